import { dayInBeijing } from '@credit-hub/schema';

/** A calendar month in Beijing: `2026-03`. */
export type Month = string;

export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** @param time ISO 8601, or anything else that is a date */
export const monthOf = (time: string | Date): Month => dayInBeijing(new Date(time).getTime()).slice(0, 7);

/** ISO 8601, UTC. */
const beginningOf = (month: Month): string => new Date(`${month}-01T00:00:00+08:00`).toISOString();

/** Of the month behind it, ISO 8601, UTC. */
export const endOfMonth = (month: Month): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return beginningOf(next.padStart(7, '0'));
};
