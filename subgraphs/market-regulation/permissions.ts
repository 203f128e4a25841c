import { everyone, governmentAndSubjectItself, type Permissions, theHub } from '@credit-hub/kit';

/** Who opens which section; what is not named stays shut. */
export const permissions: Permissions = {
  Query: {
    searchMarketSubjects: everyone,
    genuineCodes: theHub,
    leadingPersons: theHub,
  },
  MarketSubject: {
    registration: everyone,
    registrationActs: everyone,
    administrativeLicences: everyone,
    administrativePenalties: everyone,
    abnormalOperationListings: everyone,
    seriousViolationListings: everyone,
    spotChecks: everyone,
    complaints: governmentAndSubjectItself,
    otherAdministrativeActs: everyone,
  },
};
