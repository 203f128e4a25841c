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

type ConductKind = 'GOOD' | 'BAD';
const day = () => date({ mode: 'string' });
/** Yuan. */
const money = () => numeric({ precision: 18, scale: 2 });

export const constructionQualifications = factTable('construction_qualifications', {
  name: text(),
  grade: text(),
  certificateNumber: text(),
  validUntil: day(),
  technicalDirectorName: sealedName(),
  technicalDirectorResidentIdNumber: sealedText(),
});

export const constructionProjects = factTable('construction_projects', {
  name: text(),
  projectNumber: text(),
  district: text(),
  /** Square metres. */
  floorArea: integer(),
  contractAmount: money(),
  startedOn: day(),
  acceptedOn: day(),
  projectManagerName: sealedName(),
  projectManagerResidentIdNumber: sealedText(),
  projectManagerPhone: sealedText(),
});

const conductColumns = () => ({
  conduct: text().$type<ConductKind>().notNull(),
  item: text(),
  description: sealedFreeText(),
  score: integer(),
});

export const constructionConductRecords = factTable('construction_conduct_records', conductColumns());

export const safetyAccidents = factTable(
  'safety_accidents',
  {
    accidentKind: text(),
    grade: text().$type<'ORDINARY' | 'LARGER' | 'MAJOR' | 'EXTRAORDINARY'>(),
    occurredOn: day(),
    projectName: text(),
    deaths: integer(),
    graveInjuries: integer(),
    directLoss: money(),
    finding: sealedFreeText(),
    responsiblePersonName: sealedName(),
    responsiblePersonResidentIdNumber: sealedText(),
    responsiblePersonResidentIdNumberIndex: personIndex(),
  },
  { weighs: 'WHERE_SERIOUS' },
);

export const wageArrearsListings = listingTable('wage_arrears_listings', {
  projectName: text(),
  owedAmount: money(),
  workersAffected: integer(),
  paidOn: day(),
  legalRepresentativeName: sealedName(),
  legalRepresentativeResidentIdNumber: sealedText(),
  legalRepresentativeResidentIdNumberIndex: personIndex(),
  workersContactPhone: sealedText(),
});

export const presaleConductRecords = factTable('presale_conduct_records', {
  ...conductColumns(),
  estateName: text(),
  presalePermitNumber: text(),
  supervisedAccount: sealedText(),
});

export const realEstateAgencyConductRecords = factTable('real_estate_agency_conduct_records', {
  ...conductColumns(),
  filingNumber: text(),
  agentName: sealedName(),
  agentPhone: sealedText(),
});

export const sectorEvaluations = factTable('sector_evaluations', {
  sector: text().$type<'CONSTRUCTION' | 'REAL_ESTATE_DEVELOPMENT' | 'REAL_ESTATE_AGENCY'>().notNull(),
  year: integer().notNull(),
  grade: text(),
  score: integer(),
});

export const constructionLicences = licenceTable('construction_licences');
export const constructionPenalties = penaltyTable('construction_penalties');
export const constructionAdministrativeActs = administrativeActTable('construction_administrative_acts');
