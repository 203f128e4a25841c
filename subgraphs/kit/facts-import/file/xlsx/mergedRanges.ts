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
const none: readonly number[] = [];

/** What is merged on a sheet, for each time that its rows are read. */
export type MergedRanges = { fromTheTop(): MergedCells };

const wordOfEnd = 'sheetData';

/**
 * The merged ranges of a sheet, which stand behind its rows: so it is read through once before its rows are, without
 * being parsed, nor decoded, for all that is looked for is ASCII.
 */
export async function readMergedRanges(pieces: AsyncIterable<Buffer>): Promise<MergedRanges> {
  let tail = '';
  let found = false;
  for await (const piece of pieces) {
    if (!found && !mayEndRows(tail, piece)) {
      tail = (tail + piece.toString('latin1', Math.max(0, piece.length - longestEndOfRows))).slice(
        -longestEndOfRows,
      );
      continue;
    }
    tail += piece.toString('latin1');
    if (!found) {
      const at = tail.search(endOfRows);
      found = at >= 0;
      tail = tail.slice(found ? at : -longestEndOfRows);
    }
    if (tail.length > mostTailCharacters) throw malformed(new Error('too much behind the rows'));
  }
  const ranges = [...(found ? tail : '').matchAll(reference)]
    .map(
      ([, fromColumn = '', fromRow, toColumn = '', toRow]): Range => ({
        ...{ fromColumn: columnOf(fromColumn), toColumn: columnOf(toColumn) },
        ...{ fromRow: Number(fromRow) - 1, toRow: Number(toRow) - 1 },
      }),
    )
    .sort((one, other) => one.fromRow - other.fromRow);
  return { fromTheTop: () => rowAfterRow(ranges) };
}

/** Whether the end of the rows may stand in a piece, or across its beginning. */
const mayEndRows = (tail: string, piece: Buffer): boolean =>
  piece.includes(wordOfEnd) || (tail + piece.toString('latin1', 0, longestEndOfRows)).includes(wordOfEnd);

function rowAfterRow(ranges: readonly Range[]): MergedCells {
  let next = 0;
  let open: Range[] = [];
  return {
    columnsOf(row) {
      if (next === ranges.length && open.length === 0) return none;
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
