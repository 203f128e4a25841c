/** The days of the demonstration data, counted from the day it is laid down. */
export type SeedCalendar = {
  /** Calendar day in Beijing, `2026-03-31`. */
  today: string;
  /** That many days before today; a negative number lies ahead. */
  daysAgo(days: number): string;
  /** That many calendar years before this one, e.g. 2025 for 1 in 2026. */
  yearsAgo(years: number): number;
  /** Days from that day to today; negative when it lies ahead. */
  daysSince(day: string): number;
};

const dayInMilliseconds = 86_400_000;

export function seedCalendar(today: string): SeedCalendar {
  const start = Date.parse(`${today}T00:00:00Z`);
  return {
    today,
    daysAgo: (days) => new Date(start - days * dayInMilliseconds).toISOString().slice(0, 10),
    yearsAgo: (years) => Number(today.slice(0, 4)) - years,
    daysSince: (day) => (start - Date.parse(`${day}T00:00:00Z`)) / dayInMilliseconds,
  };
}
