import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  index,
  json,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
const position = (name: string) => bigint(name, { mode: 'number' });

/**
 * The leaves of the Merkle tree, gapless from 0. Rows are inserted and never changed: a trigger of the migration
 * refuses everything else. What is searched by is computed by the database from the leaf, so it cannot differ from it.
 */
export const auditLeaves = pgTable(
  'audit_leaves',
  {
    leafIndex: position('leaf_index').primaryKey(),
    /** Canonical JSON. `json` and not `jsonb`: it keeps the text byte for byte, and the text is what is hashed. */
    leaf: json().notNull(),
    /** SHA-256 of every perfect subtree this leaf completes, from the leaf itself upwards, 32 bytes each. */
    hashes: bytes().notNull(),
    recordedAt: text('recorded_at').notNull().generatedAlwaysAs(sql`leaf->>'time'`),
    organization: text().generatedAlwaysAs(sql`leaf->>'organization'`),
    person: text().generatedAlwaysAs(sql`leaf->>'person'`),
    /** The intent that an outcome concludes; null in every other leaf. */
    intentIndex: position('intent_index').generatedAlwaysAs(sql`(leaf->>'intent')::bigint`),
  },
  (table) => [
    uniqueIndex('audit_leaves_outcome_of_intent').on(table.intentIndex).where(sql`intent_index is not null`),
    index('audit_leaves_by_organization')
      .on(table.organization, table.leafIndex)
      .where(sql`organization is not null`),
    index('audit_leaves_by_person').on(table.person, table.leafIndex).where(sql`person is not null`),
    index('audit_leaves_by_time').using('brin', table.recordedAt),
  ],
);

/** Where the log stands. Whoever appends moves this one row from the head it knows to the next, or not at all. */
export const auditHead = pgTable('audit_head', {
  onlyRow: boolean('only_row').primaryKey().default(true),
  treeSize: position('tree_size').notNull(),
  rootHash: bytes('root_hash').notNull(),
});

/** Which leaves speak of a subject. Each leaf commits to its rows here. */
export const auditSubjects = pgTable(
  'audit_subjects',
  {
    blindIndex: bytes('blind_index').notNull(),
    leafIndex: position('leaf_index').notNull(),
    /** Which part of an outcome speaks of it; 0 in other leaves. */
    part: smallint().notNull(),
  },
  (table) => [primaryKey({ columns: [table.blindIndex, table.leafIndex, table.part] })],
);

/** Texts that many leaves share, by their SHA-256: the coordinates behind a disclosure. */
export const auditTexts = pgTable('audit_texts', {
  hash: bytes().primaryKey(),
  text: text().notNull(),
});

/** Every checkpoint this database's log was signed at. The copies outside the database are the ones to trust. */
export const auditCheckpoints = pgTable('audit_checkpoints', {
  treeSize: position('tree_size').primaryKey(),
  signedAt: timestamp('signed_at', { withTimezone: true, mode: 'string' }).notNull(),
  jws: text().notNull(),
});
