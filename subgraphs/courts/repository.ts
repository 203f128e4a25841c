/** The only SQL of the courts. */
import { type Database, factsBySubject } from '@credit-hub/kit';
import {
  bankruptcyRulings,
  consumptionRestrictions,
  dishonestDebtorListings,
  enforcementCases,
  falseLitigationFindings,
  judgments,
} from './tables.ts';

export type Repository = ReturnType<typeof createRepository>;

export function createRepository(database: Database) {
  return {
    dishonestDebtorListings: factsBySubject(database, dishonestDebtorListings),
    consumptionRestrictions: factsBySubject(database, consumptionRestrictions),
    enforcementCases: factsBySubject(database, enforcementCases),
    judgments: factsBySubject(database, judgments),
    falseLitigationFindings: factsBySubject(database, falseLitigationFindings),
    bankruptcyRulings: factsBySubject(database, bankruptcyRulings),
  };
}
