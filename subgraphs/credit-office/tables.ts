import {
  factTable,
  type ListingKind,
  listingTable,
  type Severity,
  sealedFreeText,
} from '@credit-hub/kit/tables';
import { boolean, date, integer, pgTable, text } from 'drizzle-orm/pg-core';
import type {
  associationMemberships,
  casesInHand,
  creditAgencyAgreements,
  dataUseConsents,
  subjectKeys,
} from './relationTables.ts';

export { demonstrationSeeds, factRevisions } from '@credit-hub/kit/tables';
export * from './relationTables.ts';

/** From when until when a row of law or of a catalogue is in force, and where it stands. */
const lawColumns = () => ({
  source: text().notNull(),
  effectiveOn: date({ mode: 'string' }).notNull(),
  expiresOn: date({ mode: 'string' }),
});

/** The term of a measure or a ban. */
const termColumns = () => ({
  effectiveFrom: date({ mode: 'string' }).notNull(),
  effectiveUntil: date({ mode: 'string' }),
  lifelong: boolean().notNull().default(false),
});

/** The fact of a department that an objection or a repair is about. */
const targetColumns = () => ({
  targetDepartment: text().notNull(),
  targetKind: text().notNull(),
  targetFactId: text(),
  targetDocumentNumber: text(),
});

type Effect = 'BARRED' | 'RESTRICTED' | 'NORMAL' | 'GREEN_CHANNEL';

export const measureCatalogue = pgTable('measure_catalogue', {
  code: text().primaryKey(),
  name: text().notNull(),
  kind: text().$type<'ADMINISTRATIVE' | 'MARKET' | 'SECTOR' | 'SOCIAL'>().notNull(),
  incentive: boolean().notNull(),
  legalBasis: text().notNull(),
  executingDepartment: text().notNull(),
  matters: text().array().notNull(),
  ...lawColumns(),
});

export const handlingMatters = pgTable('handling_matters', {
  id: text().primaryKey(),
  name: text().notNull(),
  notifiedCommitment: boolean().notNull(),
  deferredMaterial: boolean().notNull(),
});

/** What a fact in force means for a matter; a condition that is null holds for all. */
export const handlingRules = pgTable('handling_rules', {
  id: text().primaryKey(),
  matter: text(),
  listing: text().$type<ListingKind>(),
  kind: text(),
  severity: text().$type<Severity>(),
  effect: text().$type<Effect>().notNull(),
  measureCodes: text().array().notNull(),
  ...lawColumns(),
});

export const commitmentRules = pgTable('commitment_rules', {
  id: text().primaryKey(),
  way: text().$type<'NOTIFIED_COMMITMENT' | 'DEFERRED_MATERIAL'>().notNull(),
  closedFrom: text().$type<Severity>().notNull(),
  /** Null: a broken commitment closes the way until it is made good. */
  brokenCommitmentDays: integer(),
  ...lawColumns(),
});

/** Who registers the subjects whose code begins so. GB 32100-2015, table 1. */
export const registeringAuthorities = pgTable('registering_authorities', {
  codePrefix: text().primaryKey(),
  name: text().notNull(),
  /** Whether its registrations are facts of the network. */
  inNetwork: boolean().notNull(),
  ...lawColumns(),
});

export const publicCreditEvaluations = factTable('public_credit_evaluations', {
  grade: text().$type<'EXCELLENT' | 'GOOD' | 'FAIR' | 'POOR'>(),
  score: integer(),
  evaluatedOn: date({ mode: 'string' }),
  standard: text(),
});

export const creditCommitments = factTable('credit_commitments', {
  commitmentKind: text().$type<'APPROVAL_REPLACING' | 'REPAIR' | 'SECTOR' | 'VOLUNTARY'>(),
  matter: text(),
  content: sealedFreeText(),
  dueOn: date({ mode: 'string' }),
  performance: text().$type<'OPEN' | 'KEPT' | 'BROKEN'>().notNull(),
  assessedOn: date({ mode: 'string' }),
});

export const voluntaryDeclarations = factTable('voluntary_declarations', {
  declarationKind: text().$type<'QUALIFICATION' | 'OPERATION' | 'CONTRACT' | 'CHARITY'>(),
  content: sealedFreeText(),
  verified: boolean(),
});

export const creditMeasures = factTable('credit_measures', {
  measureCode: text().notNull(),
  reason: sealedFreeText(),
  rule: text(),
  executingDepartment: text(),
  ...termColumns(),
});

export const creditTalks = factTable('credit_talks', {
  talkKind: text().$type<'PROMPT' | 'WARNING'>(),
  heldOn: date({ mode: 'string' }),
  topic: text(),
  minutes: sealedFreeText(),
});

