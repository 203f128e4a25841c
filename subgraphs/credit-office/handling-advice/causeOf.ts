import type { Cause } from './facts.ts';

/** The columns by which a row names the fact because of which it was written. */
export type CauseRow = {
  causeDepartment: string | null;
  causeKind: string | null;
  causeFactId: string | null;
  causeDocumentNumber: string | null;
};

/** The cause that a row names; null where it names no kind of fact of a department. */
export function causeOf({
  causeDepartment,
  causeKind,
  causeFactId,
  causeDocumentNumber,
}: CauseRow): Cause | null {
  if (causeDepartment === null || causeKind === null) return null;
  return {
    ...{ department: causeDepartment, kind: causeKind },
    ...{ factId: causeFactId, documentNumber: causeDocumentNumber },
  };
}
