import { getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import pg from 'pg';
import { type CopyTarget, copyInto } from '../../database/copy.ts';
import { sealedTable } from '../../encryption/sealedRows.ts';
import { factImportChanges, factImports } from '../../facts/importTables.ts';
import { type FactTable, factRevisions } from '../../facts/tables.ts';
import type { FileKind } from '../fields/kind.ts';
import { filledColumns } from '../tables.ts';

/** Tables of the department that importing writes beside the facts'. */
export const books = [factImports, factImportChanges, factRevisions].map(getTableName);

/** What tells documents apart beside subject, number and authority: one decision may grant several numbered licences. */
const furtherKeyOf = (table: FactTable): readonly string[] =>
  'licenceNumber' in getTableColumns(table) ? ['licence_number'] : [];

/** Rows are laid down in a table of the transaction before they are settled. */
const incoming = 'incoming_facts';

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
  /** The department's table, escaped, and as it is. */
  facts: string;
  factsName: string;
  incoming: string;
  toIncoming: CopyTarget;
  columns: readonly string[];
  furtherKey: readonly string[];
  /** What may be compared as it stands. */
  content: readonly string[];
  /** What is sealed and has no index in its row: it is compared opened. */
  sealed: readonly string[];
  /** Says when a fact ended; null where none ends by an act. */
  ending: string | null;
};

export function namesOf(kind: FileKind, table: FactTable): Names {
  const properties = filledColumns(kind, table);
  const columns = properties.map(toSnakeCase);
  // Sealed twice a value is not the same: what is sealed is compared by its blind index, or opened.
  const { sealed, persons, indexed } = sealedTable(table);
  // Nor by the network's index of persons, which facts of before it lack: the blind index holds their numbers, too.
  const notCompared = [...sealed, ...persons.map(({ index }) => index)].map(({ column }) => column);
  const ending = kind.section?.ending ?? null;
  return {
    facts: pg.escapeIdentifier(getTableName(table)),
    factsName: getTableName(table),
    incoming: pg.escapeIdentifier(incoming),
    toIncoming: copyInto(incoming, table, properties),
    columns,
    furtherKey: furtherKeyOf(table),
    content: columns.filter((column) => !notContent.includes(column) && !notCompared.includes(column)),
    sealed: indexed
      ? []
      : sealed.flatMap(({ property, column }) => (properties.includes(property) ? [column] : [])),
    ending: ending === null ? null : toSnakeCase(ending),
  };
}

/** The authority as it is compared: however wide and spaced it is written. */
const authorityOf = (row: string): string =>
  `regexp_replace(normalize(coalesce(${row}.authority, ''), NFKC), '\\s', '', 'g')`;

/** What tells one act from another, of the rows of a table: for partitions. */
export const identityOf = ({ furtherKey }: Names, row: string): string =>
  [
    `${row}.subject_code`,
    `${row}.document_number`,
    authorityOf(row),
    ...furtherKey.map((column) => `${row}.${column}`),
  ].join(', ');

/**
 * Whether two rows are of the same act: the same subject, document number and authority, for authorities number their
 * documents each for itself. Joined by equality where nothing can be null: only so can the join hash.
 */
export const sameAct = ({ furtherKey }: Pick<Names, 'furtherKey'>, one: string, other: string): string =>
  [
    `${one}.subject_code = ${other}.subject_code`,
    `${one}.document_number = ${other}.document_number`,
    `${authorityOf(one)} = ${authorityOf(other)}`,
    ...furtherKey.map((column) => `${one}.${column} is not distinct from ${other}.${column}`),
  ].join(' and ');

/** Whether the last that was done to a withdrawn fact was the undoing of the import that brought it. */
export const wasUndone = (fact: string): string =>
  `(${fact}.state = 'WITHDRAWN' and coalesce((
     select change.act = 'UNDO' from fact_import_changes as change
     where change.subject_code = ${fact}.subject_code and change.fact_id = ${fact}.id
     order by change.changed_at desc limit 1
   ), false))`;
