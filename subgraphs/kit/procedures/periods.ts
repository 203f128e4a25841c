import { afterWorkingDays, lastAnnouncedYear } from '../double-publicity/workingDays.ts';
import type { DayUnknown, PeriodUnit, procedurePeriods } from './tables.ts';

export type PeriodRow = typeof procedurePeriods.$inferSelect;

/** A day, or why nobody can say it. */
export type DayFound = { day: string; unknown: null } | { day: null; unknown: DayUnknown };

/** The rows of law, and whose rows of a place count beside the country's. */
export type PeriodLaw = { rows: readonly PeriodRow[]; locality: string | null };

/** The period of that name on the day: the place's own before the country's, of these the newest. Null where none is in force. */
export function periodOn(name: string, day: string, { rows, locality }: PeriodLaw): PeriodRow | null {
  const inForce = rows.filter(
    (row) =>
      row.name === name &&
      (row.locality === null || row.locality === locality) &&
      row.effectiveOn <= day &&
      (row.expiresOn === null || day <= row.expiresOn),
  );
  const [first] = inForce.toSorted(
    (one, other) =>
      Number(other.locality !== null) - Number(one.locality !== null) ||
      other.effectiveOn.localeCompare(one.effectiveOn),
  );
  return first ?? null;
}

/**
 * The last day of a period that begins on the given one, which itself does not count. Of a year whose working days are not
 * announced yet nobody knows them, and nothing is guessed.
 */
export function lastDayOf({ length, unit }: { length: number; unit: PeriodUnit }, from: string): DayFound {
  switch (unit) {
    case 'WORKING_DAYS': {
      const day = length === 0 ? from : afterWorkingDays(length, from);
      return Number(day.slice(0, 4)) > lastAnnouncedYear
        ? { day: null, unknown: 'CALENDAR_UNKNOWN' }
        : { day, unknown: null };
    }
    case 'DAYS':
      return { day: afterDays(length, from), unknown: null };
    case 'MONTHS':
      return { day: afterMonths(length, from), unknown: null };
    case 'YEARS':
      return { day: afterMonths(length * 12, from), unknown: null };
    default:
      return unit satisfies never;
  }
}

/** The last day of the period of that name that began on a day, by the law of another or the same. */
export function deadlineBy(
  name: string,
  { from, on }: { from: string; on: string },
  law: PeriodLaw,
): DayFound {
  const period = periodOn(name, on, law);
  return period === null ? { day: null, unknown: 'PERIOD_UNKNOWN' } : lastDayOf(period, from);
}

function afterDays(count: number, day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The same day of a later month, or that month's last. Civil Code, art. 202. */
function afterMonths(count: number, day: string): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count + 1, 0);
  const last = date.getUTCDate();
  return `${date.toISOString().slice(0, 8)}${String(Math.min(Number(day.slice(8)), last)).padStart(2, '0')}`;
}
