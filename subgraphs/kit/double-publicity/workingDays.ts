/**
 * Working days, as the State Council arranges holidays (国务院办公厅关于部分节假日安排的通知). The calendar is the library's data;
 * its own functions count in the time zone of the machine, and are a day off west of Greenwich.
 */
import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

const { holidays, workdays }: Record<'holidays' | 'workdays', Readonly<Record<string, string>>> = calendar;

/** The last year whose holidays are announced: beyond it nobody knows of holidays and days worked in lieu. */
export const lastAnnouncedYear = Math.max(...Object.keys(holidays).map((day) => Number(day.slice(0, 4))));

/** Whether the calendar day is worked on; behind the last announced year, whether it lies within a working week. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return day in workdays || (weekday >= 1 && weekday <= 5 && !(day in holidays));
}

/** The day that is so many working days behind the given one, which itself does not count. @param count 1 or more */
export function afterWorkingDays(count: number, day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  let last = day;
  for (let left = count; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1);
    last = date.toISOString().slice(0, 10);
    if (isWorkingDay(last)) left--;
  }
  return last;
}
