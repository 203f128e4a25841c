import { everyone, governmentAndSubjectItself, type Permissions } from '@credit-hub/kit';

/** Who opens which section; what is not named stays shut. */
export const permissions: Permissions = {
  MarketSubject: {
    taxCreditRating: everyone,
    taxCreditRatings: everyone,
    taxArrears: governmentAndSubjectItself,
    majorTaxViolations: everyone,
    taxPreferenceUses: governmentAndSubjectItself,
    taxRedListings: everyone,
    taxLicences: everyone,
    taxPenalties: everyone,
    taxAdministrativeActs: everyone,
  },
};
