/**
 * What every table of credit facts has. A row's property names are the field names of `CreditFact`, so that a
 * fact answers most of its fields by itself.
 */

import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  date,
  type ExtraConfigColumn,
  index,
  integer,
  type PgColumnBuilderBase,
  type PgTable,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { sealedFreeText } from '../encryption/sealedText.ts';
import type { FactState, ListingKind, Severity } from './vocabulary.ts';

const factColumns = () => ({
  /** Unified social credit code of the subject; leads every key, so that the table shards by it. */
  subjectCode: text().notNull(),
  /** Opaque; see `factId`. */
  id: text().notNull(),
  decidedOn: date({ mode: 'string' }).notNull(),
  documentNumber: text(),
  authority: text(),
  basis: text(),
  severity: text().$type<Severity>(),
  /** As decided; whether the publication period is over is told by the calendar, not stored. */
  state: text().$type<FactState>().notNull().default('ACTIVE'),
  publishedFrom: date({ mode: 'string' }),
  publishedUntil: date({ mode: 'string' }),
  publicationReason: text(),
  sourceUnit: text(),
  receivedAt: timestamp({ withTimezone: true, mode: 'string' }).notNull().defaultNow(),
  /** The batch it came with: for a file, the SHA-256 of its bytes. */
  batch: text(),
  /** Row in that batch, counted from 1. */
  sourceRow: integer(),
  /** Digest of the row as received, hexadecimal; keyed, or of what is not sealed: a plain hash would tell what is. */
  rowHash: text().notNull(),
});

const listingColumns = () => ({
  listing: text().$type<ListingKind>().notNull(),
  listedOn: date({ mode: 'string' }).notNull(),
  reason: sealedFreeText(),
  removedOn: date({ mode: 'string' }),
});

type FactColumns = ReturnType<typeof factColumns>;
type ListingColumns = ReturnType<typeof listingColumns>;
type Columns = Record<string, PgColumnBuilderBase>;

/** Any table of facts, whatever it holds beside what all facts share. */
export type FactTable = PgTable & Record<keyof FactColumns, AnyPgColumn>;

/** A table of facts of one type: the shared columns, the given ones, and the keys all have. */
export function factTable<Name extends string, Own extends Columns>(name: Name, columns: Own) {
  return pgTable<Name, FactColumns & Own>(name, { ...factColumns(), ...columns }, (table) =>
    factKeys(name, table as never),
  );
}

/** A table of facts that put the subject on a list. */
export function listingTable<Name extends string, Own extends Columns>(name: Name, columns: Own) {
  return factTable<Name, ListingColumns & Own>(name, { ...listingColumns(), ...columns });
}

function factKeys(name: string, table: Record<keyof FactColumns, ExtraConfigColumn>) {
  return [
    primaryKey({ columns: [table.subjectCode, table.id] as never }),
    // The order of a page. `desc` alone means nulls first when read and nulls last in drizzle's index.
    index(`${name}_newest_first`).on(
      table.subjectCode,
      table.decidedOn.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    // The same row received again is the same fact.
    uniqueIndex(`${name}_row`).on(table.subjectCode, table.rowHash),
    // How fresh the department is, asked by every probe.
    index(`${name}_received`).on(table.receivedAt),
    ...personKeys(name, table),
  ];
}

/** Facts are found by the persons that they name; see `personIndex`. */
function personKeys(name: string, table: Record<string, ExtraConfigColumn>) {
  return Object.keys(table)
    .filter((property) => property.endsWith('NumberIndex'))
    .map((property, place) => index(`${name}_person_${place + 1}`).on(table[property] as never));
}

/** Every change in the life of a department's facts; rows are added, never changed. */
export const factRevisions = pgTable(
  'fact_revisions',
  {
    subjectCode: text().notNull(),
    factId: text().notNull(),
    /** Counted from 1 for each fact. */
    revision: integer().notNull(),
    factTable: text().notNull(),
    revisedOn: date({ mode: 'string' }).notNull(),
    state: text().$type<FactState>().notNull(),
    reason: sealedFreeText(),
    documentNumber: text(),
    revisedBy: text(),
    recordedAt: timestamp({ withTimezone: true, mode: 'string' }).notNull().default(sql`now()`),
  },
  (table) => [primaryKey({ columns: [table.subjectCode, table.factId, table.revision] })],
);

/** That demonstration data was laid down, so that a second start lays none. */
export const demonstrationSeeds = pgTable('demonstration_seeds', {
  department: text().primaryKey(),
  subjects: integer().notNull(),
  seededAt: timestamp({ withTimezone: true, mode: 'string' }).notNull().defaultNow(),
});
