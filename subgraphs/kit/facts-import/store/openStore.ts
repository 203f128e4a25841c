import { getTableName } from 'drizzle-orm';
import { copyRows } from '../../database/copy.ts';
import type { Vault } from '../../encryption/vault.ts';
import type { FactTable } from '../../facts/tables.ts';
import type { FileKind } from '../fields/kind.ts';
import { ImportRefused } from '../refusal.ts';
import type { ImportingDepartment } from '../tables.ts';
import { begin, told } from './connection.ts';
import { keepImport } from './keepImport.ts';
import { books, namesOf } from './names.ts';
import { openRegister, type Register } from './register.ts';
import { type Settlement, settle } from './settle.ts';
import { type Withdrawal, withdraw } from './withdraw.ts';

export type Store = {
  /** The department's register of subjects; null where it keeps none. */
  register: Register | null;
  /** @param rows sealed for the department's table */
  stage(rows: Iterable<Readonly<Record<string, unknown>>>): Promise<void>;
  /** Writes what was laid down, short of committing it. */
  settle(today: string): Promise<Settlement>;
  /** Withdraws the facts that are of the acts that were laid down, short of committing it. */
  withdraw(today: string): Promise<Withdrawal>;
  commit(): Promise<void>;
  /** Ends without a trace, unless it was committed. */
  close(): Promise<void>;
};

export type StoreOptions = {
  kind: FileKind;
  department: ImportingDepartment;
  /** The department's table. */
  table: FactTable;
  vault: Vault;
  importId: string;
  /** SHA-256 of the file. */
  batch: string;
  receivedAt: string;
  /** Who the second officer was of what weighs on a person; null where nobody was named. */
  confirmedBy: string | null;
};

/** @throws ImportRefused `DATABASE_UNREACHABLE` or `DATABASE_NOT_MIGRATED` */
export async function openStore(databaseUrl: string, options: StoreOptions): Promise<Store> {
  const { kind, department, table, vault, importId, batch, receivedAt, confirmedBy } = options;
  const names = namesOf(kind, table);
  const client = await begin(databaseUrl, [names.factsName, ...books]);
  const kept = { id: importId, factTable: getTableName(table), batch, receivedAt, confirmedBy };
  try {
    // Of the same columns, without what they must hold: a row that withdraws fills few of them.
    await client.query(
      `create temp table ${names.incoming} on commit drop as select * from ${names.facts} with no data`,
    );
    return {
      register: await openRegister(client, department.register ?? null),
      stage: (rows) => told(copyRows(client, table, rows, names.toIncoming)),
      settle: (today) =>
        told(
          settle(client, names, { ...options, today }).then(async (settlement) => {
            const { added, corrected, restored } = settlement;
            await keepImport(client, vault, { ...kept, act: 'IMPORT', added, changed: corrected + restored });
            return settlement;
          }),
        ),
      withdraw: (today) =>
        told(
          withdraw(client, names, { ...options, today }).then(async (withdrawal) => {
            const changed = withdrawal.withdrawn;
            await keepImport(client, vault, { ...kept, act: 'WITHDRAWAL', added: 0, changed });
            return withdrawal;
          }),
        ),
      commit: () => told(client.query('commit')).then(() => undefined),
      // An open transaction ends with its connection.
      close: () => client.end(),
    };
  } catch (error) {
    await client.end();
    if (error instanceof ImportRefused) throw error;
    throw new ImportRefused('DATABASE_NOT_MIGRATED', 'the database lacks a table', { cause: error });
  }
}
