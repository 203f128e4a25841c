import type { Transaction } from '../database/database.ts';
import type { Department } from '../department.ts';
import type { Vault } from '../encryption/vault.ts';
import type { ProcedureBooks } from '../procedures/repository.ts';

/** Under what the calendar acts: its day decides what is due, and what is due is done as of its own day. */
export type CalendarContext = {
  /** Calendar day in Beijing. */
  today: string;
  now: Date;
  department: Department;
  vault: Vault;
  procedures: Pick<ProcedureBooks, 'act'>;
  /** Nothing is done: what the transaction writes is taken back, and nothing is written beside it. */
  dryRun: boolean;
};

/** Where a batch ended: what may be due is gone through in the order of codes and identifiers. */
export type Position = { subjectCode: string; id: string };

/** How many things were done, and where to go on; null behind the last. */
export type Batch = {
  done: number;
  next: Position | null;
  /** What has transactions of its own, once this one is over; how many things it did. */
  afterwards?: () => Promise<number>;
};

/** One kind of thing that days do when they have passed. Done twice, late, or by halves and again, it comes to the same. */
export type CalendarWork = {
  /** What is done, for people: `wageArrearsListings ended`. */
  name: string;
  batch(transaction: Transaction, context: CalendarContext, after: Position | null): Promise<Batch>;
};

export const batchSize = 500;
