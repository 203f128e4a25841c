import { type Cell, isBlank } from '../cell.ts';
import { ImportRefused } from '../refusal.ts';
import type { Reader, Reading, ReadingContext, Standard } from '../values/reading.ts';
import type { Field } from './field.ts';
import { type FileKind, standardKinds } from './kind.ts';
import { type Column, matchHeadings } from './matchHeadings.ts';

/** How the rows of a file are to be read: what its header says. */
export type Layout = {
  kind: FileKind;
  context: ReadingContext;
  /** Of the kind's fields, the codes of those that must be filled, and those that are answered to everyone as they stand. */
  required: readonly string[];
  published: readonly Field[];
  columns: readonly Column[];
  /** The rows of the header as they stand. */
  header: readonly (readonly Cell[])[];
  /** Cells of the header; a row of another length has slipped. */
  width: number;
  /** Columns that no field of the standard names, counted from 1: they are not imported. */
  unknownColumns: readonly number[];
  /** Whether someone looked that no published text names a person. */
  namesChecked: boolean;
  /** Whether a second officer decided on what weighs on a person. */
  confirmed: boolean;
  /** Whether each row is a line of JSON, and not cells below a header. */
  isLines: boolean;
};

/** What is known of a file before its header is. */
export type LayoutOptions = {
  /** What may be in the file: of several the header says which. */
  kinds?: readonly FileKind[];
  date1904?: boolean;
  namesChecked?: boolean;
  confirmed?: boolean;
  /** Fields that must have a column, where not all are read. */
  needs?: Needs;
};

type Needs = (field: Field, standard: Standard) => boolean;

/**
 * Reads a header, by codes of 2018 or 2015, places of fields or Chinese names, in any order of columns; one of two rows is read column
 * by column, from either.
 *
 * @throws ImportRefused `KIND_UNCLEAR`, `HEADER_TWICE` or `HEADER_INCOMPLETE`
 */
export function layoutOf(
  rows: readonly (readonly Cell[])[],
  {
    kinds = Object.values(standardKinds),
    date1904 = false,
    namesChecked = false,
    confirmed = false,
    needs = isNeeded,
  }: LayoutOptions = {},
): Layout {
  const { kind, columns, standard } = headed(rows, kinds, needs);
  refuseTwice(columns);
  refuseIncomplete(missing(kind, columns, (field) => needs(field, standard)));
  const width = Math.max(...rows.map((cells) => cells.findLastIndex((cell) => !isBlank(cell)) + 1));
  const known = new Set(columns.map(({ index }) => index));
  const unknownColumns = Array.from({ length: width }, (_, index) => index)
    .filter((index) => !known.has(index) && rows.some((cells) => !isBlank(cells[index])))
    .map((index) => index + 1);
  return {
    ...{ kind, context: { standard, date1904 }, header: rows, width, unknownColumns, isLines: false },
    ...{ ...rulesOf(kind, standard), namesChecked, confirmed },
    columns: columns.map((column) => ({
      ...column,
      field: { ...column.field, read: remembering(column.field.read) },
    })),
  };
}

/** The layout of lines of JSON: the fields of the kind, each in a column of its own. */
export function layoutOfLines(
  kind: FileKind,
  { namesChecked = false, confirmed = false }: LayoutOptions,
): Layout {
  const columns = kind.fields.map((field, index) => ({
    ...{ index, field, former: false, implies: undefined, joins: false },
  }));
  return {
    ...{ kind, context: { standard: 2018, date1904: false }, columns, header: [], isLines: true },
    ...{ ...rulesOf(kind, 2018), width: columns.length, unknownColumns: [], namesChecked, confirmed },
  };
}

const rulesOf = ({ fields }: FileKind, standard: Standard) => ({
  required: fields.filter((field) => isRequired(field, standard)).map(({ code }) => code),
  published: fields.filter(({ published }) => published !== undefined),
});

