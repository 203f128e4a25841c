import { isUnifiedSocialCreditCode } from '@credit-hub/schema/identifiers';
import { deadlineOf, type Timeliness } from '../double-publicity/timeliness.ts';
import { sealRow } from '../encryption/sealedRows.ts';
import type { Vault } from '../encryption/vault.ts';
import { rowHasher } from '../facts/rowHasher.ts';
import type { FactTable } from '../facts/tables.ts';
import { isUnpublishedByNorm } from '../law/publicationOf.ts';
import { type FileRow, isBlank } from './cell.ts';
import { codeOf } from './fields/kind.ts';
import { isHeaderAgain, type Layout } from './fields/layout.ts';
import type { Findings } from './findings.ts';
import {
  type ProblemCode,
  problemMessages,
  type SetAsideCode,
  type WarningCode,
  warningMessages,
} from './problem.ts';
import type { ImportedRow, Provenance } from './records/factRow.ts';
import { readRow } from './records/readRow.ts';
import { fieldFinding } from './records/rowFindings.ts';
import { sameName } from './records/sameName.ts';
import { ImportRefused } from './refusal.ts';
import type { Store } from './store/openStore.ts';

export type Staging = {
  store: Store;
  vault: Vault;
  layout: Layout;
  table: FactTable;
  tableName: string;
  problems: Findings<ProblemCode>;
  warnings: Findings<WarningCode>;
  setAside: Findings<SetAsideCode>;
  /** Kept up to date while rows are read. */
  counts: RowCounts;
  batch: string;
  receivedAt: string;
  /** Name of the department. */
  department: string;
  /** Calendar day in Beijing. */
  today: string;
  /** Read of each row only what tells its act from others. */
  identityOnly: boolean;
};

export type RowCounts = { accepted: number; rejected: number };

export type Staged = {
  /** Rows that are not blank. */
  read: number;
  openEnded: number;
  register: { known: number; unknown: number } | null;
};

/** Few enough for the garbage collector to take them while they are young: what outlives it costs as much as reading. */
const rowsAtOnce = 1_000;

/** Lays the good rows down, a bounded number of them in memory. */
export async function stageRows(
  pieces: AsyncIterable<readonly FileRow[]>,
  staging: Staging,
): Promise<Staged> {
  const { layout, store, vault, table, problems, batch, receivedAt, today, department, counts } = staging;
  const hash = rowHasher(vault, table);
  const origin: Provenance = { table: staging.tableName, batch, receivedAt, today, department, hash };
  const register = store.register ? { known: 0, unknown: 0 } : null;
  let waiting: ImportedRow[] = [];
  let read = 0;
  let openEnded = 0;
  const stage = async (): Promise<void> => {
    const taken = await heldAgainstRegister(waiting, staging, register);
    await store.stage(sealed(vault, table, taken));
    waiting = [];
  };
  const take = (row: FileRow): void => {
    if (row.cells.every(isBlank) || isHeaderAgain(layout, row.cells)) return;
    read += 1;
    const reading = readRow(layout, row, origin, staging.identityOnly);
    if ('setAside' in reading) {
      staging.setAside.add([reading.setAside]);
      return;
    }
    staging.warnings.add(reading.warnings);
    if ('problems' in reading) {
      problems.add(reading.problems);
      counts.rejected += 1;
      return;
    }
    const { fact } = reading;
    if (!staging.identityOnly) {
      const late = lateness(layout, row.number, fact.decidedOn, today);
      if (late) staging.warnings.add([late]);
      if (isUnpublishedByNorm(fact)) staging.warnings.add([unpublished(layout, row.number, fact)]);
      if (fact.publishedFrom !== null && fact.publishedUntil === null) openEnded += 1;
    }
    counts.accepted += 1;
    waiting.push(fact);
  };
  for await (const rows of pieces) {
    for (const row of rows) {
      take(row);
      if (waiting.length === rowsAtOnce) await stage();
    }
  }
  if (read === 0) throw new ImportRefused('NO_ROWS', 'no row stands behind the header');
  if (waiting.length > 0) await stage();
  return { read, openEnded, register };
}

/** One by one: a sealed row is gone when it is written. */
function* sealed(vault: Vault, table: FactTable, rows: readonly ImportedRow[]): Generator<ImportedRow> {
  for (const row of rows) yield sealRow(vault, table, row);
}

function unpublished(layout: Layout, row: number, { publicationReason }: ImportedRow) {
  return fieldFinding(layout, row, codeOf(layout.kind, 'penaltyKind'), {
    code: 'PENALTY_NOT_PUBLISHED' as const,
    message: `${warningMessages.PENALTY_NOT_PUBLISHED} (${publicationReason})`,
  });
}

/**
 * What is received behind its deadline, of licences and penalties; none is told of a year whose working days are not
 * announced.
 */
function lateness(layout: Layout, row: number, decidedOn: string, today: string) {
  if (layout.kind.section !== null) return null;
  const deadline = deadlineOf(decidedOn);
  if (deadline === null || deadline.provisional || today <= deadline.day) return null;
  return fieldFinding(layout, row, codeOf(layout.kind, 'decidedOn'), {
    code: 'RECEIVED_LATE' as const,
    message: messageOf(deadline.norm),
  });
}

const messages = new Map<Timeliness, string>();

/** Made once for each norm: every row of a file may be late. */
function messageOf(norm: Timeliness): string {
  const { workingDays, source } = norm;
  const message =
    messages.get(norm) ?? `${warningMessages.RECEIVED_LATE}: ${workingDays} working days (${source})`;
  messages.set(norm, message);
  return message;
}

/**
 * Rows whose subjects the register knows by another name are told and taken; a code that its check characters speak
 * against is taken if the register has it, and by no other department.
 */
async function heldAgainstRegister(
  rows: readonly ImportedRow[],
  { store, layout, problems, warnings, identityOnly }: Staging,
  counts: Staged['register'],
): Promise<readonly ImportedRow[]> {
  const codes = [...new Set(rows.map(({ subjectCode }) => subjectCode))];
  const names = (await store.register?.namesOf(codes)) ?? new Map<string, string | null>();
  if (counts) {
    const known = rows.filter(({ subjectCode }) => names.has(subjectCode)).length;
    counts.known += known;
    counts.unknown += rows.length - known;
  }
  return rows.filter(({ subjectCode, sourceRow, partyName }) => {
    if (!identityOnly && !names.has(subjectCode) && !isUnifiedSocialCreditCode(subjectCode)) {
      const code = 'CREDIT_CODE_NOT_IN_REGISTER';
      const message = problemMessages[code];
      problems.add([fieldFinding(layout, sourceRow, codeOf(layout.kind, 'subjectCode'), { code, message })]);
      return false;
    }
    const name = names.get(subjectCode);
    if (!identityOnly && name && typeof partyName === 'string' && !sameName(name, partyName)) {
      const code = 'NAME_DISAGREES_WITH_REGISTER';
      const message = warningMessages[code];
      warnings.add([fieldFinding(layout, sourceRow, codeOf(layout.kind, 'partyName'), { code, message })]);
    }
    return true;
  });
}
