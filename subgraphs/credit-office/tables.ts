import {
  factTable,
  type ListingKind,
  listingTable,
  type Severity,
  sealedFreeText,
} from '@credit-hub/kit/tables';
import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, date, integer, pgTable, text } from 'drizzle-orm/pg-core';

export { demonstrationSeeds, factRevisions } from '@credit-hub/kit/tables';
export * from './relationTables.ts';

/** From when until when a row of law or of a catalogue is in force, where it stands, and whether that was read. */
const lawColumns = () => ({
  /** The document. */
  source: text().notNull(),
  /** Its article or item; null where the document as a whole says it. */
  provision: text(),
  /** Whether the text was read and says so; else it is as remembered, or as others tell it. */
  verified: boolean().notNull().default(false),
  effectiveOn: date({ mode: 'string' }).notNull(),
  expiresOn: date({ mode: 'string' }),
});

/** What a rule says, for whoever is told by it. */
const wordsColumns = () => ({
  says: text().notNull().default(''),
  saysInEnglish: text().notNull().default(''),
});

/** The fact because of which something was done; what was done ends, or is suspended, with it. */
const causeColumns = () => ({
  causeDepartment: text(),
  causeKind: text(),
  causeFactId: text(),
  causeDocumentNumber: text(),
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

type WayOfCommitment = 'NOTIFIED_COMMITMENT' | 'DEFERRED_MATERIAL';
type EvaluationGrade = 'EXCELLENT' | 'GOOD' | 'FAIR' | 'POOR';
type Effect = 'BARRED' | 'RESTRICTED' | 'NORMAL' | 'GREEN_CHANNEL';

export const measureCatalogue = pgTable('measure_catalogue', {
  code: text().primaryKey(),
  name: text().notNull(),
  kind: text().$type<'ADMINISTRATIVE' | 'MARKET' | 'SECTOR' | 'SOCIAL'>().notNull(),
  incentive: boolean().notNull(),
  legalBasis: text().notNull(),
  executingDepartment: text().notNull(),
  matters: text().array().notNull(),
  /** The way of handling that it is; it is told where the way is open. */
  way: text().$type<WayOfCommitment>(),
  ...lawColumns(),
});

export const handlingMatters = pgTable('handling_matters', {
  id: text().primaryKey(),
  name: text().notNull(),
  nameInEnglish: text().notNull().default(''),
  notifiedCommitment: boolean().notNull(),
  deferredMaterial: boolean().notNull(),
  /** An approval, in which the red-listed may be served sooner; never where subjects compete. */
  greenChannel: boolean().notNull().default(false),
  /** By GB/T 4754-2017, sections and divisions; empty where it is of no industry. */
  industries: text().array().notNull().default([]),
  source: text(),
  provision: text(),
  verified: boolean().notNull().default(false),
});

/**
 * What a fact in force means for a matter; a condition that is null holds for all. `BARRED` stands only in rows whose law
 * bars.
 */
export const handlingRules = pgTable('handling_rules', {
  id: text().primaryKey(),
  matter: text(),
  listing: text().$type<ListingKind>(),
  kind: text(),
  /** At least so grave. */
  severity: text().$type<Severity>(),
  /** What its kind grades it by: a grade, a stage, good or bad conduct, the state of a registration. */
  grade: text(),
  /** A penalty of which the kind says this. */
  penaltyKind: text(),
  /** A penalty of at least so much, in yuan. */
  fineFrom: integer(),
  /** Decided within so many years. */
  yearsBack: integer(),
  /** The newest fact of its kind alone tells how the subject stands. */
  newestOnly: boolean().notNull().default(false),
  /** Administrative division (GB/T 2260) of which it is the rule; null: the whole country. */
  locality: text(),
  /** Matters of this industry alone. GB/T 4754-2017. */
  industry: text(),
  /** Matters by which the subject mends it; in these it restricts nothing. */
  curedBy: text().array().notNull().default([]),
  /** A ban from the matter that followed from the fact, and is served, ends it. */
  endedByServedBan: boolean().notNull().default(false),
  effect: text().$type<Effect>().notNull(),
  measureCodes: text().array().notNull(),
  ...wordsColumns(),
  ...lawColumns(),
});

/** How grave a fact is of which its department says nothing; the gravest of what fits. */
export const severityRules = pgTable('severity_rules', {
  id: text().primaryKey(),
  kind: text().notNull(),
  grade: text(),
  /** The kind of penalty has these words in it. */
  penaltyKind: text(),
  /** A fine of at least so much, in yuan. */
  fineFrom: integer(),
  severity: text().$type<Severity>().notNull(),
  ...wordsColumns(),
  ...lawColumns(),
});

/** By what nothing follows from a fact while an objection to it is verified. */
export const suspensionRules = pgTable('suspension_rules', {
  id: text().primaryKey(),
  locality: text(),
  ...wordsColumns(),
  ...lawColumns(),
});

/**
 * What a fact means for a subject that a person leads who is behind the fact, too; a condition that is null holds for
 * all. Where no row speaks, such a fact is told and ends incentives: no more follows without a law that says so.
 */
export const personRules = pgTable('handling_person_rules', {
  id: text().primaryKey(),
  matter: text(),
  kind: text().notNull(),
  /** Whether the fact has to name the person itself. */
  ofPerson: boolean(),
  /** A word that the kind of the penalty has to hold. */
  penaltyKind: text(),
  /** A word that the legal basis of the fact has to hold. */
  basis: text(),
  /** Counted back from the day of the decision; null where it holds as long as the fact does. */
  yearsBack: integer(),
  effect: text().$type<Effect>().notNull(),
  ...wordsColumns(),
  ...lawColumns(),
});

export const commitmentRules = pgTable('commitment_rules', {
  id: text().primaryKey(),
  way: text().$type<WayOfCommitment>().notNull(),
  /** Administrative division (GB/T 2260) of which it is the rule; null: the whole country. */
  locality: text(),
  closedFrom: text().$type<Severity>().notNull(),
  /** Whatever ends incentives closes it, too. */
  closedByHits: boolean().notNull().default(false),
  /** Open to those alone whose newest evaluation is as good; null: whatever it is. */
  leastGrade: text().$type<EvaluationGrade>(),
  /** Null: a broken commitment closes the way until it is made good. */
  brokenCommitmentDays: integer(),
  ...wordsColumns(),
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
  grade: text().$type<EvaluationGrade>(),
  score: integer(),
  evaluatedOn: date({ mode: 'string' }),
  standard: text(),
});

/** A commitment that was made for a repair and kept: with the repair the use of what tells of it has ended (NDRC Order 36). */
export const madeForARepair = ({
  commitmentKind,
  performance,
}: {
  commitmentKind: AnyPgColumn;
  performance: AnyPgColumn;
}) => sql`${commitmentKind} = 'REPAIR' and ${performance} = 'KEPT'`;

export const creditCommitments = factTable(
  'credit_commitments',
  {
    commitmentKind: text().$type<'APPROVAL_REPLACING' | 'REPAIR' | 'SECTOR' | 'VOLUNTARY'>(),
    matter: text(),
    content: sealedFreeText(),
    dueOn: date({ mode: 'string' }),
    performance: text().$type<'OPEN' | 'KEPT' | 'BROKEN'>().notNull(),
    assessedOn: date({ mode: 'string' }),
  },
  { useEnded: (table) => ({ when: madeForARepair(table) }) },
);

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
  ...causeColumns(),
});

