import { createHash, randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileRow, isBlank } from '../cell.ts';
import { isHeaderAgain } from '../fields/layout.ts';
import { inspectFile } from '../file/inspectFile.ts';
import { openRecords, type RecordsOptions } from '../openRecords.ts';
import type { Problem, SetAside, Warning } from '../problem.ts';
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
export async function readFacts(
  content: Uint8Array,
  told: Partial<RecordsOptions> = {},
  hash = (record: string) => createHash('sha256').update(record).digest('hex'),
): Promise<ReadFacts> {
  const file = join(tmpdir(), `credit-hub-${randomUUID()}`);
  await writeFile(file, content);
  try {
    const { layout, records, close } = await openRecords(await inspectFile(file, null), {
      ...{ department, file, kind: null, sheet: null, ...told },
    });
    try {
      const read: ReadFacts = { facts: [], problems: [], warnings: [], setAside: [] };
      const origin = { table: layout.kind.name, batch: '', receivedAt: '', today, department: 'test', hash };
      const take = (row: FileRow) => {
        if (row.cells.every(isBlank) || isHeaderAgain(layout, row.cells)) return;
        const reading = readRow(layout, row, origin, false);
        if ('setAside' in reading) {
          read.setAside.push(reading.setAside);
          return;
        }
        read.warnings.push(...reading.warnings);
        if ('problems' in reading) read.problems.push(...reading.problems);
        else read.facts.push({ ...reading.fact, sourceRow: 0 });
      };
      for await (const piece of records) for (const row of piece) take(row);
      return read;
    } finally {
      await close();
    }
  } finally {
    await rm(file);
  }
}

const department = { name: 'test', factTables: [], acts: [] };
