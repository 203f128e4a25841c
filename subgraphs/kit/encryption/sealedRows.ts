/** Which columns of a table are sealed, and whole rows sealed and opened. */
import { getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { namesPersons, opensWithoutNames } from '../free-text/persons.ts';
import { Envelope } from './envelope.ts';
import { opened, type SealedKind, type SealedText, sealedKind } from './sealedText.ts';
import type { Vault } from './vault.ts';

/** A column by the name of its property and by its name in the database. */
type Named = { property: string; column: string; type: string };
type Sealed = Named & { kind: SealedKind };

export type SealedTable = {
  table: string;
  sealed: readonly Sealed[];
  primaryKey: readonly Named[];
  /** Whether the table keeps a blind index of what is sealed in a row, in the column `sealed_index`. */
  indexed: boolean;
  /** Identity numbers of which the table keeps the network's index, in the column of the same name and `_index`. */
  persons: readonly IndexedPerson[];
};

/** A sealed identity number, and where its index stands. */
export type IndexedPerson = { number: Named; index: Named };

const indexProperty = 'sealedIndex';

/** Property of the column that keeps the index of the identity number in this one. */
const personIndexOf = (property: string): string => `${property}Index`;

const known = new WeakMap<PgTable, SealedTable>();

/** The sealed columns of the table, and what binds their values to a row. @throws Error for a table without a key */
export function sealedTable(table: PgTable): SealedTable {
  const described = known.get(table) ?? describe(table);
  known.set(table, described);
  return described;
}

function describe(table: PgTable): SealedTable {
  const columns = Object.entries(getTableColumns(table));
  const keyColumns: PgColumn[] =
    getTableConfig(table).primaryKeys[0]?.columns ??
    columns.map(([, column]) => column).filter(({ primary }) => primary);
  const named = ([property, column]: [string, PgColumn]): Named => ({
    property,
    column: toSnakeCase(property),
    type: column.getSQLType(),
  });
  const sealed = columns.flatMap(([property, column]) => {
    const kind = sealedKind(column);
    return kind === null ? [] : [{ ...named([property, column]), kind }];
  });
  const described = {
    table: getTableName(table),
    sealed,
    persons: sealed.flatMap((number) => {
      const index = columns.find(([property]) => property === personIndexOf(number.property));
      return index ? [{ number, index: named(index) }] : [];
    }),
    indexed: indexProperty in getTableColumns(table),
    // A key's columns are other objects than the table's, of the same names.
    primaryKey: keyColumns.flatMap((key) =>
      columns.filter(([, column]) => column.name === key.name).map(named),
    ),
  };
  if (described.sealed.length > 0 && described.primaryKey.length === 0) {
    throw new Error(`${described.table} has sealed columns and no primary key to bind them to`);
  }
  return described;
}

type Row = Record<string, unknown>;

const rowKey = ({ primaryKey }: SealedTable, row: Row) =>
  primaryKey.map(({ property }) => String(row[property]));

/**
 * The blind index of a row's sealed values: equal rows are found without opening any. It is bound to what leads the
 * primary key, the subject, so that a number that two subjects share does not show.
 */
function sealedIndexOf(vault: Vault, { table, sealed, primaryKey }: SealedTable, row: Row): string {
  const lead = primaryKey[0]?.property as string;
  const values = [lead, ...sealed.map(({ property }) => property)].map((property) => clearOf(row[property]));
  return vault.blindIndex(`${table}.sealed_index`, JSON.stringify(values));
}

/** A row that was read may be written again. An envelope may not: it is bound to the row that it came from. */
function clearOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const clear = typeof value === 'function' ? value() : value;
  if (typeof clear === 'string') return clear;
  throw new Error('UNOPENED_VALUE: a row to be sealed holds what is no text');
}

/** The row as it is written to the table: what is sealed there is sealed here. */
export function sealRow<Written extends object>(vault: Vault, table: PgTable, row: Written): Written {
  const described = sealedTable(table);
  if (described.sealed.length === 0) return row;
  const clearRow = row as Row;
  const sealed: Row = { ...clearRow };
  if (described.indexed) sealed[indexProperty] = sealedIndexOf(vault, described, clearRow);
  for (const { number, index } of described.persons) {
    const clear = clearOf(clearRow[number.property]);
    sealed[index.property] = clear === null ? null : vault.personIndex(clear);
  }
  const key = rowKey(described, clearRow);
  for (const { property, column } of described.sealed) {
    const clear = clearOf(clearRow[property]);
    if (clear === null) continue;
    sealed[property] = vault.seal(clear, { table: described.table, column, row: key });
  }
  return sealed as Written;
}

/**
 * Rows as they were read, with a function in place of each sealed value that opens it. GraphQL calls it for the
 * fields that are asked for: what nobody asks for is never opened, and one that fails fails alone. Free text is opened
 * without the names of the row's persons for whoever does not read names.
 *
 * @param columns those that are read, the table's key among them; all without it
 */
export function rowOpener<Read extends object>(
  vault: Vault,
  table: PgTable,
  columns: readonly string[] = Object.keys(getTableColumns(table)),
): (row: Read) => Read {
  const described = sealedTable(table);
  const sealed = described.sealed.filter(({ property }) => columns.includes(property));
  const names = sealed.flatMap(({ kind, property }) => (kind === 'NAME' ? [property] : []));
  if (sealed.length === 0) return (read) => read;
  return (read) => {
    const row = read as Row;
    const key = rowKey(described, row);
    if (names.length > 0)
      namesPersons(read, () => names.map((property) => opened(row[property] as SealedText)));
    for (const { property, column, kind } of sealed) {
      const envelope = row[property];
      if (!(envelope instanceof Envelope)) continue;
      const open = (): string => vault.open(envelope, { table: described.table, column, row: key });
      row[property] = kind === 'FREE_TEXT' ? opensWithoutNames(open, read) : open;
    }
    return read;
  };
}
