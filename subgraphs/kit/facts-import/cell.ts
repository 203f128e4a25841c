/** A cell as a file gives it: CSV gives text only; a spreadsheet also numbers, dates and truth values. */
export type Cell = string | number | boolean | Date | null;

/** A row of a file, numbered as a spreadsheet program numbers it: the header of an ordinary file is row 1. */
export type FileRow = { number: number; cells: readonly Cell[] };

/** What kind of value stands in a cell; never the value. Reports travel further than the data they are about. */
export function kindOfCell(cell: Cell): string {
  if (cell === null) return 'empty';
  if (cell instanceof Date) return 'date cell';
  if (typeof cell === 'number') return 'number cell';
  if (typeof cell === 'boolean') return 'true-or-false cell';
  const text = cell.trim();
  if (text === '') return 'empty';
  const length = [...text].length;
  const characters = length === 1 ? '1 character' : `${length} characters`;
  return /^\d+$/.test(text) ? `digits, ${characters}` : `text, ${characters}`;
}

/** Whether nothing stands in the cell but blanks. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