/** A column says the same in row after row: what was read last is not read again. */
function remembering(read: Reader): Reader {
  let last: { cell: Cell; context: ReadingContext; reading: Reading } | null = null;
  return (cell, context) => {
    if (last === null || cell !== last.cell || context !== last.context)
      last = { cell, context, reading: read(cell, context) };
    return last.reading;
  };
}

type Headed = { kind: FileKind; columns: readonly Column[]; standard: Standard };

/**
 * The kind whose columns the header names: one of which none is missing, and of several the one of which most are there.
 *
 * @throws ImportRefused `KIND_UNCLEAR`
 */
function headed(rows: readonly (readonly Cell[])[], kinds: readonly FileKind[], needs: Needs): Headed {
  const told = kinds.map((kind): Headed => {
    const columns = columnsOf(rows, kind);
    return { kind, columns, standard: columns.some(({ former }) => former) ? 2015 : 2018 };
  });
  const whole = told.filter(
    ({ kind, columns, standard }) => missing(kind, columns, (field) => needs(field, standard)).length === 0,
  );
  const among = whole.length > 0 ? whole : told;
  const most = Math.max(...among.map(({ columns }) => columns.length));
  const [found, ...others] = among.filter(({ columns }) => columns.length === most);
  if (found !== undefined && others.length === 0) return found;
  const names = [found, ...others].map((one) => one?.kind.name).join(' and ');
  throw new ImportRefused('KIND_UNCLEAR', `the header fits ${names} alike; say which with --kind`);
}

/** Of two rows that name a column alike it is one column, and two where they do not. */
function columnsOf(rows: readonly (readonly Cell[])[], kind: FileKind): Column[] {
  const found = new Map<string, Column>();
  for (const column of rows.flatMap((cells) => matchHeadings(cells, kind)))
    found.set(`${column.index} ${column.field.code}`, column);
  return [...found.values()].sort((one, other) => one.index - other.index);
}

/** Two columns may feed one field where the standard of 2015 had two: kinds of penalty, names of case and penalty. */
function refuseTwice(columns: readonly Column[]): void {
  for (const [code, feeding] of Map.groupBy(columns, ({ field }) => field.code)) {
    if (feeding.length === 1 || feeding.every(({ joins }) => joins)) continue;
    const places = feeding.map(({ index }) => index + 1).join(' and ');
    throw new ImportRefused('HEADER_TWICE', `columns ${places} are both ${code} ${feeding[0]?.field.name}`);
  }
  for (const [index, feeds] of Map.groupBy(columns, (column) => column.index)) {
    if (feeds.length === 1) continue;
    const codes = feeds.map(({ field }) => field.code).join(' and ');
    throw new ImportRefused('HEADER_TWICE', `column ${index + 1} is both ${codes}`);
  }
}

function missing(
  { fields }: FileKind,
  columns: readonly Column[],
  needs: (field: Field) => boolean,
): Field[] {
  const there = new Set(columns.map(({ field }) => field.code));
  return fields.filter((field) => needs(field) && !there.has(field.code));
}

function refuseIncomplete(lacking: readonly Field[]): void {
  if (lacking.length === 0) return;
  const names = lacking.map(({ code, name }) => `${code} ${name}`).join(', ');
  throw new ImportRefused('HEADER_INCOMPLETE', `the file has no column for ${names}`);
}

/** Whether a row is the header once more, as where files were put together one behind the other. */
export const isHeaderAgain = ({ header }: Layout, cells: readonly Cell[]): boolean =>
  header.some((headings) => headings.every((heading, index) => heading === (cells[index] ?? null)));

const isNeeded = (field: Field, standard: Standard): boolean =>
  isRequired(field, standard) || field.column === 'subjectCode';

export function isRequired({ required }: Field, standard: Standard): boolean {
  return required === 'ALWAYS' || (required === 'CURRENT' && standard === 2018);
}
