import { type HandlingCase, type RecordEntry, registerKind } from './facts.ts';
import { isFactInForce, isLawInForce } from './inForce.ts';

/** Why no advice can be given. */
export type Obstacle =
  | 'UNKNOWN_MATTER'
  | 'RECORD_UNAVAILABLE'
  | 'DEPARTMENT_UNAVAILABLE'
  | 'RECORD_DENIED'
  | 'ENTRY_UNREADABLE'
  | 'SUBJECT_DEREGISTERED'
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
    entries !== null && registrationObstacle(handling, entries),
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

/** Whether a register says that the subject's registration stands so. */
export function isRegisteredAs(
  { record }: Pick<HandlingCase, 'record'>,
  state: 'DEREGISTERED' | 'REVOKED',
): boolean {
  return (record.entries ?? []).some(({ kind, grade }) => kind === registerKind && grade === state);
}

const isUnreadable = ({ state }: RecordEntry): boolean => state === null;

/**
 * A subject that its register does not know, or knows no more, is not clean: its code may be invented. So may one whose
 * register cannot be asked and of whom nobody in the network knows anything. One that was revoked is there until it is
 * wound up.
 */
function registrationObstacle(handling: HandlingCase, entries: readonly RecordEntry[]): Obstacle | false {
  if (isRegisteredAs(handling, 'DEREGISTERED')) return 'SUBJECT_DEREGISTERED';
  if (isRegisteredAs(handling, 'REVOKED')) return false;
  const known = registrationNotInNetwork(handling)
    ? entries.length > 0
    : entries.some((entry) => entry.kind === registrationKind && isFactInForce(handling.today, entry));
  return !known && 'SUBJECT_NOT_REGISTERED';
}
