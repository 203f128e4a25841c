/** Does what is due by a day in a department, batch by batch; whoever ends it half-way or begins it again loses nothing. */
import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '../database/database.ts';
import type { Department } from '../department.ts';
import { codeOfFailure } from '../errors.ts';
import { endTerms } from './endTerms.ts';
import { passDeadlines } from './passDeadlines.ts';
import type { Batch, CalendarContext, CalendarWork, Position } from './work.ts';

/** What was done of one kind, or is due where nothing was to be done; the code of what ended it. */
export type CalendarDone = { name: string; done: number; failed: string | null };

export type CalendarRun = Omit<CalendarContext, 'department' | 'vault'> & {
  /** Told after each batch. */
  onProgress?: (told: CalendarDone) => void;
  /** Ends it behind the batch that is under way. */
  signal?: AbortSignal;
};

/** One kind that fails keeps no other from being done. */
export async function actByCalendar(
  database: Database,
  department: Department,
  { onProgress, signal, ...run }: CalendarRun,
): Promise<CalendarDone[]> {
  const context = { ...run, department, vault: database.vault };
  const all: CalendarDone[] = [];
  for (const work of worksOf(department)) {
    const told: CalendarDone = { name: work.name, done: 0, failed: null };
    all.push(told);
    try {
      let after: Position | null = null;
      do {
        const batch: Batch = await oneBatch(database, work, context, after);
        told.done += batch.done + ((await batch.afterwards?.()) ?? 0);
        after = batch.next;
        onProgress?.({ ...told });
      } while (after !== null && !signal?.aborted);
    } catch (error) {
      told.failed = codeOfFailure(error);
    }
    if (signal?.aborted) break;
  }
  return all;
}

const worksOf = ({ acts, procedures, onCalendar }: Department): CalendarWork[] => [
  ...acts.flatMap((section) => endTerms(section) ?? []),
  ...procedures.flatMap((procedure) => passDeadlines(procedure) ?? []),
  ...onCalendar,
];

/** All processes of a department wait here for each other. */
const calendarLock = 7_302;

class TakenBack extends Error {
  readonly batch: Batch;
  constructor(batch: Batch) {
    super('TAKEN_BACK');
    this.batch = batch;
  }
}

async function oneBatch(
  database: Database,
  work: CalendarWork,
  context: CalendarContext,
  after: Position | null,
): Promise<Batch> {
  const inTransaction = async (transaction: Transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${calendarLock})`);
    const batch = await work.batch(transaction, context, after);
    if (context.dryRun) throw new TakenBack(batch);
    return batch;
  };
  try {
    return await database.transaction(inTransaction);
  } catch (error) {
    if (error instanceof TakenBack) return error.batch;
    throw error;
  }
}
