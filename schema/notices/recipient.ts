/** Whose notices a caller reads: those of the body that it speaks for, and nobody else's. */
import type { Viewer } from '../viewer.ts';

export const recipientKinds = ['SUBJECT', 'ORGANIZATION', 'DEPARTMENT'] as const;
type Kind = (typeof recipientKinds)[number];

/** By its credit code, a department by its name in the network. */
export type NoticeRecipient = { kind: Kind; name: string };

const named = (kind: Kind, name: string | null): NoticeRecipient | null =>
  name === null ? null : { kind, name };

/** Null for whom nothing is told to. */
export function recipientOf({
  role,
  organization,
  department,
}: Omit<Viewer, 'person'>): NoticeRecipient | null {
  switch (role) {
    case 'SUBJECT':
      return named('SUBJECT', organization);
    case 'HALL':
    case 'BANK':
    case 'ASSOCIATION':
    case 'CREDIT_AGENCY':
      return named('ORGANIZATION', organization);
    case 'REGULATOR':
    case 'DEPARTMENT_SYSTEM':
    case 'CREDIT_OFFICE':
      return named('DEPARTMENT', department);
    case 'AUDITOR':
    case 'PUBLIC':
      return null;
    default:
      return role satisfies never;
  }
}
