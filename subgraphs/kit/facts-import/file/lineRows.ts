import type { FileRow } from '../cell.ts';
import { ImportRefused } from '../refusal.ts';
import { decode } from './decode.ts';
import type { Encoding } from './encodings.ts';

// A file without line ends would be kept in memory as a whole.
const longestLineInCharacters = 256 * 1024;
const lineEnd = /\r?\n/;

/**
 * Lines of JSON, each a row of one cell, numbered from 1.
 *
 * @throws ImportRefused `LINE_TOO_LONG`
 */
export async function* lineRows(
  bytes: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<readonly FileRow[]> {
  let number = 0;
  let rest = '';
  const rowsOf = (lines: readonly string[]): FileRow[] =>
    lines.map((line) => {
      number += 1;
      if (line.length > longestLineInCharacters) throw tooLong(number);
      return { number, cells: [line] };
    });
  for await (const text of decode(bytes, encoding)) {
    const lines = (rest + text).split(lineEnd);
    rest = lines.pop() ?? '';
    if (rest.length > longestLineInCharacters) throw tooLong(number + lines.length + 1);
    yield rowsOf(lines);
  }
  yield rowsOf(rest === '' ? [] : [rest]);
}

const tooLong = (line: number) =>
  new ImportRefused(
    'LINE_TOO_LONG',
    `line ${line} is longer than any fact: each stands on a line of its own`,
  );
