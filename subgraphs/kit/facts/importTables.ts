/** What a department keeps of the files that it took in: for their withdrawal and their undoing. */
import { index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { sealedName } from '../encryption/sealedText.ts';
import type { FactState } from './vocabulary.ts';

/** `WITHDRAWAL`: its rows named facts that were withdrawn; `UNDO`: it took back what another had done. */
export type ImportAct = 'IMPORT' | 'WITHDRAWAL' | 'UNDO';

/** Every file that changed something, and every undoing; rows are added, never changed. */
export const factImports = pgTable(
  'fact_imports',
  {
    /** What it is called by who undoes it. */
    id: text().primaryKey(),
    act: text().$type<ImportAct>().notNull(),
    factTable: text().notNull(),
    /** SHA-256 of the file, hexadecimal; null for an undoing. */
    batch: text(),
    /** The same instant as `received_at` of the facts it added. */
    receivedAt: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
    added: integer().notNull(),
    changed: integer().notNull(),
    /** The import that an undoing took back. */
    undoes: text(),
    /** The second officer of what weighs on a person (二人复核), as whoever brought the file says. */
    confirmedBy: sealedName(),
  },
  (table) => [index('fact_imports_batch').on(table.batch), index('fact_imports_undoes').on(table.undoes)],
);

/** What an import did to each fact that was there before it; what it added shows in the facts themselves. */
export const factImportChanges = pgTable(
  'fact_import_changes',
  {
    subjectCode: text().notNull(),
    factId: text().notNull(),
    importId: text().notNull(),
    act: text().$type<ImportAct>().notNull(),
    stateBefore: text().$type<FactState>().notNull(),
    stateAfter: text().$type<FactState>().notNull(),
    changedAt: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.subjectCode, table.factId, table.importId] }),
    index('fact_import_changes_import').on(table.importId),
  ],
);

/**
 * Genuine codes of before 2016 whose check character is wrong (GB 32100-2015), as the department that registers them
 * verified by hand.
 */
export const verifiedCreditCodes = pgTable('verified_credit_codes', {
  subjectCode: text().primaryKey(),
  verifiedAt: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
});
