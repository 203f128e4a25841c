import {
  administrativeActTable,
  factTable,
  licenceTable,
  listingTable,
  penaltyTable,
  personIndex,
  registerOfSubjects,
  sealedFreeText,
  sealedName,
  sealedText,
} from '@credit-hub/kit/tables';
import { date, index, integer, numeric, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

export { verifiedCreditCodes } from '@credit-hub/kit/tables';
export * from '@credit-hub/kit/tables-of-every-department';

/** One row a registered subject (登记信息). */
export const registration = pgTable(
  'registrations',
  {
    subjectCode: text().primaryKey(),
    name: text().notNull(),
    /** Comparison key of the name, for search; see `nameSearch.ts`. */
    nameKey: text().notNull(),
    kind: text().notNull(),
    state: text().$type<'IN_BUSINESS' | 'SUSPENDED' | 'REVOKED' | 'DEREGISTERED'>().notNull(),
    legalRepresentativeName: sealedName(),
    legalRepresentativeResidentIdNumber: sealedText(),
    legalRepresentativeResidentIdNumberIndex: personIndex(),
    legalRepresentativePhone: sealedText(),
    registeredCapital: numeric({ precision: 18, scale: 2 }),
    registeredAddress: sealedText(),
    businessScope: text(),
    industryCode: text(),
    establishedOn: date({ mode: 'string' }),
    previousTaxpayerNumber: sealedText(),
    actualControllerName: sealedName(),
    actualControllerResidentIdNumber: sealedText(),
    actualControllerResidentIdNumberIndex: personIndex(),
    actualControllerPhone: sealedText(),
  },
  (table) => [
    index('registrations_person_1').on(table.legalRepresentativeResidentIdNumberIndex),
    index('registrations_person_2').on(table.actualControllerResidentIdNumberIndex),
  ],
);
registerOfSubjects(registration);

/**
 * Each pair of neighbouring characters of a registered name, once: a pair's subjects in the order of their codes, so that a
 * page of a search costs what stands on it, wherever in that order it lies.
 */
export const registeredNamePairs = pgTable(
  'registered_name_pairs',
  { pair: text().notNull(), subjectCode: text().notNull() },
  (table) => [primaryKey({ columns: [table.pair, table.subjectCode] })],
);

export const shareholders = pgTable(
  'shareholders',
  {
    subjectCode: text().notNull(),
    /** Order in the register, counted from 1. */
    position: integer().notNull(),
    name: sealedName().notNull(),
    residentIdNumber: sealedText(),
    residentIdNumberIndex: personIndex(),
    subscribedCapital: numeric({ precision: 18, scale: 2 }),
  },
  (table) => [
    primaryKey({ columns: [table.subjectCode, table.position] }),
    index('shareholders_person_1').on(table.residentIdNumberIndex),
  ],
);

/** Expires with the registration, by the last day of its publication. */
export const registrationActs = factTable('registration_acts', {
  actKind: text().$type<'ESTABLISHMENT'>().notNull(),
});

export const administrativeLicences = licenceTable('administrative_licences');
export const administrativePenalties = penaltyTable('administrative_penalties');

export const abnormalOperationListings = listingTable('abnormal_operation_listings', {
  removalReason: sealedFreeText(),
});

export const seriousViolationListings = listingTable('serious_violation_listings', {
  violationKind: text(),
});

export const spotChecks = factTable('spot_checks', {
  subjectMatter: text(),
  checkKind: text(),
  result: text(),
});

export const complaints = factTable('complaints', {
  category: text(),
  content: sealedFreeText(),
  outcome: text(),
});

export const otherAdministrativeActs = administrativeActTable('other_administrative_acts');
