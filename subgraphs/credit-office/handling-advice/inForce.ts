import type { RecordEntry } from './facts.ts';

/** Whether a fact may be used on the day: repaired, withdrawn, expired, removed and lifted ones may not. */
export function isFactInForce(today: string, { state, publishedUntil, endedOn }: RecordEntry): boolean {
  const standing = state === 'ACTIVE' || state === 'CORRECTED' || state === 'UNDER_OBJECTION';
  const expired = publishedUntil !== null && publishedUntil < today;
  const ended = endedOn !== null && endedOn <= today;
  return standing && !expired && !ended;
}

/** Whether a row of law, or of a catalogue, is in force on the day, its first and its last among them. */
export function isLawInForce(today: string, row: { effectiveOn: string; expiresOn: string | null }): boolean {
  return row.effectiveOn <= today && (row.expiresOn === null || today <= row.expiresOn);
}

/** Whether a row of law counts on the day in the place: the country's rules everywhere, a locality's own there alone. */
export function isLawOfPlace(
  today: string,
  locality: string | null,
  row: { effectiveOn: string; expiresOn: string | null; locality: string | null },
): boolean {
  return isLawInForce(today, row) && (row.locality === null || row.locality === locality);
}

/** Whether the day lies within so many years before today, the day itself so many years ago among them. */
export function isWithinYears(today: string, years: number, day: string): boolean {
  return day >= `${Number(today.slice(0, 4)) - years}${today.slice(4)}`;
}
