/** Proposals that wait in this department for a second officer, as they stand on its officers' desks. */
import { fieldOfProposals, mutationOf } from '@credit-hub/schema/acts';
import { dayInBeijing } from '@credit-hub/schema/identifiers';
import { asc, sql } from 'drizzle-orm';
import type { DepartmentContext } from '../context.ts';
import type { Database } from '../database/database.ts';
import { accountOf } from './lifeOfFacts.ts';
import { isOwnOfficer, mayReview } from './resolvers.ts';
import { factProposals } from './tables.ts';

/** Items of one list at most; those that wait longest come first. */
const longestDesk = 500;

export type ProposalItem = {
  id: string;
  unifiedSocialCreditCode: string;
  about: string;
  since: string;
  until: null;
  overdue: boolean;
  openActs: string[];
  section: string;
  documentNumber: string | null;
};

/** Opened once. */
export const openProposalDesk =
  (database: Database, department: string) =>
  async ({ viewer }: Pick<DepartmentContext, 'viewer'>): Promise<ProposalItem[]> => {
    if (!isOwnOfficer(department, viewer)) return [];
    const rows = await database
      .select({
        subjectCode: factProposals.subjectCode,
        id: factProposals.id,
        section: factProposals.section,
        documentNumber: factProposals.documentNumber,
        proposedBy: factProposals.proposedBy,
        proposedAt: factProposals.proposedAt,
      })
      .from(factProposals)
      .where(sql`${factProposals.decision} is null`)
      .orderBy(asc(factProposals.proposedAt), asc(factProposals.id))
      .limit(longestDesk);
    const officer =
      viewer.person === null || !mayReview(department, viewer)
        ? null
        : accountOf(database.vault, viewer.person);
    return rows.map(({ subjectCode, id, section, documentNumber, proposedBy, proposedAt }) => ({
      ...{ id, section, documentNumber, unifiedSocialCreditCode: subjectCode, about: section },
      since: dayInBeijing(Date.parse(proposedAt)),
      ...{ until: null, overdue: false },
      // Never for the one who proposed it, for a machine, or for an account without a name.
      openActs: officer === null || officer === proposedBy ? [] : [mutationOf('review', section)],
    }));
  };

/** The desk's own resolvers. @param further those of its other lists */
export const deskResolvers = (department: string, further: object) => ({
  Desk: {
    ...further,
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    [fieldOfProposals(department)]: (_: unknown, __: unknown, context: DepartmentContext) =>
      context.proposals(context),
  },
  FactProposalItem: { kind: () => 'FactProposalItem' },
  ProcedureWorkItem: { kind: () => 'ProcedureWorkItem' },
});
