import type { Cell } from '../cell.ts';
import { ImportRefused } from '../refusal.ts';
import type { Standard } from '../values/reading.ts';
import type { Field, OtherName, RecordKind } from './field.ts';
import { licenceFields } from './licenceFields.ts';
import { penaltyFields } from './penaltyFields.ts';

/** A column of the file and the field it feeds. */
export type Column = { index: number; field: Field; former: boolean; implies: OtherName['implies'] };

/** How the rows of a file are to be read: what its header says. */
export type Layout = {
  kind: RecordKind;
  standard: Standard;
  fields: readonly Field[];
  columns: readonly Column[];
  /** Cells of the header; a row of another length has slipped. */
  width: number;
  /** Columns that no field of the standard names, counted from 1: they are not imported. */
  unknownColumns: readonly number[];
};

const fieldsOf: Record<RecordKind, readonly Field[]> = { licences: licenceFields, penalties: penaltyFields };

/** Whether a row looks like a header at all: a title above the table does not. */
export function isHeader(cells: readonly Cell[]): boolean {
  return Math.max(...kinds.map((kind) => matches(cells, kind).length)) >= 3;
}

/**
 * Reads a header, by codes of 2018 or 2015 or by Chinese names, in any order of columns.
 *
 * @param wanted what the caller says is in the file; null lets the header say it
 * @throws ImportRefused `KIND_UNCLEAR`, `HEADER_TWICE` or `HEADER_INCOMPLETE`
 */
export function layoutOf(cells: readonly Cell[], wanted: RecordKind | null): Layout {
  const kind = wanted ?? kindOf(cells);
  const fields = fieldsOf[kind];
  const columns = matches(cells, kind);
  refuseTwice(columns);
  const standard = columns.some(({ former }) => former) ? 2015 : 2018;
  refuseIncomplete(fields, columns, standard);
  const width = cells.findLastIndex((cell) => headingOf(cell) !== '') + 1;
  const known = new Set(columns.map(({ index }) => index));
  const unknownColumns = Array.from({ length: width }, (_, index) => index)
    .filter((index) => !known.has(index))
    .map((index) => index + 1);
  return { kind, standard, fields, columns, width, unknownColumns };
}

const kinds: readonly RecordKind[] = ['licences', 'penalties'];

function kindOf(cells: readonly Cell[]): RecordKind {
  const [licences, penalties] = kinds.map((kind) => matches(cells, kind).length) as [number, number];
  if (licences !== penalties) return licences > penalties ? 'licences' : 'penalties';
  throw new ImportRefused(
    'KIND_UNCLEAR',
    'the header fits licences and penalties alike; say which with --kind',
  );
}

function matches(cells: readonly Cell[], kind: RecordKind): Column[] {
  return cells.flatMap((cell, index) => {
    const found = headingsOf[kind].get(headingOf(cell));
    return found ? [{ index, ...found }] : [];
  });
}

type Heading = Omit<Column, 'index'>;

const headingsOf: Record<RecordKind, ReadonlyMap<string, Heading>> = {
  licences: headings(licenceFields),
  penalties: headings(penaltyFields),
};

function headings(fields: readonly Field[]): ReadonlyMap<string, Heading> {
  return new Map(
    fields.flatMap((field) =>
      [
        { name: field.code, former: false },
        { name: field.name, former: false },
        ...(field.otherNames ?? []),
      ].map(({ name, former, implies }: OtherName): [string, Heading] => [
        headingOf(name),
        { field, former, implies },
      ]),
    ),
  );
}

/** A heading without what differs from hand to hand: case, blanks, full-width brackets, a star for "required". */
function headingOf(cell: Cell | undefined): string {
  if (typeof cell !== 'string') return '';
  return cell.normalize('NFKC').replaceAll(/[\s*]/g, '').toUpperCase();
}

/** Only the two columns of penalty kinds may feed one field. */
function refuseTwice(columns: readonly Column[]): void {
  const byField = Map.groupBy(columns, ({ field }) => field.code);
  for (const [code, feeding] of byField) {
    if (feeding.length === 1 || code === 'CF_CFLB') continue;
    const places = feeding.map(({ index }) => index + 1).join(' and ');
    throw new ImportRefused('HEADER_TWICE', `columns ${places} are both ${code} ${feeding[0]?.field.name}`);
  }
}

function refuseIncomplete(fields: readonly Field[], columns: readonly Column[], standard: Standard): void {
  const there = new Set(columns.map(({ field }) => field.code));
  const missing = fields.filter(
    (field) => (isRequired(field, standard) || field.column === 'subjectCode') && !there.has(field.code),
  );
  if (missing.length === 0) return;
  const names = missing.map(({ code, name }) => `${code} ${name}`).join(', ');
  throw new ImportRefused('HEADER_INCOMPLETE', `the file has no column for ${names}`);
}

export function isRequired({ required }: Field, standard: Standard): boolean {
  return required === 'ALWAYS' || (required === 'CURRENT' && standard === 2018);
}
