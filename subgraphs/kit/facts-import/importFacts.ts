import { getTableName } from 'drizzle-orm';
import { type Clock, systemClock, todayInBeijing } from '../clock.ts';
import type { KeyringSource } from '../encryption/keyringSource.ts';
import { openVault, type Vault } from '../encryption/vault.ts';
import type { FileRow } from './cell.ts';
import type { Field } from './fields/field.ts';
import { codeOf } from './fields/kind.ts';
import type { Layout } from './fields/layout.ts';
import type { Delimiter } from './file/csvRows.ts';
import type { Encoding } from './file/encodings.ts';
import { inspectFile } from './file/inspectFile.ts';
import type { OpenedFile, OtherSheet, ReadingProgress } from './file/openFile.ts';
import { type FindingSummary, Findings } from './findings.ts';
import { openRecords } from './openRecords.ts';
import {
  type Problem,
  type ProblemCode,
  problemMessages,
  type SetAsideCode,
  type WarningCode,
} from './problem.ts';
import { fieldFinding } from './records/rowFindings.ts';
import { ImportRefused } from './refusal.ts';
import { type RowCounts, stageRows } from './stageRows.ts';
import { importIdOf } from './store/keepImport.ts';
import { openStore } from './store/openStore.ts';
import { type ImportingDepartment, tableOf } from './tables.ts';
import type { Standard } from './values/reading.ts';

export type ImportOptions = {
  department: ImportingDepartment;
  databaseUrl: string;
  /** Keys of the department's sealed columns. */
  fieldKeys: KeyringSource;
  /** Path of the file. */
  file: string;
  /** What is in the file: `licences`, `penalties`, or a section by its name; null lets its header say it. */
  kind?: string | null;
  /** Encoding of a CSV file; null lets its bytes say it. */
  encoding?: Encoding | null;
  /** Sheet of a spreadsheet, by name; null where only one holds records. */
  sheet?: string | null;
  /** Take the good rows although there are bad ones. */
  partial?: boolean;
  /** Do everything short of keeping it. */
  dryRun?: boolean;
  /** Withdraw the facts that the rows name, in place of bringing them. */
  withdraw?: boolean;
  /** Codes with a wrong check character that the department, which registers them, verified by hand. */
  verifiedCodes?: readonly string[];
  /** Someone looked: what reads like a person's name in a published text is none. */
  namesChecked?: boolean;
  /** The second officer, by name, who decided on what weighs on a person; null where nobody did. */
  confirmedBy?: string | null;
  clock?: Clock;
  /** Told of every problem as it is found; there may be many. The report sums them up. */
  onProblem?: (problem: Problem) => void;
  onProgress?: (progress: ImportProgress) => void;
};

/** How far reading has come, and how many of the rows are good and bad so far. */
export type ImportProgress = ReadingProgress & RowCounts;

/**
 * - `IMPORTED`: every row is there now.
 * - `ALREADY_IMPORTED`: every row was there before; nothing changed.
 * - `IMPORTED_IN_PART`: the good rows are there, the bad ones are not.
 * - `SET_ASIDE`: no row is of a market subject of this hub; nothing changed.
 * - `WITHDRAWN`, `ALREADY_WITHDRAWN`, `WITHDRAWN_IN_PART`: the same of a file that withdraws.
 * - `REFUSED`: a row is bad; nothing was written.
 */
export type ImportOutcome =
  | 'IMPORTED'
  | 'ALREADY_IMPORTED'
  | 'IMPORTED_IN_PART'
  | 'SET_ASIDE'
  | 'WITHDRAWN'
  | 'ALREADY_WITHDRAWN'
  | 'WITHDRAWN_IN_PART'
  | 'REFUSED';

