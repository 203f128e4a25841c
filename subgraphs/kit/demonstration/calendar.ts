/** The days of the demonstration data, counted from the day it is laid down. */
export type SeedCalendar = {
  /** Calendar day in Beijing, `2026-03-31`. */
  today: string;
  /** That many days before today; a negative number lies ahead. */
  daysAgo(days: number): string;
  /** The year of that day. */
  yearsAgo(years: number): number;
};

const dayInMilliseconds = 86_400_000;

export function seedCalendar(today: string): SeedCalendar {
  const start = Date.parse(`${today}T00:00:00Z`);
  return {
    today,
    daysAgo: (days) => new Date(start - days * dayInMilliseconds).toISOString().slice(0, 10),
    yearsAgo: (years) => Number(today.slice(0, 4)) - years,
  };
}
