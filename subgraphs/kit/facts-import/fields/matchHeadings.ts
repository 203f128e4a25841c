import { type Cell, isBlank } from '../cell.ts';
import type { Field, OtherName } from './field.ts';
import { type FileKind, standardKinds } from './kind.ts';

/** A column of the file and the field it feeds. */
export type Column = {
  index: number;
  field: Field;
  former: boolean;
  implies: OtherName['implies'];
  joins: boolean;
};

const standards: readonly FileKind[] = Object.values(standardKinds);

/** The cells that name fields of the kind, by code or Chinese name. */
export function matchHeadings(cells: readonly Cell[], kind: FileKind): Column[] {
  const headings = headingsOf(kind);
  return cells.flatMap((cell, index) => {
    const found = headings.get(headingOf(cell));
    return found ? [{ index, ...found }] : [];
  });
}

const fewestHeadings = 3;

/** Whether a row looks like a header at all: a title above the table does not. */
export function isHeader(cells: readonly Cell[], kinds = standards): boolean {
  return kinds.some((kind) => matchHeadings(cells, kind).length >= fewestHeadings);
}

/** Whether every cell that is filled names a field: a second row of headings, and never a record. */
export function isAllHeadings(cells: readonly Cell[], kinds: readonly FileKind[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell)).length;
  return filled > 0 && kinds.some((kind) => matchHeadings(cells, kind).length === filled);
}

const requirement = /^(?:非?必填|选填|可选|必填项|选填项|必须|条件必填|[MO是否]|required|optional)$/iu;
const explanation = /^(?:字符型?|文本型?|数值型?|日期型?|字符串|varchar|text|date|decimal)[\d,（()）]*$/iu;

/** Whether the row only tells how the columns above it are to be filled: 必填, 选填, 字符型200. */
export function isFillingNote(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return (
    filled.length > 0 &&
    filled.every(
      (cell) => typeof cell === 'string' && (requirement.test(cell.trim()) || explanation.test(cell.trim())),
    )
  );
}

type Heading = Omit<Column, 'index'>;

const headings = (fields: readonly Field[]): ReadonlyMap<string, Heading> =>
  new Map(
    fields.flatMap((field) =>
      [
        { name: field.code, former: false },
        { name: field.name, former: false },
        ...(field.otherNames ?? []),
      ].map(({ name, former, implies, joins = false, read }: OtherName): [string, Heading] => [
        headingOf(name),
        { field: read ? { ...field, read } : field, former, implies, joins },
      ]),
    ),
  );

/** What stands around the name of a field: numbers before it, and behind it whether and how it is to be filled. */
const numbering = /^\d{1,2}[.、)]/;
const note =
  /\((?:非?必填|选填|可选|必填项|必选|选填项|yyyy[^)]*|格式[^)]*|日期|文本|字符[^)]*|单位:?万元)\)$/iu;

/** A heading without what differs from hand to hand: case, blanks, full-width brackets, a star for "required". */
function headingOf(cell: Cell | undefined): string {
  if (typeof cell !== 'string') return '';
  return cell
    .normalize('NFKC')
    .replaceAll(/[\s*★\u200B\uFEFF]/gu, '')
    .replace(numbering, '')
    .replace(note, '')
    .toUpperCase();
}

const known = new WeakMap<FileKind, ReadonlyMap<string, Heading>>();

function headingsOf(kind: FileKind): ReadonlyMap<string, Heading> {
  const found = known.get(kind) ?? headings(kind.fields);
  known.set(kind, found);
  return found;
}
