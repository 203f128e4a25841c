import { malformed } from './archive.ts';
import { columnOf } from './cellReference.ts';

/** Rows and columns, counted from 0 and both included. */
type Range = { fromRow: number; toRow: number; fromColumn: number; toColumn: number };

/** Which cells are merged into another, asked for row after row from the top. */
export type MergedCells = { columnsOf(row: number): readonly number[] };

// Text holds no `<` as it is: this is where the rows end, and nothing that a cell says.
const endOfRows = /<\/(?:\w+:)?sheetData\s*>/;
const longestEndOfRows = 64;
const mostTailCharacters = 32 * 1024 * 1024;
const reference = /<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']/g;
const mostMergedColumns = 16_384;

/**
 * The merged ranges of a sheet, which stand behind its rows: so it is read through once before its rows are, without
 * being parsed.
 */
export async function readMergedCells(pieces: AsyncIterable<string>): Promise<MergedCells> {
  let tail = '';
  let found = false;
  for await (const piece of pieces) {
    tail += piece;
    if (!found) {
      const at = tail.search(endOfRows);
      found = at >= 0;
      tail = tail.slice(found ? at : -longestEndOfRows);
    }
    if (tail.length > mostTailCharacters) throw malformed(new Error('too much behind the rows'));
  }
  if (!found) return { columnsOf: () => [] };
  const ranges = [...tail.matchAll(reference)]
    .map(
      ([, fromColumn = '', fromRow, toColumn = '', toRow]): Range => ({
        ...{ fromColumn: columnOf(fromColumn), toColumn: columnOf(toColumn) },
        ...{ fromRow: Number(fromRow) - 1, toRow: Number(toRow) - 1 },
      }),
    )
    .sort((one, other) => one.fromRow - other.fromRow);
  return rowAfterRow(ranges);
}

function rowAfterRow(ranges: readonly Range[]): MergedCells {
  let next = 0;
  let open: Range[] = [];
  return {
    columnsOf(row) {
      while (next < ranges.length && (ranges[next] as Range).fromRow <= row)
        open.push(ranges[next++] as Range);
      open = open.filter(({ toRow }) => toRow >= row);
      return open.flatMap(({ fromRow, fromColumn, toColumn }) => {
        const first = row === fromRow ? fromColumn + 1 : fromColumn;
        const length = Math.min(toColumn, mostMergedColumns) - first + 1;
        return Array.from({ length: Math.max(0, length) }, (_, at) => first + at);
      });
    },
  };
}
