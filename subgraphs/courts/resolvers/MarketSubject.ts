import { marketSubjectReference } from '@credit-hub/kit';
import type { MarketSubjectResolvers } from '../generated.ts';

export const MarketSubject: MarketSubjectResolvers = {
  __resolveReference: marketSubjectReference,
  dishonestDebtorListings: (subject, page, { loaders }) => loaders.dishonestDebtorListings(subject, page),
  consumptionRestrictions: (subject, page, { loaders }) => loaders.consumptionRestrictions(subject, page),
  enforcementCases: (subject, page, { loaders }) => loaders.enforcementCases(subject, page),
  judgments: (subject, page, { loaders }) => loaders.judgments(subject, page),
  falseLitigationFindings: (subject, page, { loaders }) => loaders.falseLitigationFindings(subject, page),
  bankruptcyRulings: (subject, page, { loaders }) => loaders.bankruptcyRulings(subject, page),
};
