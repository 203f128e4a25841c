import { type DepartmentContext, factLoader, type Sight } from '@credit-hub/kit';
import type { Repository } from './repository.ts';

export type Loaders = ReturnType<typeof createLoaders>;
export type Context = DepartmentContext<Loaders>;

export function createLoaders(repository: Repository, sight: Sight) {
  return {
    taxCreditRatings: factLoader(repository.taxCreditRatings, sight),
    taxArrears: factLoader(repository.taxArrears, sight),
    majorTaxViolations: factLoader(repository.majorTaxViolations, sight),
    taxPreferenceUses: factLoader(repository.taxPreferenceUses, sight),
    taxRedListings: factLoader(repository.taxRedListings, sight),
    taxLicences: factLoader(repository.taxLicences, sight),
    taxPenalties: factLoader(repository.taxPenalties, sight),
  };
}
