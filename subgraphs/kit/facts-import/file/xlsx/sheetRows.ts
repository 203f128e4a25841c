import { type Cell, type FileRow, formulaWithoutValue, mergedCell } from '../../cell.ts';
import { malformed } from './archive.ts';
import { columnOf } from './cellReference.ts';
import type { MergedCells } from './mergedRanges.ts';
import { unescaped } from './unescaped.ts';
import { readXml, type Tag } from './xml.ts';

/** What the cells of a sheet refer to. */
export type SheetContext = {
  sharedStrings: readonly string[];
  dateStyles: readonly boolean[];
  date1904: boolean;
  merged: MergedCells;
};

const widestRow = 16_384;
const zeroOf1900 = Date.UTC(1899, 11, 30);
const zeroOf1904 = Date.UTC(1904, 0, 1);
const secondsInDay = 86_400;

/** A cell while its element is being read. */
type OpenCell = {
  column: number;
  type: string;
  style: number;
  value: string;
  hasValue: boolean;
  formula: boolean;
};

/** Rows of a sheet as its XML is read; a formula counts as the value that was stored with it. */
export async function* sheetRows(
  pieces: AsyncIterable<string>,
  context: SheetContext,
): AsyncGenerator<readonly FileRow[]> {
  let waiting: FileRow[] = [];
  let widest = 0;
  let index = -1;
  let cells: Cell[] = [];
  let hidden = false;
  let cell: OpenCell | null = null;
  let inValue = false;
  let inPhonetic = false;

  const beginCell = ({ attributes: { r, t = 'n', s } }: Tag): OpenCell => {
    const column = r === undefined ? cells.length : columnOf(r);
    if (column < 0 || column >= widestRow) throw malformed(new Error('a cell outside the sheet'));
    return { column, type: t, style: Number(s ?? -1), value: '', hasValue: false, formula: false };
  };
  const endCell = (ended: OpenCell): void => {
    while (cells.length < ended.column) cells.push(null);
    cells[ended.column] = cellOf(ended, context);
  };
  const endRow = (): void => {
    for (const column of context.merged.columnsOf(index)) {
      while (cells.length <= column && column < Math.max(widest, cells.length)) cells.push(null);
      if (column < cells.length && isEmpty(cells[column])) cells[column] = mergedCell;
    }
    widest = Math.max(widest, cells.length);
    // Empty cells at the end of a row are not stored: that is no missing column.
    while (cells.length < widest) cells.push(null);
    waiting.push(hidden ? { number: index + 1, cells, hidden } : { number: index + 1, cells });
  };

  const reading = readXml(pieces, {
    open(tag) {
      switch (tag.name) {
        case 'row':
          index = rowIndex(tag, index);
          cells = [];
          hidden = ['1', 'true'].includes(tag.attributes.hidden ?? '');
          break;
        case 'c':
          cell = beginCell(tag);
          break;
        case 'f':
          if (cell) cell.formula = true;
          break;
        case 'rPh':
          inPhonetic = true;
          break;
        case 'v':
        case 't':
          inValue = cell !== null && !inPhonetic;
          if (cell && inValue) cell.hasValue = true;
          break;
      }
    },
    text(text) {
      if (inValue && cell) cell.value += text;
    },
    close(name) {
      switch (name) {
        case 'v':
        case 't':
          inValue = false;
          break;
        case 'rPh':
          inPhonetic = false;
          break;
        case 'c':
          if (cell) endCell(cell);
          cell = null;
          break;
        case 'row':
          endRow();
          break;
      }
    },
  });
  for await (const _ of reading) {
    const rows = waiting;
    waiting = [];
    if (rows.length > 0) yield rows;
  }
}

/** Rows follow each other: of two with one number each program would show another. */
function rowIndex({ attributes: { r } }: Tag, before: number): number {
  const index = r === undefined ? before + 1 : Number(r) - 1;
  if (!Number.isSafeInteger(index) || index <= before) throw malformed(new Error('rows out of order'));
  return index;
}

const isEmpty = (cell: Cell | undefined): boolean => cell === null || cell === undefined || cell === '';

function cellOf({ type, style, value, hasValue, formula }: OpenCell, context: SheetContext): Cell {
  // An empty text is what a formula may come to; no value at all is none that was ever calculated.
  if (formula && (!hasValue || (value === '' && type !== 'str'))) return formulaWithoutValue;
  switch (type) {
    case 's':
      return sharedString(value, context);
    case 'str':
    case 'inlineStr':
      return unescaped(value);
    case 'b':
      return value === '1' || value.toLowerCase() === 'true';
    case 'e':
    case 'd':
      return value;
    case 'n':
      return numberOf(value, style, context);
    default:
      throw malformed(new Error('a cell of an unknown type'));
  }
}

function sharedString(value: string, { sharedStrings }: SheetContext): Cell {
  if (value === '') return null;
  const string = /^\d+$/.test(value.trim()) ? sharedStrings[Number(value)] : undefined;
  // A text that is referred to and not there is no empty one.
  if (string === undefined) throw malformed(new Error('a text is missing'));
  return string;
}

function numberOf(value: string, style: number, { dateStyles, date1904 }: SheetContext): Cell {
  if (value.trim() === '') return null;
  const number = Number(value);
  if (!Number.isFinite(number)) throw malformed(new Error('a number that is none'));
  if (dateStyles[style] !== true) return number;
  return new Date((date1904 ? zeroOf1904 : zeroOf1900) + Math.round(number * secondsInDay) * 1_000);
}
