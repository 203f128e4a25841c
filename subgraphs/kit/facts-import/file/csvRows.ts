import { CsvError, type Parser, parse } from 'csv-parse';
import type { FileRow } from '../cell.ts';
import { ImportRefused } from '../refusal.ts';
import { decode } from './decode.ts';
import type { Encoding } from './encodings.ts';

// A quote that is never closed would swallow the file into one record, and the memory with it.
const longestRecordInCharacters = 256 * 1024;
/** A longer line is left to the parser. */
const longestPlainLine = 64 * 1024;

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
 * Rows of a CSV file (RFC 4180), those of a piece of it at once. Bytes that are no text of the encoding become
 * U+FFFD, so that the row and field they stand in can be told.
 *
 * @throws ImportRefused `CSV_MALFORMED`, naming the row behind which the file can no longer be understood
 */
export async function* csvRows(
  bytes: AsyncIterable<Buffer>,
  encoding: Encoding,
  delimiter: Delimiter = 'comma',
): AsyncGenerator<readonly FileRow[]> {
  let rows = 0;
  let rest = '';
  let parser: QuotedText | null = null;
  const numbered = (records: readonly string[][]): FileRow[] =>
    records.map((cells) => ({ number: ++rows, cells }));
  const cellsOf = (line: string): string[] => line.split(delimiters[delimiter]);
  try {
    for await (const piece of decode(bytes, encoding)) {
      const text = rest + piece;
      const end = endOfLines(text);
      const lines = parser === null ? plainLines(text, end) : null;
      if (lines === null) parser ??= new QuotedText(delimiters[delimiter], rows);
      rest = lines === null ? '' : text.slice(end);
      yield numbered(lines?.map(cellsOf) ?? (parser as QuotedText).read(text));
    }
    const last = rest === '' ? [] : rest.split(lineEnd, 1);
    yield numbered(parser === null ? last.map(cellsOf) : await parser.end());
  } finally {
    parser?.close();
  }
}

const lineEnd = /\r\n|\n|\r/;

/** Behind the last line that has certainly ended: a line feed may follow a carriage return in the next piece. */
function endOfLines(text: string): number {
  const carriageReturn = text.length < 2 ? -1 : text.lastIndexOf('\r', text.length - 2);
  return Math.max(text.lastIndexOf('\n'), carriageReturn) + 1;
}

/** Lines in which nothing is quoted are parted by their delimiters; null where they may not be that plain. */
function plainLines(text: string, end: number): string[] | null {
  if (text.includes('"') || text.length - end > longestPlainLine) return null;
  const lines = text.slice(0, end).split(lineEnd);
  lines.pop();
  return lines.some(({ length }) => length > longestPlainLine) ? null : lines;
}

/** The rest of a file from its first quote on. */
class QuotedText {
  readonly #rowsBefore: number;
  readonly #parser: Parser;
  #records: string[][] = [];

  constructor(delimiter: string, rowsBefore: number) {
    this.#rowsBefore = rowsBefore;
    this.#parser = parse({
      delimiter,
      // Lines that were put together from several sources end in several ways; the parser would take the first for all.
      recordDelimiter: ['\r\n', '\n', '\r'],
      relaxColumnCount: true,
      skipEmptyLines: false,
      maxRecordSize: longestRecordInCharacters,
      // Taken here and not handed on: passing rows through a stream one by one costs as much as parsing them.
      onRecord: (cells: string[]) => {
        this.#records.push(cells);
        return null;
      },
    });
    this.#parser.on('error', () => undefined);
  }

  /** The records that have ended by now. */
  read(text: string): string[][] {
    this.#parser.write(text);
    return this.#taken();
  }

  async end(): Promise<string[][]> {
    await new Promise<void>((resolve) => this.#parser.once('close', resolve).resume().end());
    return this.#taken();
  }

  close(): void {
    this.#parser.destroy();
  }

  #taken(): string[][] {
    const records = this.#records;
    this.#records = [];
    if (this.#parser.errored) throw refusalOf(this.#parser.errored, this.#rowsBefore);
    return records;
  }
}

/** Its message quotes the text it stumbled over; it counts the rows it understood. */
function refusalOf(error: Error, rowsBefore: number): Error {
  if (!(error instanceof CsvError)) return error;
  const row = rowsBefore + Number(error.records) + 1;
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
  return names.find((name) => lines.some((line) => isHeader(headingsOf(line, delimiters[name])))) ?? 'comma';
}

/** Headings hold neither quotes nor delimiters: they need not be parsed to be known. */
const headingsOf = (line: string, delimiter: string): string[] =>
  line.split(delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/g, ''));
