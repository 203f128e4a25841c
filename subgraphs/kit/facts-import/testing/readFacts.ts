import { createHash, randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileRow, isBlank } from '../cell.ts';
import { isHeaderAgain } from '../fields/layout.ts';
import { isHeader } from '../fields/matchHeadings.ts';
import { inspectFile } from '../file/inspectFile.ts';
import { openFile } from '../file/openFile.ts';
import type { Problem, SetAside, Warning } from '../problem.ts';
import { readHeader, rowsBeforeHeader } from '../readHeader.ts';
import { readRow } from '../records/readRow.ts';

export type ReadFacts = {
  facts: Record<string, unknown>[];
  problems: Problem[];
  warnings: Warning[];
  setAside: SetAside[];
};

/** Calendar day on which test files are read. */
const today = '2026-04-08';

/**
 * The facts of a file as they would be stored, but for where they came from, and what is told of its rows.
 *
 * @throws ImportRefused
 */
export async function readFacts(content: Uint8Array, sheet: string | null = null): Promise<ReadFacts> {
  const file = join(tmpdir(), `credit-hub-${randomUUID()}`);
  await writeFile(file, content);
  try {
    const opened = await openFile(file, await inspectFile(file, null), { isHeader, rowsBeforeHeader, sheet });
    const rows = opened.rows();
    try {
      const { layout, first } = await readHeader(rows, { date1904: opened.date1904 });
      const read: ReadFacts = { facts: [], problems: [], warnings: [], setAside: [] };
      const take = (row: FileRow) => {
        if (row.cells.every(isBlank) || isHeaderAgain(layout, row.cells)) return;
        const reading = readRow(layout, row, { ...origin, table: layout.kind.name }, false);
        if ('setAside' in reading) {
          read.setAside.push(reading.setAside);
          return;
        }
        read.warnings.push(...reading.warnings);
        if ('problems' in reading) read.problems.push(...reading.problems);
        else read.facts.push({ ...reading.fact, sourceRow: 0 });
      };
      for (const row of first) take(row);
      for await (const piece of rows) for (const row of piece) take(row);
      return read;
    } finally {
      await rows.return(undefined);
      opened.close();
    }
  } finally {
    await rm(file);
  }
}

const hash = (record: string) => createHash('sha256').update(record).digest('hex');
const origin = { batch: '', receivedAt: '', today, department: 'test', hash };
