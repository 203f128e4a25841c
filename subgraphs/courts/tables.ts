import {
  factTable,
  listingTable,
  personIndex,
  sealedFreeText,
  sealedName,
  sealedText,
} from '@credit-hub/kit/tables';
import { date, integer, numeric, text } from 'drizzle-orm/pg-core';

export * from '@credit-hub/kit/tables-of-every-department';

const day = () => date({ mode: 'string' });
/** Yuan. */
const money = () => numeric({ precision: 18, scale: 2 });
const caseColumns = () => ({ caseNumber: text(), court: text() });

export const dishonestDebtorListings = listingTable('dishonest_debtor_listings', {
  ...caseColumns(),
  name: sealedName(),
  sex: text().$type<'MALE' | 'FEMALE'>(),
  age: integer(),
  residentIdNumber: sealedText(),
  residentIdNumberIndex: personIndex(),
  legalRepresentativeName: sealedName(),
  province: text(),
  basisDocumentNumber: text(),
  basisUnit: text(),
  duty: sealedFreeText(),
  performance: text().$type<'UNPERFORMED' | 'PARTLY_PERFORMED' | 'PERFORMED'>(),
  performedPart: sealedFreeText(),
  circumstance: text(),
  filedOn: day(),
  publishedOn: day(),
});

export const consumptionRestrictions = factTable(
  'consumption_restrictions',
  {
    ...caseColumns(),
    filedOn: day(),
    restrictedPersonName: sealedName(),
    restrictedPersonResidentIdNumber: sealedText(),
    restrictedPersonResidentIdNumberIndex: personIndex(),
    applicantName: sealedName(),
    content: sealedFreeText(),
    liftedOn: day(),
  },
  { weighs: 'ALWAYS' },
);

export const enforcementCases = factTable('enforcement_cases', {
  ...caseColumns(),
  filedOn: day(),
  amount: money(),
  outstandingAmount: money(),
  enforcementState: text().$type<'UNDER_WAY' | 'SUSPENDED_FOR_LACK_OF_ASSETS' | 'COMPLETED'>(),
  applicantName: sealedName(),
  frozenAccount: sealedText(),
});

export const judgments = factTable('judgments', {
  ...caseColumns(),
  cause: text(),
  procedure: text(),
  part: text().$type<'PLAINTIFF' | 'DEFENDANT' | 'THIRD_PARTY'>(),
  opposingPartyName: sealedName(),
  adjudgedAmount: money(),
  summary: sealedFreeText(),
});

export const falseLitigationFindings = factTable(
  'false_litigation_findings',
  {
    ...caseColumns(),
    finding: sealedFreeText(),
    sanction: text(),
    fineAmount: money(),
    responsiblePersonName: sealedName(),
    responsiblePersonResidentIdNumber: sealedText(),
    responsiblePersonResidentIdNumberIndex: personIndex(),
  },
  { weighs: 'WHERE_SERIOUS' },
);

export const bankruptcyRulings = factTable('bankruptcy_rulings', {
  ...caseColumns(),
  procedure: text().$type<'LIQUIDATION' | 'REORGANIZATION' | 'COMPOSITION'>(),
  stage: text().$type<'ACCEPTED' | 'DECLARED' | 'PLAN_APPROVED' | 'CLOSED'>(),
  administrator: text(),
  administratorContactName: sealedName(),
  administratorContactPhone: sealedText(),
  claimsUntil: day(),
});
