import { type DepartmentContext, factLoader, type Sight } from '@credit-hub/kit';
import type { Repository } from './repository.ts';

export type Loaders = ReturnType<typeof createLoaders>;
export type Context = DepartmentContext<Loaders>;

export function createLoaders(repository: Repository, sight: Sight) {
  return {
    dishonestDebtorListings: factLoader(repository.dishonestDebtorListings, sight),
    consumptionRestrictions: factLoader(repository.consumptionRestrictions, sight),
    enforcementCases: factLoader(repository.enforcementCases, sight),
    judgments: factLoader(repository.judgments, sight),
    falseLitigationFindings: factLoader(repository.falseLitigationFindings, sight),
    bankruptcyRulings: factLoader(repository.bankruptcyRulings, sight),
  };
}
