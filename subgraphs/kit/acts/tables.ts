/** What a department keeps of acts: that each was done once, and what waits for a second officer. */
import { bigint, index, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { sealedText } from '../encryption/sealedText.ts';
import type { ActName, FactActs } from './act.ts';

const instant = () => timestamp({ withTimezone: true, mode: 'string' });

/** Every request that changed facts, by the key under which its sender may send it again; rows are added, never changed. */
export const factActs = pgTable(
  'fact_acts',
  {
    /** Who sent it: role, organization and department as JSON. */
    sender: text().notNull(),
    idempotencyKey: text().notNull(),
    /** The batch in the provenance of the facts that it recorded. */
    id: text().notNull(),
    act: text().$type<ActName>().notNull(),
    section: text().notNull(),
    /** Keyed digest of what was asked: the same key with something else is a mistake. */
    digest: text().notNull(),
    /** What was answered; identifiers and codes, and nothing of what the facts say. */
    outcome: jsonb().$type<FactActs>(),
    auditIndex: bigint({ mode: 'number' }),
    doneAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sender, table.idempotencyKey] })],
);

/** Acts that weigh on a person, until a second officer has decided on them (二人复核). */
export const factProposals = pgTable(
  'fact_proposals',
  {
    subjectCode: text().notNull(),
    id: text().notNull(),
    section: text().notNull(),
    act: text().$type<ActName>().notNull(),
    /** What is to be done, as it was given, as JSON. */
    item: sealedText().notNull(),
    /** The fact that it is about; null for one that is to be recorded. */
    factId: text(),
    documentNumber: text(),
    /** The request that proposed it. */
    batch: text().notNull(),
    organization: text(),
    /** Keyed index of the account: to tell the second officer from the first, not to tell who it was. */
    proposedBy: text().notNull(),
    proposedAt: instant().notNull(),
    decision: text().$type<'CONFIRM' | 'REFUSE'>(),
    reviewedBy: text(),
    reviewedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.subjectCode, table.id] }),
    index('fact_proposals_waiting').on(table.decision, table.proposedAt),
  ],
);