export type ImportReport = {
  outcome: ImportOutcome;
  /** Whether it was only tried: then nothing was written, and the numbers are what would have been. */
  dryRun: boolean;
  /** What it is undone by; null where nothing changed. */
  importId: string | null;
  department: string;
  /** `licences`, `penalties`, or the name of the section. */
  kind: string;
  format: 'CSV' | 'JSON_LINES' | 'XLSX' | 'XLS';
  encoding: Encoding | null;
  delimiter: Delimiter | null;
  /** The sheet that was read, and those that were not. */
  sheet: string | null;
  otherSheets: readonly OtherSheet[];
  /** Year of the standard whose names head the columns; null of what has none. */
  standard: Standard | null;
  /** SHA-256 of the file, hexadecimal: the batch in the provenance of its facts. */
  fileHash: string;
  /** Rows behind the header, without blank ones. */
  rows: number;
  added: number;
  corrected: number;
  /** Facts that stand again as they were before a correction or an undoing. */
  restored: number;
  /** Facts that the file withdrew. */
  withdrawn: number;
  unchanged: number;
  /** Rows that tell one decision together with another row. */
  joined: number;
  /** Rows with a problem, in the order of the file. */
  badRows: readonly number[];
  problems: readonly FindingSummary<ProblemCode>[];
  /** Rows that were taken, and that someone should look at. */
  warnings: readonly FindingSummary<WarningCode>[];
  /** Rows that are neither taken nor bad. */
  setAside: readonly FindingSummary<SetAsideCode>[];
  /** How many codes the department's register knows; null where it keeps none, so that names were held against nothing. */
  register: { known: number; unknown: number } | null;
  /** Good rows whose publication has no end, since the file names none. */
  openEnded: number;
  /** Columns that the standard does not name, counted from 1: they were not imported. */
  unknownColumns: readonly number[];
};

/**
 * Brings facts into a department's database, licences and penalties in the double-publicity format among them, or withdraws
 * those that a file names, in one transaction.
 *
 * @throws ImportRefused when the file or the database cannot be used at all
 */
export async function importFacts(options: ImportOptions): Promise<ImportReport> {
  const { department, encoding = null, onProgress } = options;
  refuseForeignCodes(options);
  const vault = openVault(options.fieldKeys);
  const inspection = await inspectFile(options.file, encoding);
  const counts: RowCounts = { accepted: 0, rejected: 0 };
  const opened = await openRecords(inspection, {
    ...{ department, file: options.file, kind: options.kind ?? null, sheet: options.sheet ?? null },
    ...{ namesChecked: options.namesChecked ?? false, confirmed: secondOfficer(options) !== null },
    ...(options.withdraw ? { needs: identifiesAct } : {}),
    onProgress: (progress) => onProgress?.({ ...progress, ...counts }),
  });
  const { layout, records } = opened;
  try {
    const { format } = inspection;
    const done = await importRows(records, layout, inspection.hash, vault, options, counts);
    return {
      ...done,
      department: department.name,
      kind: layout.kind.name,
      format: format.type,
      encoding: 'encoding' in format ? format.encoding : null,
      ...describe(opened),
      standard: layout.kind.section === null ? layout.context.standard : null,
      fileHash: inspection.hash,
      unknownColumns: layout.unknownColumns,
    };
  } finally {
    await opened.close();
  }
}

/** A name of blanks is nobody's. */
const secondOfficer = ({ confirmedBy }: ImportOptions): string | null => confirmedBy?.trim() || null;

const describe = ({ delimiter, sheet, otherSheets }: OpenedFile) => ({ delimiter, sheet, otherSheets });

const identity = ['subjectCode', 'documentNumber', 'authority'];

/** What a file that withdraws must have a column for: what tells one act from another. */
const identifiesAct = ({ column }: Field): boolean => column !== null && identity.includes(column);

type Done = Omit<
  ImportReport,
  | 'department'
  | 'kind'
  | 'format'
  | 'encoding'
  | 'standard'
  | 'fileHash'
  | 'unknownColumns'
  | 'delimiter'
  | 'sheet'
  | 'otherSheets'
>;

