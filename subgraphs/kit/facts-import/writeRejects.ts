import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Cell } from './cell.ts';
import { isHeader } from './fields/matchHeadings.ts';
import type { Encoding } from './file/encodings.ts';
import { inspectFile } from './file/inspectFile.ts';
import { openFile } from './file/openFile.ts';
import { kindNamed } from './kindsOf.ts';
import { rowsBeforeHeader } from './readHeader.ts';
import { ImportRefused } from './refusal.ts';
import type { ImportingDepartment } from './tables.ts';

export type RejectsOptions = {
  department: ImportingDepartment;
  /** What is in the file, as its import told. */
  kind: string;
  badRows: readonly number[];
  encoding: Encoding | null;
  sheet?: string | null;
};

/**
 * Writes the header and the bad rows of a file as CSV (UTF-8), or its bad lines as they are, to be mended and sent again.
 * It holds what they hold: it is readable by its owner only, and no file is written over.
 *
 * @throws ImportRefused `REJECTS_UNWRITABLE`
 */
export async function writeRejects(
  file: string,
  target: string,
  { department, kind, badRows, encoding, sheet = null }: RejectsOptions,
): Promise<void> {
  const inspection = await inspectFile(file, encoding);
  const isLines = inspection.format.type === 'JSON_LINES';
  const kinds = [await kindNamed(department, kind, isLines)];
  const isHead = (cells: readonly Cell[]) => isHeader(cells, kinds);
  const opened = await openFile(file, inspection, { isHeader: isHead, rowsBeforeHeader, sheet });
  const bad = new Set(badRows);
  async function* lines(): AsyncGenerator<string> {
    // The mark lets a spreadsheet program read it as UTF-8.
    if (!isLines) yield '\uFEFF';
    for await (const rows of opened.rows()) {
      for (const { number, cells } of rows) {
        if (isLines && bad.has(number)) yield `${String(cells[0])}\n`;
        if (!isLines && (isHead(cells) || bad.has(number))) yield `${cells.map(quoted).join(',')}\r\n`;
      }
    }
  }
  try {
    await pipeline(Readable.from(lines()), createWriteStream(target, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof ImportRefused || code === undefined) throw error;
    throw new ImportRefused('REJECTS_UNWRITABLE', `the file of rejects cannot be written (${code})`, {
      cause: error,
    });
  } finally {
    opened.close();
  }
}

// Opened in a spreadsheet program, a cell that begins like this is run as a formula.
const formula = /^[=+\-@\t\r]/;

function quoted(cell: Cell): string {
  if (typeof cell === 'symbol') return '""';
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '');
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
