const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day of the Gregorian calendar in the form `2026-03-31` (GB/T 7408, ISO 8601). */
export function isCalendarDay(text: string): boolean {
  const parts = shape.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

function daysOf(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const millisecondsOfDay = 24 * 60 * 60 * 1000;
const beijingAheadOfUtc = 8 * 60 * 60 * 1000;

/** The calendar day behind this one. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + millisecondsOfDay).toISOString().slice(0, 10);
}

let latest = { number: Number.NaN, day: '' };

/**
 * The calendar day in Beijing, `2026-03-31`, at an instant in milliseconds since 1970: publication and law begin and end
 * by it wherever the server stands. China has kept UTC+8 without daylight saving since 1992, so no zone tables are asked.
 */
export function dayInBeijing(instant: number): string {
  const number = Math.floor((instant + beijingAheadOfUtc) / millisecondsOfDay);
  if (latest.number !== number)
    latest = { number, day: new Date(number * millisecondsOfDay).toISOString().slice(0, 10) };
  return latest.day;
}
