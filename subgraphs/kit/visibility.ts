import type { Viewer } from '@credit-hub/schema';

/**
 * Which rows of a subject a viewer may meet at all; what of a row it reads is the hub's policy.
 * - `PUBLISHED`: in force and within its publication period.
 * - `IN_USE`: in force and not past its publication period, published or not. An expired record must not be used.
 * - `WHOLE`: every row, whatever became of it.
 */
export type Visibility = 'PUBLISHED' | 'IN_USE' | 'WHOLE';

/**
 * The department whose facts a viewer goes on reading when their use has ended elsewhere, though another department
 * keeps what was written about it; null for all but regulators.
 */
export function readsAsOwner({ role, department }: Viewer): string | null {
  return role === 'REGULATOR' ? department : null;
}

/** Decides the visibility of one subject's rows in one department. Pure. */
export function visibilityOf(viewer: Viewer, department: string, subjectCode: string): Visibility {
  switch (viewer.role) {
    case 'PUBLIC':
    case 'BANK':
    case 'ASSOCIATION':
    case 'CREDIT_AGENCY':
      return 'PUBLISHED';
    case 'SUBJECT':
      return viewer.organization === subjectCode ? 'WHOLE' : 'PUBLISHED';
    case 'HALL':
    case 'DEPARTMENT_SYSTEM':
      return 'IN_USE';
    case 'REGULATOR':
      return viewer.department === department ? 'WHOLE' : 'IN_USE';
    case 'CREDIT_OFFICE':
    case 'AUDITOR':
      return 'WHOLE';
    default:
      return viewer.role satisfies never;
  }
}
