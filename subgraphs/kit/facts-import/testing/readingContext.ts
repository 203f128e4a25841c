import type { ReadingContext } from '../values/reading.ts';

export const current: ReadingContext = { standard: 2018, date1904: false };
export const of2015: ReadingContext = { standard: 2015, date1904: false };
export const of1904: ReadingContext = { standard: 2018, date1904: true };
