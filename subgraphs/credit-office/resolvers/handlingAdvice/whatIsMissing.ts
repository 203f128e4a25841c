import type { HandlingCase, RecordEntry } from './facts.ts';
import { isFactInForce, isLawInForce } from './inForce.ts';

/** Why no advice can be given. */
export type Obstacle =
  | 'UNKNOWN_MATTER'
  | 'RECORD_UNAVAILABLE'
  | 'DEPARTMENT_UNAVAILABLE'
  | 'RECORD_DENIED'
  | 'ENTRY_UNREADABLE'
  | 'SUBJECT_NOT_REGISTERED';

/** The kind of fact by which a registering department tells that it registered the subject. */
const registrationKind = 'RegistrationAct';

/** What keeps the picture from being whole; empty when it is. A part of a record is no record. */
export function whatIsMissing(handling: HandlingCase): Obstacle[] {
  const { entries, gaps } = handling.record;
  const obstacles: (Obstacle | false)[] = [
    handling.matter === null && 'UNKNOWN_MATTER',
    (entries === null || gaps === null) && 'RECORD_UNAVAILABLE',
    (gaps ?? []).some(({ reason }) => reason === 'DEPARTMENT_UNAVAILABLE') && 'DEPARTMENT_UNAVAILABLE',
    (gaps ?? []).some(({ reason }) => reason === 'DENIED') && 'RECORD_DENIED',
    (entries ?? []).some(isUnreadable) && 'ENTRY_UNREADABLE',
    entries !== null && isMissingFromItsRegister(handling, entries) && 'SUBJECT_NOT_REGISTERED',
  ];
  return obstacles.filter((obstacle) => obstacle !== false);
}

/** The departments whose facts are missing, each once, in the order of their names. */
export function missingDepartments({ record }: HandlingCase): string[] {
  return [...new Set((record.gaps ?? []).map(({ department }) => department))].sort();
}

/** Whether the register of this subject's code is outside the network: it cannot be asked, and is no obstacle. */
export function registrationNotInNetwork({ subjectCode, law, today }: HandlingCase): boolean {
  return !law.registeringAuthorities.some(
    (authority) =>
      authority.inNetwork && isLawInForce(today, authority) && subjectCode.startsWith(authority.codePrefix),
  );
}

const isUnreadable = ({ state }: RecordEntry): boolean => state === null;

/**
 * A subject that its register does not know, or knows no more, is not clean: its code may be invented. So may one whose
 * register cannot be asked and of whom nobody in the network knows anything.
 */
function isMissingFromItsRegister(handling: HandlingCase, entries: readonly RecordEntry[]): boolean {
  if (registrationNotInNetwork(handling)) return entries.length === 0;
  return !entries.some((entry) => entry.kind === registrationKind && isFactInForce(handling.today, entry));
}
