import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  index,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
const position = (name: string) => bigint(name, { mode: 'number' });

/**
 * The leaves of the Merkle tree, gapless from where the archive ends. Rows are inserted and never changed, and removed
 * when a segment holds them: triggers of the migrations refuse everything else. What is searched by stands in the leaf too; the verifier holds one against the other.
 */
export const auditLeaves = pgTable(
  'audit_leaves',
  {
    leafIndex: position('leaf_index').primaryKey(),
    /** Canonical JSON. As text: the text is what is hashed, and reading it as JSON would cost as much as storing it. */
    leaf: text().notNull(),
    /** SHA-256 of every perfect subtree this leaf completes, from the leaf itself upwards, 32 bytes each. */
    hashes: bytes().notNull(),
    recordedAt: text('recorded_at').notNull(),
    organization: text(),
    person: text(),
    /** The intent that an outcome concludes; null in every other leaf. */
    intentIndex: position('intent_index'),
    /** Blind indexes of the subjects it commits to: of an outcome, part by part. Null where there are none. */
    subjects: bytes().array(),
  },
  (table) => [
    uniqueIndex('audit_leaves_outcome_of_intent').on(table.intentIndex).where(sql`intent_index is not null`),
    index('audit_leaves_by_organization')
      .on(table.organization, table.leafIndex)
      .where(sql`organization is not null`),
    index('audit_leaves_by_person').on(table.person, table.leafIndex).where(sql`person is not null`),
    index('audit_leaves_by_time').using('brin', table.recordedAt),
    // New entries are listed and sorted in together: an index that takes a hundred subjects of one request one by one
    // costs as much as the whole rest of the log. 512 kB of them, so that sorting in keeps nobody waiting long.
    index('audit_leaves_by_subject')
      .using('gin', table.subjects)
      .with({ fastupdate: true, gin_pending_list_limit: 512 })
      .where(sql`subjects is not null`),
  ],
);

/** Where the log stands. Whoever appends moves this one row from the head it knows to the next, or not at all. */
export const auditHead = pgTable('audit_head', {
  onlyRow: boolean('only_row').primaryKey().default(true),
  treeSize: position('tree_size').notNull(),
  rootHash: bytes('root_hash').notNull(),
});

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

/**
 * The archive: which segment holds which leaves, gapless from 0. Leaves below the end of the last one may leave
 * `audit_leaves`; a trigger keeps all others.
 */
export const auditSegments = pgTable('audit_segments', {
  fromIndex: position('from_index').primaryKey(),
  /** Behind its last leaf. */
  toIndex: position('to_index').notNull(),
  /** SHA-256 of the segment's footer, which holds for every byte of its file. */
  digest: bytes().notNull(),
  /** Roots of the perfect subtrees of the log as far as the segment goes, largest first: what is appended rests on them. */
  peaks: bytes().notNull(),
  archivedAt: timestamp('archived_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});
