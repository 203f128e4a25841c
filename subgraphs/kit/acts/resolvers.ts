import type { Viewer } from '@credit-hub/schema';
import { type ActName, mutationOf } from '@credit-hub/schema/acts';
import type { DepartmentContext } from '../context.ts';
import { sectionRule } from '../permissions.ts';
import type { ActSection } from './layouts.ts';

/** What each act calls the list of what is to be done. */
const itemsOf: Readonly<Record<ActName, string>> = {
  record: 'facts',
  correct: 'corrections',
  withdraw: 'withdrawals',
  end: 'endings',
  review: 'reviews',
};

const actsOf = ({ ends }: ActSection): ActName[] => [
  ...(['record', 'correct', 'withdraw'] as const),
  ...(ends ? (['end'] as const) : []),
  'review',
];

type Arguments = { idempotencyKey: string; partial?: boolean | null } & Record<string, unknown>;

/** The mutations of all sections. */
export const actResolvers = (sections: readonly ActSection[]): Record<string, unknown> =>
  Object.fromEntries(
    sections.flatMap((section) =>
      actsOf(section).map((act) => [
        mutationOf(act, section.section),
        (_: unknown, { idempotencyKey, partial, ...given }: Arguments, { acts }: DepartmentContext) =>
          acts.do(section, {
            ...{ act, idempotencyKey, partial: partial ?? false },
            items: given[itemsOf[act]] as readonly unknown[],
          }),
      ]),
    ),
  );

/** An officer or a machine of the department, and of no other. */
export const isOwnOfficer = (department: string, { role, department: own }: Viewer): boolean =>
  own === department && (role === 'REGULATOR' || role === 'CREDIT_OFFICE' || role === 'DEPARTMENT_SYSTEM');

/** Whoever decides on what another proposed is a person: a machine would confirm whatever it is told to. */
export const mayReview = (department: string, viewer: Viewer): boolean =>
  isOwnOfficer(department, viewer) && viewer.role !== 'DEPARTMENT_SYSTEM';

/** Acts are for the department's own officers and machines; those of the office's own books for the office. */
export function actPermissions(department: string, sections: readonly ActSection[]) {
  const ownOfficers = sectionRule(`officers and machines of ${department}`, (viewer) =>
    isOwnOfficer(department, viewer),
  );
  const reviewers = sectionRule(`officers of ${department}`, (viewer) => mayReview(department, viewer));
  return Object.fromEntries(
    sections.flatMap((section) =>
      actsOf(section).map((act) => [
        mutationOf(act, section.section),
        act === 'review' ? reviewers : ownOfficers,
      ]),
    ),
  );
}
