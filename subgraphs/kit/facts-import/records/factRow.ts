import { factId } from '../../facts/factId.ts';
import type { FactState } from '../../facts/vocabulary.ts';
import { reasonUnpublished, type ToldPenalty, whyUnpublished } from '../../law/publicationOf.ts';
import type { Field } from '../fields/field.ts';
import type { Layout } from '../fields/layout.ts';
import type { RecordValues } from './recordValues.ts';

/** Where a row came from, and when. */
export type Provenance = {
  /** Name of the department's table. */
  table: string;
  batch: string;
  receivedAt: string;
  today: string;
  /** Name of the department that the rows are of. */
  department: string;
  /** Keyed: whoever knows the rest of a record would find the identity number that a plain hash was made from. */
  hash(record: string): string;
};

/** A row of the department's table, as far as importing fills it. */
export type ImportedRow = {
  subjectCode: string;
  id: string;
  state: FactState;
  decidedOn: string;
  documentNumber: string;
  publishedFrom: string | null;
  publishedUntil: string | null;
  publicationReason: string | null;
  sourceUnit: string | null;
  receivedAt: string;
  batch: string;
  sourceRow: number;
  rowHash: string;
} & Record<string, unknown>;

const emptyRows = new WeakMap<readonly Field[], Readonly<Record<string, string | null>>>();

/** A row is a copy of this one, filled: one that grows property by property is moved again and again. */
function emptyRow(fields: readonly Field[]): Readonly<Record<string, string | null>> {
  const known = emptyRows.get(fields);
  if (known) return known;
  const columns = fields.flatMap(({ column }) => (column === null ? [] : [column]));
  const row = Object.fromEntries([...columns, ...givenColumns].map((column) => [column, null]));
  emptyRows.set(fields, row);
  return row;
}

/** Columns that no field of a file fills, or not as it stands; the last are filled when the row is sealed. */
const givenColumns = [
  ...['id', 'publishedFrom', 'publicationReason', 'receivedAt', 'batch', 'sourceRow', 'rowHash'],
  ...['sealedIndex', 'identityDocumentNumberIndex', 'legalRepresentativeDocumentNumberIndex'],
];

const publicationReason = '双公示（发改办财金〔2018〕424号）';

/**
 * The fact that a record is. Its publication begins with the day it is received, unless a norm keeps it from being
 * published, and, where the file does not say
 * until when, stays open-ended: periods are law, and not the importer's to know.
 *
 * @param row its number in the file
 */
export function factRow(
  layout: Layout,
  values: RecordValues,
  row: number,
  { table, batch, receivedAt, today, department, hash }: Provenance,
): ImportedRow {
  const { fields } = layout.kind;
  const kind = layout.kind.name;
  const columns = { ...emptyRow(fields) };
  for (const { code, column } of fields) if (column !== null) columns[column] = values.get(code) ?? null;
  const subjectCode = columns.subjectCode as string;
  const rowHash = hash(canonical(layout, values));
  const documentNumber = (columns.documentNumber ?? columns.licenceNumber) as string;
  columns.documentNumber = documentNumber;
  const isPublic = (values.get(kind === 'licences' ? 'XK_SYFW' : 'CF_SYFW') ?? '0') === '0';
  const unpublished =
    isPublic && kind === 'penalties' ? whyUnpublished(columns as ToldPenalty, department, today) : null;
  return Object.assign(columns, {
    subjectCode,
    id: factId(table, subjectCode, rowHash),
    state: (columns.state ?? 'ACTIVE') as FactState,
    decidedOn: columns.decidedOn as string,
    publishedFrom: isPublic && !unpublished ? today : null,
    publishedUntil: columns.publishedUntil ?? null,
    publicationReason: unpublished ? reasonUnpublished(unpublished) : isPublic ? publicationReason : null,
    sourceUnit: columns.sourceUnit ?? columns.authority ?? null,
    receivedAt,
    batch,
    sourceRow: row,
    rowHash,
  }) as unknown as ImportedRow;
}

/** Of a row that withdraws what tells its act from others; the rest of the row is nobody's. */
export function identityRow(
  { kind: { fields } }: Layout,
  values: RecordValues,
  row: number,
  { table, batch, receivedAt, today, hash }: Provenance,
): ImportedRow {
  const told = Object.fromEntries(
    fields.flatMap(({ code, column }) => (column === null ? [] : [[column, values.get(code) ?? null]])),
  );
  const subjectCode = told.subjectCode as string;
  const rowHash = hash(JSON.stringify([...values]));
  return {
    ...{ ...told, subjectCode, id: factId(table, subjectCode, rowHash), state: 'ACTIVE', rowHash },
    // It need not say when it was decided, and no row is laid down without.
    ...{ decidedOn: today, documentNumber: (told.documentNumber ?? told.licenceNumber) as string },
    ...{ publishedFrom: null, publishedUntil: null, publicationReason: null, sourceUnit: null },
    ...{ receivedAt, batch, sourceRow: row },
  };
}

/**
 * The record's fields in the order of their codes: the same record is the same whatever the file's format, its order
 * of columns and the way its days are written.
 */
function canonical({ kind: { name, fields } }: Layout, values: RecordValues): string {
  const told: [string, string][] = [];
  for (const code of inOrder(fields)) {
    const value = values.get(code);
    if (value !== undefined) told.push([code, value]);
  }
  return JSON.stringify([name, told]);
}

const ordered = new WeakMap<readonly Field[], readonly string[]>();

function inOrder(fields: readonly Field[]): readonly string[] {
  const known = ordered.get(fields) ?? fields.map(({ code }) => code).sort();
  ordered.set(fields, known);
  return known;
}
