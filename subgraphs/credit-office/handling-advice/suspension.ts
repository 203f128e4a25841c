import type { HandlingCase, OpenObjection, RecordEntry } from './facts.ts';
import { isLawOfPlace } from './inForce.ts';

type Suspendable = Pick<RecordEntry, 'department' | 'kind' | 'factId' | 'documentNumber' | 'state'>;

/**
 * Whether nothing follows from the fact while an objection to it is verified: by the department that holds it, or
 * already by an objection that it has not heard of yet. Local plans say so, not GBF [2019] 35 itself: without a row of
 * `suspension_rules` nothing is suspended.
 */
export function isSuspended(fact: Suspendable, { books, law, today }: HandlingCase): boolean {
  if (!law.suspensionRules.some((rule) => isLawOfPlace(today, law.locality, rule))) return false;
  return fact.state === 'UNDER_OBJECTION' || books.objections.some((objection) => isAbout(objection, fact));
}

function isAbout(objection: OpenObjection, fact: Suspendable): boolean {
  const { targetDepartment, targetKind, targetFactId, targetDocumentNumber } = objection;
  return names(
    {
      department: targetDepartment,
      kind: targetKind,
      factId: targetFactId,
      documentNumber: targetDocumentNumber,
    },
    fact,
  );
}

/** Whether the fact is the one that is named: by its identifier, or else by its document. */
export function names(
  named: Pick<RecordEntry, 'department' | 'kind' | 'factId' | 'documentNumber'>,
  fact: Omit<Suspendable, 'state'>,
): boolean {
  if (named.department !== fact.department || named.kind !== fact.kind) return false;
  if (named.factId !== null) return named.factId === fact.factId;
  return named.documentNumber !== null && named.documentNumber === fact.documentNumber;
}
