import { marketSubjectReference } from '@credit-hub/kit';
import type { MarketSubjectResolvers } from '../generated.ts';

export const MarketSubject: MarketSubjectResolvers = {
  __resolveReference: marketSubjectReference,
  constructionQualifications: (subject, page, { loaders }) =>
    loaders.constructionQualifications(subject, page),
  constructionProjects: (subject, page, { loaders }) => loaders.constructionProjects(subject, page),
  constructionConductRecords: (subject, page, { loaders }) =>
    loaders.constructionConductRecords(subject, page),
  safetyAccidents: (subject, page, { loaders }) => loaders.safetyAccidents(subject, page),
  wageArrearsListings: (subject, page, { loaders }) => loaders.wageArrearsListings(subject, page),
  presaleConductRecords: (subject, page, { loaders }) => loaders.presaleConductRecords(subject, page),
  realEstateAgencyConductRecords: (subject, page, { loaders }) =>
    loaders.realEstateAgencyConductRecords(subject, page),
  sectorEvaluations: (subject, page, { loaders }) => loaders.sectorEvaluations(subject, page),
  constructionLicences: (subject, page, { loaders }) => loaders.constructionLicences(subject, page),
  constructionPenalties: (subject, page, { loaders }) => loaders.constructionPenalties(subject, page),
};
