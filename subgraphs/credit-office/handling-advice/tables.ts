import type { ListingKind, Severity } from '@credit-hub/kit/tables';
import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core';
import {
  type Effect,
  type EvaluationGrade,
  lawColumns,
  type WayOfCommitment,
  wordsColumns,
} from '../columns.ts';

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

export type HandlingMatterRow = typeof handlingMatters.$inferSelect;
export type CommitmentRuleRow = typeof commitmentRules.$inferSelect;
export type SuspensionRuleRow = typeof suspensionRules.$inferSelect;
export type RegisteringAuthorityRow = typeof registeringAuthorities.$inferSelect;
export type HandlingPersonRuleRow = typeof personRules.$inferSelect;
export type HandlingRuleRow = typeof handlingRules.$inferSelect;
