import { isCalendarDay } from '@credit-hub/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDay } from './readDay.ts';

test.for([
  ['2026-03-31', '2026-03-31'],
  ['2026/3/31', '2026-03-31'],
  ['2026/03/31', '2026-03-31'],
  ['20260331', '2026-03-31'],
  ['2026-03-31 00:00:00', '2026-03-31'],
  ['2026/3/31 0:00', '2026-03-31'],
  ['46112', '2026-03-31'],
  [46112, '2026-03-31'],
  [new Date('2026-03-31T00:00:00Z'), '2026-03-31'],
  ['2099-12-31', '2099-12-31'],
  ['  ', null],
  [null, null],
] as const)('%s is the day %s', ([cell, value]) => {
  expect(readDay(cell, 2018)).toEqual({ value });
});

test.for([
  '2026-02-30',
  '2025-02-29',
  '2026-3/31',
  '31.3.2026',
  '2026-13-01',
  '26-03-31',
  '2026-03-31 08:30',
  '2026年3月31日',
  '4611',
  '46112.5',
  20260331.5,
  new Date('2026-03-31T08:30:00Z'),
  new Date(Number.NaN),
])('%s is no day', (cell) => {
  expect(readDay(cell, 2018)).toEqual({ wrong: 'DATE_INVALID' });
});

test('a day is read as the day it is, or as none at all', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{4}[-/]?\d{1,2}[-/]?\d{1,2}$/), (text) => {
      const reading = readDay(text, 2018);
      if ('wrong' in reading || reading.value === null) return;
      expect(isCalendarDay(reading.value)).toBe(true);
    }),
  );
});
