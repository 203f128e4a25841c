import { type DepartmentContext, factLoader, type Sight } from '@credit-hub/kit';
import type { Repository } from './repository.ts';

export type Loaders = ReturnType<typeof createLoaders>;
export type Context = DepartmentContext<Loaders>;

export function createLoaders(repository: Repository, sight: Sight) {
  return {
    constructionQualifications: factLoader(repository.constructionQualifications, sight),
    constructionProjects: factLoader(repository.constructionProjects, sight),
    constructionConductRecords: factLoader(repository.constructionConductRecords, sight),
    safetyAccidents: factLoader(repository.safetyAccidents, sight),
    wageArrearsListings: factLoader(repository.wageArrearsListings, sight),
    presaleConductRecords: factLoader(repository.presaleConductRecords, sight),
    realEstateAgencyConductRecords: factLoader(repository.realEstateAgencyConductRecords, sight),
    sectorEvaluations: factLoader(repository.sectorEvaluations, sight),
    constructionLicences: factLoader(repository.constructionLicences, sight),
    constructionPenalties: factLoader(repository.constructionPenalties, sight),
  };
}
