/**
 * What every table of credit facts has. A row's property names are the field names of `CreditFact`, so that a
 * fact answers most of its fields by itself.
 */

import { type SQL, sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  date,
  type ExtraConfigColumn,
  index,
  integer,
  jsonb,
  type PgColumnBuilderBase,
  PgTable,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { sealedFreeText } from '../encryption/sealedText.ts';
import type { FactAct, FactState, ListingKind, Severity } from './vocabulary.ts';

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

/**
 * Whether facts bear upon whatever else their persons lead, while they are in force: each of them, those that are serious
 * (and penalties that nobody has graded yet), or none.
 */
export type Weighs = 'ALWAYS' | 'WHERE_SERIOUS' | 'NEVER';

/** Rows whose use has ended, whatever their state says: only those who read the whole meet them, and the owner. */
export type UseEnded = {
  when: SQL;
  /** Names the department that owns the fact the row is about; without it there is no such owner. */
  owner?: AnyPgColumn;
};

/** What a table of facts says of them beside its columns. */
export type FactTableOptions<Table = FactTable> = {
  /** NEVER without it; of listings ALWAYS. */
  weighs?: Weighs;
  useEnded?: (table: Table) => UseEnded;
};

type OptionsKept = { weighs: Weighs; useEnded: UseEnded | null };

// Beside the tables and not in them: drizzle's own migrations know nothing of it.
const optionsOf = new WeakMap<PgTable, OptionsKept>();

/** A table of facts of one type: the shared columns, the given ones, and the keys all have. */
export function factTable<Name extends string, Own extends Columns>(
  name: Name,
  columns: Own,
  { weighs = 'NEVER', useEnded }: FactTableOptions<FactTableOf<Name, Own>> = {},
): FactTableOf<Name, Own> {
  const table = tableOfFacts<Name, Own>(name, columns);
  optionsOf.set(table, { weighs, useEnded: useEnded?.(table) ?? null });
  return table;
}

function tableOfFacts<Name extends string, Own extends Columns>(name: Name, columns: Own) {
  return pgTable<Name, FactColumns & Own>(name, { ...factColumns(), ...columns }, (table) =>
    factKeys(name, table as never),
  );
}

type FactTableOf<Name extends string, Own extends Columns> = ReturnType<typeof tableOfFacts<Name, Own>>;

/** A table of facts that put the subject on a list. */
export function listingTable<Name extends string, Own extends Columns>(
  name: Name,
  columns: Own,
  options: FactTableOptions<FactTableOf<Name, ListingColumns & Own>> = {},
) {
  return factTable<Name, ListingColumns & Own>(
    name,
    { ...listingColumns(), ...columns },
    { weighs: 'ALWAYS', ...options },
  );
}

export const isFactTable = (table: unknown): table is FactTable =>
  table instanceof PgTable && optionsOf.has(table);

export const weightOf = (table: FactTable): Weighs => optionsOf.get(table)?.weighs ?? 'NEVER';

export const useEndedOf = (table: FactTable): UseEnded | null => optionsOf.get(table)?.useEnded ?? null;

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
    /** The organization that did it, by its code or its name. */
    revisedBy: text(),
    /** What was done; null of what was changed before acts were kept. */
    act: text().$type<FactAct>(),
    /** In which role, and keyed index of the account: to tell officers apart, not to tell who it was. */
    role: text(),
    officer: text(),
    /** Index in the access log of the request that did it. */
    auditIndex: bigint({ mode: 'number' }),
    /** The row as it stood before, what is sealed in it sealed; null of what was recorded by it. */
    rowBefore: jsonb(),
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
