import { marketSubjectReference } from '@credit-hub/kit';
import type { MarketSubjectResolvers } from '../generated.ts';

export const MarketSubject: MarketSubjectResolvers = {
  __resolveReference: marketSubjectReference,
  taxCreditRating: async (subject, _, { loaders }) =>
    (await loaders.taxCreditRatings(subject, { first: 1 }))[0],
  taxCreditRatings: (subject, page, { loaders }) => loaders.taxCreditRatings(subject, page),
  taxArrears: (subject, page, { loaders }) => loaders.taxArrears(subject, page),
  majorTaxViolations: (subject, page, { loaders }) => loaders.majorTaxViolations(subject, page),
  taxPreferenceUses: (subject, page, { loaders }) => loaders.taxPreferenceUses(subject, page),
  taxRedListings: (subject, page, { loaders }) => loaders.taxRedListings(subject, page),
  taxLicences: (subject, page, { loaders }) => loaders.taxLicences(subject, page),
  taxPenalties: (subject, page, { loaders }) => loaders.taxPenalties(subject, page),
};
