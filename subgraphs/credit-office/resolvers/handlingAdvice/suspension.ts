import type { OpenObjection, RecordEntry } from './facts.ts';

type Suspendable = Pick<RecordEntry, 'department' | 'kind' | 'factId' | 'documentNumber' | 'state'>;

/** By the department that holds the fact, or already by an objection that it has not heard of yet. */
export function isSuspended(fact: Suspendable, objections: readonly OpenObjection[]): boolean {
  return fact.state === 'UNDER_OBJECTION' || objections.some((objection) => isAbout(objection, fact));
}

function isAbout(objection: OpenObjection, fact: Suspendable): boolean {
  const { targetDepartment, targetKind, targetFactId, targetDocumentNumber } = objection;
  if (targetDepartment !== fact.department || targetKind !== fact.kind) return false;
  if (targetFactId !== null) return targetFactId === fact.factId;
  return targetDocumentNumber !== null && targetDocumentNumber === fact.documentNumber;
}