export const creditRectifications = factTable('credit_rectifications', {
  requirement: sealedFreeText(),
  dueOn: date({ mode: 'string' }),
  result: text().$type<'OPEN' | 'COMPLETED' | 'FAILED'>(),
  completedOn: date({ mode: 'string' }),
});

export const industryBans = factTable('industry_bans', {
  industries: text().array().notNull(),
  matters: text().array().notNull(),
  reason: sealedFreeText(),
  ...termColumns(),
});

export const creditRepairs = factTable('credit_repairs', {
  ...targetColumns(),
  ways: text()
    .$type<'COMMITMENT' | 'RECTIFICATION' | 'INSPECTION' | 'TRAINING' | 'REPORT' | 'CHARITY'>()
    .array(),
  appliedOn: date({ mode: 'string' }),
  progress: text().$type<'ACCEPTED' | 'REPAIRED' | 'REFUSED'>(),
  repairedOn: date({ mode: 'string' }),
});

export const creditObjections = factTable('credit_objections', {
  ...targetColumns(),
  content: sealedFreeText(),
  filedOn: date({ mode: 'string' }),
  progress: text().$type<'OPEN' | 'UPHELD' | 'REJECTED'>().notNull(),
  answeredOn: date({ mode: 'string' }),
  answer: sealedFreeText(),
});

export const focusListings = listingTable('focus_listings', {
  field: text(),
});

export const honestyListings = listingTable('honesty_listings', {
  honour: text(),
});

export const handlingFeedback = factTable('handling_feedback', {
  matter: text(),
  caseNumber: text(),
  hall: text(),
  told: text().$type<Effect | 'UNDETERMINED'>(),
  result: text().$type<'HANDLED' | 'REFUSED' | 'ACCELERATED'>(),
  measureCodes: text().array(),
  note: sealedFreeText(),
});

export const issuedCreditReports = factTable('issued_credit_reports', {
  reportNumber: text(),
  purpose: text(),
  requestedBy: text(),
});

export const creditTrainings = factTable('credit_trainings', {
  topic: text(),
  passed: boolean(),
});

export const creditAlerts = factTable('credit_alerts', {
  alertKind: text().$type<'GRADE_FELL' | 'LISTED' | 'COMMITMENT_BROKEN'>(),
  message: sealedFreeText(),
  handledOn: date({ mode: 'string' }),
});

export type MeasureCatalogueItemRow = typeof measureCatalogue.$inferSelect;
export type HandlingMatterRow = typeof handlingMatters.$inferSelect;
export type CommitmentRuleRow = typeof commitmentRules.$inferSelect;
export type RegisteringAuthorityRow = typeof registeringAuthorities.$inferSelect;
export type HandlingRuleRow = typeof handlingRules.$inferSelect;
export type PublicCreditEvaluationRow = typeof publicCreditEvaluations.$inferSelect;
export type CreditCommitmentRow = typeof creditCommitments.$inferSelect;
export type VoluntaryDeclarationRow = typeof voluntaryDeclarations.$inferSelect;
export type CreditMeasureRow = typeof creditMeasures.$inferSelect;
export type CreditTalkRow = typeof creditTalks.$inferSelect;
export type CreditRectificationRow = typeof creditRectifications.$inferSelect;
export type IndustryBanRow = typeof industryBans.$inferSelect;
export type CreditRepairRow = typeof creditRepairs.$inferSelect;
export type CreditObjectionRow = typeof creditObjections.$inferSelect;
export type FocusListingRow = typeof focusListings.$inferSelect;
export type HonestyListingRow = typeof honestyListings.$inferSelect;
export type HandlingFeedbackRow = typeof handlingFeedback.$inferSelect;
export type DataUseConsentRow = typeof dataUseConsents.$inferSelect;
export type AssociationMembershipRow = typeof associationMemberships.$inferSelect;
export type CreditAgencyAgreementRow = typeof creditAgencyAgreements.$inferSelect;
export type CaseInHandRow = typeof casesInHand.$inferSelect;
export type SubjectKeyRow = typeof subjectKeys.$inferSelect;
/** What stands between a reader and a subject; a consent that may be used once is named. */
export type HeldRelationRow = {
  subjectCode: string;
  relation: 'CONSENT' | 'MEMBERSHIP' | 'AGREEMENT' | 'CASE_IN_HAND';
  classes: string[];
  onceConsent: string | null;
};
export type IssuedCreditReportRow = typeof issuedCreditReports.$inferSelect;
export type CreditTrainingRow = typeof creditTrainings.$inferSelect;
export type CreditAlertRow = typeof creditAlerts.$inferSelect;
