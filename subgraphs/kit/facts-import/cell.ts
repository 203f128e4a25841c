/** A formula of a spreadsheet with which no value was stored: what it would show, only the program that made it knows. */
export const formulaWithoutValue: unique symbol = Symbol('formula without value');
/** A cell of a merged range that is not its first: the value stands in the first. */
export const mergedCell: unique symbol = Symbol('merged cell');

/** An object in a line of JSON where no field has one. */
export const nestedValue: unique symbol = Symbol('nested value');

/**
 * A cell as a file gives it: CSV gives text only; a spreadsheet also numbers, dates and truth values; a line of JSON
 * lists, too.
 */
export type Cell =
  | string
  | number
  | boolean
  | Date
  | null
  | typeof formulaWithoutValue
  | typeof mergedCell
  | typeof nestedValue
  | readonly Cell[];

/** A row of a file, numbered as a spreadsheet program numbers it: the header of an ordinary file is row 1. */
export type FileRow = {
  number: number;
  cells: readonly Cell[];
  /** Whether a spreadsheet program does not show it, as a filter leaves rows. */
  hidden?: boolean;
};

/** What kind of value stands in a cell; never the value. Reports travel further than the data they are about. */
export function kindOfCell(cell: Cell): string {
  if (cell === null) return 'empty';
  if (cell === formulaWithoutValue) return 'formula without a value';
  if (cell === mergedCell) return 'merged cell';
  if (cell === nestedValue) return 'object';
  if (cell instanceof Date) return 'date cell';
  if (typeof cell === 'object') return 'list';
  if (typeof cell === 'number') return 'number cell';
  if (typeof cell === 'boolean') return 'true-or-false cell';
  if (typeof cell !== 'string') return cell satisfies never;
  const text = cell.trim();
  if (text === '') return 'empty';
  const length = [...text].length;
  const characters = length === 1 ? '1 character' : `${length} characters`;
  return /^\d+$/.test(text) ? `digits, ${characters}` : `text, ${characters}`;
}

/** Whether nothing stands in the cell but blanks. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined || cell === mergedCell) return true;
  return typeof cell === 'string' && cell.trim() === '';
}
