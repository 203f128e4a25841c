/** The only SQL of the housing department. */
import { type Database, factsBySubject } from '@credit-hub/kit';
import {
  constructionConductRecords,
  constructionLicences,
  constructionPenalties,
  constructionProjects,
  constructionQualifications,
  presaleConductRecords,
  realEstateAgencyConductRecords,
  safetyAccidents,
  sectorEvaluations,
  wageArrearsListings,
} from './tables.ts';

export type Repository = ReturnType<typeof createRepository>;

export function createRepository(database: Database) {
  return {
    constructionQualifications: factsBySubject(database, constructionQualifications),
    constructionProjects: factsBySubject(database, constructionProjects),
    constructionConductRecords: factsBySubject(database, constructionConductRecords),
    safetyAccidents: factsBySubject(database, safetyAccidents),
    wageArrearsListings: factsBySubject(database, wageArrearsListings),
    presaleConductRecords: factsBySubject(database, presaleConductRecords),
    realEstateAgencyConductRecords: factsBySubject(database, realEstateAgencyConductRecords),
    sectorEvaluations: factsBySubject(database, sectorEvaluations),
    constructionLicences: factsBySubject(database, constructionLicences),
    constructionPenalties: factsBySubject(database, constructionPenalties),
  };
}
