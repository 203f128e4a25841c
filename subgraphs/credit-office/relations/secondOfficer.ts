import { departmentError } from '@credit-hub/kit';
import type { Viewer } from '@credit-hub/schema';

/** Who acts, as its token names it. */
export type Officer = Viewer;

/** What waits for a second officer, of which body, and who proposed it. */
export type Proposal = {
  awaiting: 'REGISTRATION' | 'RESUMPTION' | null;
  proposingBody: string | null;
  proposedBy: string | null;
};

type AccountOf = (person: string) => string;

/**
 * What weighs on a person takes two (二人复核): this is what the first officer leaves to the second.
 * @throws GraphQLError FORBIDDEN, for an account without a name: none could be told from it
 */
export function proposalOf<Awaiting extends NonNullable<Proposal['awaiting']>>(
  awaiting: Awaiting,
  officer: Officer,
  accountOf: AccountOf,
) {
  if (officer.person === null) throw departmentError('FORBIDDEN');
  const proposedBy = accountOf(officer.person);
  return { awaiting, proposingBody: bodyOf(officer), proposedBy, reviewedBy: null };
}

/**
 * The decision of a second officer: another account of the same body, in the same role.
 * @throws GraphQLError SECOND_OFFICER_REQUIRED
 */
export function decidedBy(proposal: Proposal, officer: Officer, accountOf: AccountOf) {
  const reviewedBy = officer.person === null ? null : accountOf(officer.person);
  const sameBody = proposal.proposingBody === bodyOf(officer);
  if (!sameBody || reviewedBy === null || proposal.proposedBy === null || reviewedBy === proposal.proposedBy)
    throw departmentError('SECOND_OFFICER_REQUIRED');
  return { awaiting: null, reviewedBy };
}

const bodyOf = ({ role, organization, department }: Officer): string =>
  JSON.stringify([role, organization, department]);
