import { dayInBeijing } from '@credit-hub/schema/identifiers';

/** The time of day as a department knows it; tests give their own. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** The calendar day in Beijing, `2026-03-31`. */
export function todayInBeijing(clock: Clock): string {
  return dayInBeijing(clock().getTime());
}
