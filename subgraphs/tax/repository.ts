/** The only SQL of the tax authorities. */
import { type Database, factsBySubject } from '@credit-hub/kit';
import {
  majorTaxViolations,
  taxArrears,
  taxCreditRatings,
  taxLicences,
  taxPenalties,
  taxPreferenceUses,
  taxRedListings,
} from './tables.ts';

export type Repository = ReturnType<typeof createRepository>;

export function createRepository(database: Database) {
  return {
    taxCreditRatings: factsBySubject(database, taxCreditRatings),
    taxArrears: factsBySubject(database, taxArrears),
    majorTaxViolations: factsBySubject(database, majorTaxViolations),
    taxPreferenceUses: factsBySubject(database, taxPreferenceUses),
    taxRedListings: factsBySubject(database, taxRedListings),
    taxLicences: factsBySubject(database, taxLicences),
    taxPenalties: factsBySubject(database, taxPenalties),
  };
}
