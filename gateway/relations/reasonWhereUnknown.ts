import type { DecisionNote } from '../policy/decisionNotes.ts';

const reasonsOfRelations = new Set<string | null>([
  'CONSENT_REQUIRED',
  'PERSON_CONSENT_REQUIRED',
  'MEMBERSHIP_REQUIRED',
  'CASE_REQUIRED',
  'AGREEMENT_REQUIRED',
]);

/** Where the office that keeps relations could not tell, nobody may say that there is none. */
export const reasonWhereUnknown = (note: DecisionNote): DecisionNote =>
  reasonsOfRelations.has(note.reason) ? { ...note, reason: 'RELATION_UNKNOWN' } : note;
