/** What is found in a row of a file, and where: rows and fields are named, values never told. */
import { type FileRow, isBlank, kindOfCell } from '../cell.ts';
import type { Layout } from '../fields/layout.ts';
import {
  type Finding,
  type Problem,
  type ProblemCode,
  problemMessages,
  type SetAside,
  type Warning,
  warningMessages,
} from '../problem.ts';
import type { ImportedRow } from './factRow.ts';

/** What a row of a file comes to. */
export type RowReading =
  | { fact: ImportedRow; warnings: readonly Warning[] }
  | { problems: readonly Problem[]; warnings: readonly Warning[] }
  | { setAside: SetAside };

/** Whether a row has another number of columns than the header. */
export function hasSlipped({ width }: Layout, { cells }: FileRow): boolean {
  if (cells.length < width) return true;
  for (let index = width; index < cells.length; index++) if (!isBlank(cells[index])) return true;
  return false;
}

/** A row of another length than the header: nothing in it stands where it should. */
export const slipped = ({ number }: FileRow) => ({
  problems: [
    {
      ...{ row: number, field: null, fieldName: null, value: 'text' },
      ...{ code: 'COLUMN_COUNT_WRONG' as const, message: problemMessages.COLUMN_COUNT_WRONG },
    },
  ],
  warnings: [],
});

/** Who filtered a table may have meant its hidden rows to be left out, or forgotten them. */
export const hiddenRow = ({ number, hidden }: FileRow): readonly Warning[] =>
  hidden
    ? [
        {
          ...{ row: number, field: null, fieldName: null, value: 'text' },
          code: 'ROW_HIDDEN',
          message: warningMessages.ROW_HIDDEN,
        },
      ]
    : [];

/** Where something is found: field and row, and the kind of the value, never the value. */
export function place(
  { kind, columns }: Layout,
  { number, cells }: FileRow,
  code: string | null,
): Omit<Finding<string>, 'code' | 'message'> {
  if (code === null) return { row: number, field: null, fieldName: null, value: 'text' };
  const column = columns.find(({ field }) => field.code === code);
  return {
    row: number,
    field: code,
    fieldName: kind.fields.find((field) => field.code === code)?.name ?? null,
    value: kindOfCell(column ? (cells[column.index] ?? null) : null),
  };
}

export function messageOf(code: ProblemCode, most: number | undefined): string {
  return code === 'TEXT_TOO_LONG' && most !== undefined
    ? `the text is longer than the ${most} characters that this field holds`
    : problemMessages[code];
}

/** What is found of a field when its row is no longer at hand. */
export function fieldFinding<Code extends string>(
  { kind }: Pick<Layout, 'kind'>,
  row: number,
  field: string | null,
  { code, message }: { code: Code; message: string },
): Finding<Code> {
  const fieldName = kind.fields.find((known) => known.code === field)?.name ?? null;
  return { row, field, fieldName, value: 'text', code, message };
}
