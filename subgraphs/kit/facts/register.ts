import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';

/** The register of subjects, where a department keeps one: a code and a name in each row. */
export type RegisterTable = PgTable & Record<'subjectCode' | 'name', AnyPgColumn>;

// Beside the tables and not in them: drizzle's own migrations know nothing of it.
const registers = new WeakSet<PgTable>();

/** Says of a table that it is the register of subjects: what a file names is held against it. */
export function registerOfSubjects(table: RegisterTable): void {
  registers.add(table);
}

export const isRegister = (table: unknown): table is RegisterTable => registers.has(table as PgTable);
