import { CsvError, parse } from 'csv-parse';
import type { FileRow } from '../cell.ts';
import { ImportRefused } from '../refusal.ts';
import type { Encoding } from './encodings.ts';

// A quote that is never closed would swallow the file into one record, and the memory with it.
const longestRecordInCharacters = 256 * 1024;

/** What may stand between the cells of a row, by the name it is told by. */
export const delimiters = {
  comma: ',',
  tab: '\t',
  semicolon: ';',
  'full-width comma': '，',
  bar: '|',
} as const;
export type Delimiter = keyof typeof delimiters;

/**
 * Rows of a CSV file (RFC 4180), a bounded number of them in memory. Bytes that are no text of the encoding become
 * U+FFFD, so that the row and field they stand in can be told.
 *
 * @throws ImportRefused `CSV_MALFORMED`, naming the row behind which the file can no longer be understood
 */
export async function* csvRows(
  bytes: AsyncIterable<Buffer>,
  encoding: Encoding,
  delimiter: Delimiter = 'comma',
): AsyncGenerator<FileRow> {
  let number = 0;
  let read: FileRow[] = [];
  const parser = parse({
    delimiter: delimiters[delimiter],
    // Lines that were put together from several sources end in several ways; the parser would take the first for all.
    recordDelimiter: ['\r\n', '\n', '\r'],
    relaxColumnCount: true,
    skipEmptyLines: false,
    maxRecordSize: longestRecordInCharacters,
    // Taken here and not handed on: passing rows through a stream one by one costs as much as parsing them.
    onRecord(cells: string[]) {
      number += 1;
      read.push({ number, cells });
      return null;
    },
  });
  parser.on('error', () => undefined);
  const taken = (): FileRow[] => {
    const rows = read;
    read = [];
    if (parser.errored) throw refusalOf(parser.errored);
    return rows;
  };
  try {
    // The parser reads UTF-8 itself; what it is given as text, it would encode again.
    for await (const piece of encoding === 'utf-8' ? withoutMark(bytes) : decode(bytes, encoding)) {
      parser.write(piece);
      for (const row of taken()) yield row;
    }
    await new Promise<void>((resolve) => parser.once('close', resolve).resume().end());
    for (const row of taken()) yield row;
  } finally {
    parser.destroy();
  }
}

/** Its message quotes the text it stumbled over; it counts the rows it understood. */
function refusalOf(error: Error): Error {
  if (!(error instanceof CsvError)) return error;
  const row = Number(error.records) + 1;
  return new ImportRefused('CSV_MALFORMED', `the quotes are wrong in or behind row ${row} (${error.code})`);
}

const linesLookedAt = 200;
const charactersLookedAt = 256 * 1024;

/**
 * What stands between the cells: of the possible ones the first by which one of the first lines reads like a header.
 *
 * @param isHeader whether these cells head columns
 */
export async function delimiterOf(
  bytes: AsyncIterable<Buffer>,
  encoding: Encoding,
  isHeader: (cells: readonly string[]) => boolean,
): Promise<Delimiter> {
  let text = '';
  for await (const piece of decode(bytes, encoding)) {
    text += piece;
    if (text.length > charactersLookedAt) break;
  }
  const lines = text.split(/\r\n|\r|\n/, linesLookedAt);
  const names = Object.keys(delimiters) as Delimiter[];
  return names.find((name) => lines.some((line) => isHeader(cellsOf(line, delimiters[name])))) ?? 'comma';
}

/** Headings hold neither quotes nor delimiters: they need not be parsed to be known. */
const cellsOf = (line: string, delimiter: string): string[] =>
  line.split(delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/g, ''));

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

async function* withoutMark(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let start: Buffer | null = Buffer.alloc(0);
  for await (const chunk of bytes) {
    if (start === null) {
      yield chunk;
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < mark.length) continue;
    yield start.subarray(start.subarray(0, mark.length).equals(mark) ? mark.length : 0);
    start = null;
  }
  if (start !== null) yield start;
}

async function* decode(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
