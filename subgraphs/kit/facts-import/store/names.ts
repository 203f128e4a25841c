import { getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import pg from 'pg';
import { sealedTable } from '../../encryption/sealedRows.ts';
import { factImportChanges, factImports } from '../../facts/importTables.ts';
import { type FactTable, factRevisions } from '../../facts/tables.ts';
import type { RecordKind } from '../fields/field.ts';
import { stagingTables } from '../tables.ts';

/** Tables of the department that importing writes beside the facts'. */
export const books = [factImports, factImportChanges, factRevisions].map(getTableName);

/** What tells documents apart beside subject, number and authority: one decision may grant several numbered licences. */
const furtherKey: Record<RecordKind, readonly string[]> = { licences: ['licence_number'], penalties: [] };

/** What the hub knows of a fact and a file does not, and where the row came from. */
const notContent = [
  'id',
  'severity',
  'state',
  'published_from',
  'published_until',
  'publication_reason',
  'received_at',
  'batch',
  'source_row',
  'row_hash',
];

/** The tables of one import and their columns, as SQL names them. */
export type Names = {
  kind: RecordKind;
  /** The department's table, escaped, and as it is. */
  facts: string;
  factsName: string;
  incoming: string;
  columns: readonly string[];
  /** What may be compared as it stands. */
  content: readonly string[];
};

export function namesOf(kind: RecordKind, table: FactTable): Names {
  const staging = stagingTables[kind];
  const columns = Object.keys(getTableColumns(staging)).map(toSnakeCase);
  // Sealed twice a value is not the same: what is sealed is compared by its blind index.
  const { sealed, persons } = sealedTable(staging);
  // Nor by the network's index of persons, which facts of before it lack: the blind index holds their numbers, too.
  const notCompared = [...sealed, ...persons.map(({ index }) => index)].map(({ column }) => column);
  return {
    kind,
    facts: pg.escapeIdentifier(getTableName(table)),
    factsName: getTableName(table),
    incoming: pg.escapeIdentifier(getTableName(staging)),
    columns,
    content: columns.filter((column) => !notContent.includes(column) && !notCompared.includes(column)),
  };
}

/** The authority as it is compared: however wide and spaced it is written. */
const authorityOf = (row: string): string =>
  `regexp_replace(normalize(coalesce(${row}.authority, ''), NFKC), '\\s', '', 'g')`;

/** What tells one act from another, of the rows of a table: for partitions. */
export const identityOf = ({ kind }: Names, row: string): string =>
  [
    `${row}.subject_code`,
    `${row}.document_number`,
    authorityOf(row),
    ...furtherKey[kind].map((column) => `${row}.${column}`),
  ].join(', ');

/**
 * Whether two rows are of the same act: the same subject, document number and authority, for authorities number their
 * documents each for itself. Joined by equality where nothing can be null: only so can the join hash.
 */
export const sameAct = ({ kind }: Names, one: string, other: string): string =>
  [
    `${one}.subject_code = ${other}.subject_code`,
    `${one}.document_number = ${other}.document_number`,
    `${authorityOf(one)} = ${authorityOf(other)}`,
    ...furtherKey[kind].map((column) => `${one}.${column} is not distinct from ${other}.${column}`),
  ].join(' and ');

/** Whether the last that was done to a withdrawn fact was the undoing of the import that brought it. */
export const wasUndone = (fact: string): string =>
  `(${fact}.state = 'WITHDRAWN' and coalesce((
     select change.act = 'UNDO' from fact_import_changes as change
     where change.subject_code = ${fact}.subject_code and change.fact_id = ${fact}.id
     order by change.changed_at desc limit 1
   ), false))`;
