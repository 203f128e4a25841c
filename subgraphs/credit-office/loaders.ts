import { type DepartmentContext, factLoader, oneBySubject, type Sight } from '@credit-hub/kit';
import type { Repository } from './repository.ts';
import type { Law } from './resolvers/handlingAdvice/facts.ts';

export type Loaders = ReturnType<typeof createLoaders>;
export type Context = DepartmentContext<Loaders>;

export function createLoaders(repository: Repository, sight: Sight) {
  let law: Promise<Law> | undefined;
  return {
    /** Read once a request. */
    law: () => (law ??= repository.law()),
    ownBooks: oneBySubject((codes) => repository.ownBooks(codes, sight.today)),
    /** What stands between subjects and their readers; not loaded but asked and changed. */
    relations: repository.relations,
    statistics: () => repository.statistics(sight.today),
    publicCreditEvaluations: factLoader(repository.publicCreditEvaluations, sight),
    creditCommitments: factLoader(repository.creditCommitments, sight),
    voluntaryDeclarations: factLoader(repository.voluntaryDeclarations, sight),
    creditMeasures: factLoader(repository.creditMeasures, sight),
    creditTalks: factLoader(repository.creditTalks, sight),
    creditRectifications: factLoader(repository.creditRectifications, sight),
    industryBans: factLoader(repository.industryBans, sight),
    creditRepairs: factLoader(repository.creditRepairs, sight),
    creditObjections: factLoader(repository.creditObjections, sight),
    focusListings: factLoader(repository.focusListings, sight),
    honestyListings: factLoader(repository.honestyListings, sight),
    handlingFeedback: factLoader(repository.handlingFeedback, sight),
    dataUseConsents: factLoader(repository.dataUseConsents, sight),
    associationMemberships: factLoader(repository.associationMemberships, sight),
    creditAgencyAgreements: factLoader(repository.creditAgencyAgreements, sight),
    casesInHand: factLoader(repository.casesInHand, sight),
    subjectKeys: factLoader(repository.subjectKeys, sight),
    issuedCreditReports: factLoader(repository.issuedCreditReports, sight),
    creditTrainings: factLoader(repository.creditTrainings, sight),
    creditAlerts: factLoader(repository.creditAlerts, sight),
  };
}
