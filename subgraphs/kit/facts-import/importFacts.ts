import { getTableName } from 'drizzle-orm';
import { type Clock, systemClock, todayInBeijing } from '../clock.ts';
import type { Department } from '../department.ts';
import type { KeyringSource } from '../encryption/keyringSource.ts';
import { sealRow } from '../encryption/sealedRows.ts';
import { openVault, type Vault } from '../encryption/vault.ts';
import type { FactTable } from '../facts/tables.ts';
import { type FileRow, isBlank } from './cell.ts';
import type { RecordKind } from './fields/field.ts';
import { isHeader, type Layout, layoutOf } from './fields/layout.ts';
import { fileRows, type ReadingProgress } from './file/fileRows.ts';
import { type Encoding, type FileInspection, inspectFile } from './file/inspectFile.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { factRow } from './records/factRow.ts';
import { problem, readRecord } from './records/readRecord.ts';
import { ImportRefused } from './refusal.ts';
import { openStore, type Store } from './store.ts';
import { tableOf } from './tables.ts';
import type { Standard } from './values/reading.ts';

export type ImportOptions = {
  department: Pick<Department, 'name' | 'factTables'>;
  databaseUrl: string;
  /** Keys of the department's sealed columns. */
  fieldKeys: KeyringSource;
  /** Path of the file. */
  file: string;
  /** What is in the file; null lets its header say it. */
  kind?: RecordKind | null;
  /** Encoding of a CSV file; null lets its bytes say it. */
  encoding?: Encoding | null;
  /** Take the good rows although there are bad ones. */
  partial?: boolean;
  /** Do everything short of keeping it. */
  dryRun?: boolean;
  clock?: Clock;
  /** Told of every problem as it is found; there may be many. */
  onProblem?: (problem: Problem) => void;
  onProgress?: (progress: ReadingProgress) => void;
};

/**
 * - `IMPORTED`: every row is there now.
 * - `ALREADY_IMPORTED`: every row was there before; nothing changed.
 * - `IMPORTED_IN_PART`: the good rows are there, the bad ones are not.
 * - `REFUSED`: a row is bad; nothing was written.
 */
export type ImportOutcome = 'IMPORTED' | 'ALREADY_IMPORTED' | 'IMPORTED_IN_PART' | 'REFUSED';

export type ImportReport = {
  outcome: ImportOutcome;
  /** Whether it was only tried: then nothing was written, and the numbers are what would have been. */
  dryRun: boolean;
  department: string;
  kind: RecordKind;
  format: 'CSV' | 'XLSX';
  encoding: Encoding | null;
  /** Year of the standard whose names head the columns. */
  standard: Standard;
  /** SHA-256 of the file, hexadecimal: the batch in the provenance of its facts. */
  fileHash: string;
  /** Rows behind the header, without blank ones. */
  rows: number;
  added: number;
  corrected: number;
  unchanged: number;
  /** Rows with a problem, in the order of the file. */
  badRows: readonly number[];
  /** Good rows whose publication has no end, since the file names none. */
  openEnded: number;
  /** Columns that the standard does not name, counted from 1: they were not imported. */
  unknownColumns: readonly number[];
};

const rowsAtOnce = 2_000;
const rowsBeforeHeader = 10;

/**
 * Brings licences or penalties in the double-publicity format into a department's database, in one transaction.
 *
 * @throws ImportRefused when the file or the database cannot be used at all
 */