async function importRows(
  rows: AsyncIterable<readonly FileRow[]>,
  layout: Layout,
  batch: string,
  vault: Vault,
  options: ImportOptions,
  counts: RowCounts,
): Promise<Done> {
  const { department, partial = false, dryRun = false, withdraw = false, clock = systemClock } = options;
  const table = tableOf(department, layout.kind);
  const receivedAt = clock().toISOString();
  const today = todayInBeijing(clock);
  const importId = importIdOf(receivedAt, batch);
  const problems = new Findings<ProblemCode>(options.onProblem);
  const warnings = new Findings<WarningCode>();
  const setAside = new Findings<SetAsideCode>();
  const store = await openStore(options.databaseUrl, {
    ...{ kind: layout.kind, department, table, vault, importId, batch, receivedAt },
    confirmedBy: secondOfficer(options),
  });
  try {
    const verified = options.verifiedCodes ?? [];
    if (verified.length > 0) await store.register?.verify(verified, receivedAt);
    const staged = await stageRows(rows, {
      ...{ store, vault, layout, table, problems, warnings, setAside, counts, batch, receivedAt, today },
      tableName: getTableName(table),
      identityOnly: withdraw,
      department: department.name,
    });
    const told = (code: ProblemCode) => (row: number) =>
      fieldFinding(layout, row, codeOf(layout.kind, 'documentNumber'), {
        code,
        message: problemMessages[code],
      });
    const nothing = { added: 0, corrected: 0, restored: 0, withdrawn: 0, unchanged: 0, joined: 0 };
    let settled = nothing;
    if (withdraw) {
      const { notFound, ...withdrawal } = await store.withdraw(today);
      problems.add(notFound.map(told('FACT_NOT_FOUND')));
      settled = { ...nothing, ...withdrawal };
    } else {
      const { twiceInFile, withdrawn, ended, ...settlement } = await store.settle(today);
      problems.add(twiceInFile.map(told('DOCUMENT_TWICE_IN_FILE')));
      problems.add(withdrawn.map(told('FACT_WITHDRAWN')));
      problems.add(ended.map(told('FACT_ENDED')));
      settled = { ...nothing, ...settlement };
    }
    const refused = problems.rows.size > 0 && !partial;
    if (!refused && !dryRun) await store.commit();
    if (refused) settled = nothing;
    const changed = settled.added + settled.corrected + settled.restored + settled.withdrawn;
    return {
      outcome: outcomeOf({
        ...{ refused, withdraw, changed, bad: problems.rows.size },
        allSetAside: setAside.rows.size === staged.read,
      }),
      dryRun,
      importId: changed > 0 && !dryRun ? importId : null,
      rows: staged.read,
      ...settled,
      badRows: [...problems.rows].sort((one, other) => one - other),
      problems: problems.summaries(),
      warnings: warnings.summaries(),
      setAside: setAside.summaries(),
      register: staged.register,
      openEnded: staged.openEnded,
    };
  } finally {
    await store.close();
  }
}

type Ending = { refused: boolean; withdraw: boolean; bad: number; changed: number; allSetAside: boolean };

function outcomeOf({ refused, withdraw, bad, changed, allSetAside }: Ending): ImportOutcome {
  if (refused) return 'REFUSED';
  if (bad > 0) return withdraw ? 'WITHDRAWN_IN_PART' : 'IMPORTED_IN_PART';
  if (allSetAside) return 'SET_ASIDE';
  if (withdraw) return changed === 0 ? 'ALREADY_WITHDRAWN' : 'WITHDRAWN';
  return changed === 0 ? 'ALREADY_IMPORTED' : 'IMPORTED';
}

/** Only the department that registers a code says that it is one in spite of its check characters. */
function refuseForeignCodes({ department, verifiedCodes = [] }: ImportOptions): void {
  if (verifiedCodes.length === 0 || department.register) return;
  throw new ImportRefused(
    'CODES_NOT_REGISTERED_HERE',
    `${department.name} registers no subjects: the department that registered a code verifies it`,
  );
}
