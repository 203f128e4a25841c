import { type DepartmentContext, factLoader, oneBySubject, type Sight } from '@credit-hub/kit';
import type { Repository } from './repository.ts';

export type Loaders = ReturnType<typeof createLoaders>;
export type Context = DepartmentContext<Loaders>;

export function createLoaders(repository: Repository, sight: Sight) {
  return {
    registration: oneBySubject(repository.registrations),
    shareholders: oneBySubject(repository.shareholders),
    searchByName: repository.searchByName,
    leadingPersons: repository.leadingPersons,
    registrationActs: factLoader(repository.registrationActs, sight),
    administrativeLicences: factLoader(repository.administrativeLicences, sight),
    administrativePenalties: factLoader(repository.administrativePenalties, sight),
    abnormalOperationListings: factLoader(repository.abnormalOperationListings, sight),
    seriousViolationListings: factLoader(repository.seriousViolationListings, sight),
    spotChecks: factLoader(repository.spotChecks, sight),
    complaints: factLoader(repository.complaints, sight),
    otherAdministrativeActs: factLoader(repository.otherAdministrativeActs, sight),
  };
}
