/** The time of day as a department knows it; tests give their own. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

const beijingAheadOfUtcInMilliseconds = 8 * 60 * 60 * 1000;

/**
 * The calendar day in Beijing, `2026-03-31`: publication begins and ends by it wherever the server stands.
 * China has kept UTC+8 without daylight saving since 1992, so no zone tables are asked.
 */
export function todayInBeijing(clock: Clock): string {
  return new Date(clock().getTime() + beijingAheadOfUtcInMilliseconds).toISOString().slice(0, 10);
}
