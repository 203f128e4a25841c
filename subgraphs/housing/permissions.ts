import { everyone, type Permissions, sectionRule } from '@credit-hub/kit';

/** Whom evaluation results are pushed to (国办发〔2019〕35号 art. 6), and the subject about itself; not the public. */
const readersOfEvaluations = sectionRule('readers of evaluations', ({ role, organization }, subject) =>
  role === 'SUBJECT'
    ? organization === subject
    : [
        'HALL',
        'REGULATOR',
        'DEPARTMENT_SYSTEM',
        'BANK',
        'ASSOCIATION',
        'CREDIT_AGENCY',
        'CREDIT_OFFICE',
        'AUDITOR',
      ].includes(role),
);

/** Who opens which section; what is not named stays shut. */
export const permissions: Permissions = {
  MarketSubject: {
    constructionQualifications: everyone,
    constructionProjects: everyone,
    constructionConductRecords: everyone,
    safetyAccidents: everyone,
    wageArrearsListings: everyone,
    presaleConductRecords: everyone,
    realEstateAgencyConductRecords: everyone,
    sectorEvaluations: readersOfEvaluations,
    constructionLicences: everyone,
    constructionPenalties: everyone,
    constructionAdministrativeActs: everyone,
  },
};
