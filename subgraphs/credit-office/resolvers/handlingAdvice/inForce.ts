import type { RecordEntry } from './facts.ts';

/** Whether a fact may be used on the day: repaired, withdrawn, expired and removed ones may not. */
export function isFactInForce(today: string, { state, publishedUntil, endedOn }: RecordEntry): boolean {
  const standing = state === 'ACTIVE' || state === 'CORRECTED' || state === 'UNDER_OBJECTION';
  const expired = publishedUntil !== null && publishedUntil < today;
  const ended = endedOn !== null && endedOn <= today;
  return standing && !expired && !ended;
}

/** Whether a row of law, or of a catalogue, is in force on the day. */
export function isLawInForce(today: string, row: { effectiveOn: string; expiresOn: string | null }): boolean {
  return row.effectiveOn <= today && (row.expiresOn === null || today <= row.expiresOn);
}
