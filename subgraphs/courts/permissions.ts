import { everyone, type Permissions } from '@credit-hub/kit';

/** Who opens which section; what is not named stays shut. */
export const permissions: Permissions = {
  MarketSubject: {
    dishonestDebtorListings: everyone,
    consumptionRestrictions: everyone,
    enforcementCases: everyone,
    judgments: everyone,
    falseLitigationFindings: everyone,
    bankruptcyRulings: everyone,
  },
};