export async function importFacts(options: ImportOptions): Promise<ImportReport> {
  const { department, partial = false, dryRun = false, clock = systemClock } = options;
  const vault = openVault(options.fieldKeys);
  const inspection = await inspectFile(options.file, options.encoding ?? null);
  const rows = fileRows(options.file, inspection, options.onProgress);
  try {
    const layout = await readLayout(rows, options.kind ?? null);
    const table = tableOf(department, layout.kind);
    const problems = new Problems(options.onProblem);
    const store = await openStore(options.databaseUrl, { kind: layout.kind, table, vault });
    try {
      const { read, openEnded } = await stageRows(rows, {
        store,
        vault,
        layout,
        table,
        problems,
        inspection,
        clock,
      });
      const settlement = await store.settle(todayInBeijing(clock));
      problems.tellAll(
        settlement.twiceInFile.map((row) => documentProblem(layout, row, 'DOCUMENT_TWICE_IN_FILE')),
      );
      problems.tellAll(settlement.withdrawn.map((row) => documentProblem(layout, row, 'FACT_WITHDRAWN')));

      const refused = problems.rows.size > 0 && !partial;
      if (!refused && !dryRun) await store.commit();
      const { added, corrected, unchanged } = refused ? nothingWritten : settlement;
      return {
        outcome: outcomeOf({ refused, bad: problems.rows.size, changed: added + corrected }),
        dryRun,
        department: department.name,
        kind: layout.kind,
        format: inspection.format.type,
        encoding: inspection.format.type === 'CSV' ? inspection.format.encoding : null,
        standard: layout.standard,
        fileHash: inspection.hash,
        rows: read,
        added,
        corrected,
        unchanged,
        badRows: [...problems.rows].sort((one, other) => one - other),
        openEnded,
        unknownColumns: layout.unknownColumns,
      };
    } finally {
      await store.close();
    }
  } finally {
    await rows.return(undefined);
  }
}

const nothingWritten = { added: 0, corrected: 0, unchanged: 0 };

function outcomeOf({
  refused,
  bad,
  changed,
}: {
  refused: boolean;
  bad: number;
  changed: number;
}): ImportOutcome {
  if (refused) return 'REFUSED';
  if (bad > 0) return 'IMPORTED_IN_PART';
  return changed === 0 ? 'ALREADY_IMPORTED' : 'IMPORTED';
}

/** Problems go to who listens as they are found; only the numbers of their rows are kept. */
class Problems {
  readonly rows = new Set<number>();
  readonly #tell: (problem: Problem) => void;

  constructor(tell: (problem: Problem) => void = () => undefined) {
    this.#tell = tell;
  }

  tellAll(problems: readonly Problem[]): void {
    for (const found of problems) {
      this.rows.add(found.row);
      this.#tell(found);
    }
  }
}

/** The header is the first row that looks like one; titles and remarks may stand above it. */
async function readLayout(rows: AsyncGenerator<FileRow>, kind: RecordKind | null): Promise<Layout> {
  for (let looked = 0; looked < rowsBeforeHeader; looked++) {
    const { value: row, done } = await rows.next();
    if (done) break;
    if (isHeader(row.cells)) return layoutOf(row.cells, kind);
  }
  throw new ImportRefused(
    'HEADER_NOT_FOUND',
    `none of the first ${rowsBeforeHeader} rows names fields of the standard, such as XK_WSH or CF_WSH`,
  );
}

type Staging = {
  store: Store;
  vault: Vault;
  layout: Layout;
  table: FactTable;
  problems: Problems;
  inspection: FileInspection;
  clock: Clock;
};

/** Lays the good rows down, a bounded number of them in memory; resolves with how many rows there were in all. */
async function stageRows(
  rows: AsyncIterable<FileRow>,
  { store, vault, layout, table, problems, inspection, clock }: Staging,
): Promise<{ read: number; openEnded: number }> {
  const today = todayInBeijing(clock);
  const hash = (record: string) => vault.blindIndex(`${getTableName(table)}.row_hash`, record);
  const origin = { batch: inspection.hash, receivedAt: clock().toISOString(), today, hash };
  let waiting: Record<string, unknown>[] = [];
  let read = 0;
  let openEnded = 0;
  for await (const row of rows) {
    if (row.cells.every(isBlank)) continue;
    read += 1;
    const reading = readRecord(layout, row, today);
    if ('problems' in reading) {
      problems.tellAll(reading.problems);
      continue;
    }
    const fact = factRow(layout, reading.values, getTableName(table), { ...origin, row: row.number });
    if (fact.publishedFrom !== null && fact.publishedUntil === null) openEnded += 1;
    waiting.push(sealRow(vault, table, fact));
    if (waiting.length < rowsAtOnce) continue;
    await store.stage(waiting);
    waiting = [];
  }
  if (read === 0) throw new ImportRefused('NO_ROWS', 'no row stands behind the header');
  if (waiting.length > 0) await store.stage(waiting);
  return { read, openEnded };
}

function documentProblem({ kind, fields }: Layout, row: number, code: ProblemCode): Problem {
  const documentNumber = kind === 'licences' ? 'XK_WSH' : 'CF_WSH';
  return problem(row, fields.find((field) => field.code === documentNumber) ?? null, 'text', code);
}
