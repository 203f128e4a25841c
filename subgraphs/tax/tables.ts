import {
  administrativeActTable,
  factTable,
  licenceTable,
  listingTable,
  penaltyTable,
  personIndex,
  sealedFreeText,
  sealedName,
  sealedText,
} from '@credit-hub/kit/tables';
import { date, integer, numeric, text } from 'drizzle-orm/pg-core';

export * from '@credit-hub/kit/tables-of-every-department';

/** Yuan. */
const money = () => numeric({ precision: 18, scale: 2 });

export const taxCreditRatings = factTable('tax_credit_ratings', {
  year: integer().notNull(),
  grade: text().$type<'A' | 'B' | 'M' | 'C' | 'D'>().notNull(),
  score: integer(),
});

export const taxArrears = factTable('tax_arrears', {
  taxKind: text(),
  amount: money(),
  dueOn: date({ mode: 'string' }),
  debitAccount: sealedText(),
});

export const majorTaxViolations = listingTable('major_tax_violations', {
  violationKind: text(),
  amount: money(),
  facts: sealedFreeText(),
  responsiblePersonName: sealedName(),
  responsiblePersonResidentIdNumber: sealedText(),
  responsiblePersonResidentIdNumberIndex: personIndex(),
});

export const taxPreferenceUses = factTable('tax_preference_uses', {
  preferenceKind: text().$type<'REFUND' | 'REDUCTION' | 'EXEMPTION' | 'DEFERRAL'>(),
  taxKind: text(),
  amount: money(),
  refundAccount: sealedText(),
});

export const taxRedListings = listingTable(
  'tax_red_listings',
  { year: integer().notNull() },
  { weighs: 'NEVER' },
);

export const taxLicences = licenceTable('tax_licences');
export const taxPenalties = penaltyTable('tax_penalties');
export const taxAdministrativeActs = administrativeActTable('tax_administrative_acts');