export const creditTalks = factTable('credit_talks', {
  talkKind: text().$type<'PROMPT' | 'WARNING'>(),
  heldOn: date({ mode: 'string' }),
  topic: text(),
  minutes: sealedFreeText(),
  ...causeColumns(),
});

export const creditRectifications = factTable('credit_rectifications', {
  requirement: sealedFreeText(),
  dueOn: date({ mode: 'string' }),
  result: text().$type<'OPEN' | 'COMPLETED' | 'FAILED'>(),
  completedOn: date({ mode: 'string' }),
  ...causeColumns(),
});

export const industryBans = factTable(
  'industry_bans',
  {
    industries: text().array().notNull(),
    matters: text().array().notNull(),
    reason: sealedFreeText(),
    ...termColumns(),
    ...causeColumns(),
  },
  { weighs: 'ALWAYS' },
);

export const creditRepairs = factTable(
  'credit_repairs',
  {
    ...targetColumns(),
    ways: text()
      .$type<'COMMITMENT' | 'RECTIFICATION' | 'INSPECTION' | 'TRAINING' | 'REPORT' | 'CHARITY'>()
      .array(),
    appliedOn: date({ mode: 'string' }),
    progress: text().$type<'ACCEPTED' | 'REPAIRED' | 'REFUSED'>(),
    repairedOn: date({ mode: 'string' }),
  },
  {
    // With the repair the use of the fact has ended, and so of the application; the department that owns the fact reads on.
    useEnded: ({ progress, targetDepartment }) => ({
      when: sql`${progress} = 'REPAIRED'`,
      owner: targetDepartment,
    }),
  },
);

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
  ...causeColumns(),
});

export const honestyListings = listingTable(
  'honesty_listings',
  {
    honour: text(),
  },
  { weighs: 'NEVER' },
);

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
export type SeverityRuleRow = typeof severityRules.$inferSelect;
export type SuspensionRuleRow = typeof suspensionRules.$inferSelect;
export type RegisteringAuthorityRow = typeof registeringAuthorities.$inferSelect;
export type HandlingPersonRuleRow = typeof personRules.$inferSelect;
export type HandlingRuleRow = typeof handlingRules.$inferSelect;
export type PublicCreditEvaluationRow = typeof publicCreditEvaluations.$inferSelect;
export type CreditCommitmentRow = typeof creditCommitments.$inferSelect;
export type CreditMeasureRow = typeof creditMeasures.$inferSelect;
export type IndustryBanRow = typeof industryBans.$inferSelect;
export type CreditObjectionRow = typeof creditObjections.$inferSelect;
/** What stands between a reader and a subject; a consent that may be used once is named. */
export type HeldRelationRow = {
  subjectCode: string;
  relation: 'CONSENT' | 'MEMBERSHIP' | 'AGREEMENT' | 'CASE_IN_HAND';
  classes: string[];
  onceConsent: string | null;
};
