/**
 * Lays a department's demonstration data down: streamed by COPY, a bounded number of rows in memory, and in one
 * transaction, so that there is all of it or none.
 */
import { getTableName } from 'drizzle-orm';
import pg from 'pg';
import { type Clock, systemClock, todayInBeijing } from '../clock.ts';
import { copyRows } from '../database/copy.ts';
import type { Department, SeedRow } from '../department.ts';
import type { KeyringSource } from '../encryption/keyringSource.ts';
import { sealRow } from '../encryption/sealedRows.ts';
import { openVault, type Vault } from '../encryption/vault.ts';
import { seedCalendar } from './calendar.ts';
import { subjectAt } from './subjects.ts';

export type SeedOptions = {
  /** How many subjects, the scenarios among them. */
  subjects: number;
  /** Keys of the department's sealed columns. */
  fieldKeys: KeyringSource;
  clock?: Clock;
  onProgress?: (subjectsDone: number) => void;
};

const rowsAtOnce = 20_000;

/** Seeds an empty, migrated department; resolves with false when it was seeded before. */
export async function seedDepartment(
  department: Department,
  databaseUrl: string,
  { subjects, fieldKeys, clock = systemClock, onProgress }: SeedOptions,
): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    // Two starts at once: the second waits here, and then finds the row.
    const claim = await client.query(
      'insert into demonstration_seeds (department, subjects) values ($1, $2) on conflict do nothing',
      [department.name, subjects],
    );
    if (claim.rowCount === 0) {
      await client.query('rollback');
      return false;
    }
    const calendar = seedCalendar(todayInBeijing(clock));
    const waiting = new Waiting(client, openVault(fieldKeys));
    await waiting.add(department.seedOnce(calendar));
    for (let index = 0; index < subjects; index++) {
      await waiting.add(department.seedSubject(subjectAt(index), calendar));
      if ((index + 1) % 1_000 === 0) onProgress?.(index + 1);
    }
    await waiting.flush();
    await client.query('commit');
    await client.query('analyze');
    onProgress?.(subjects);
    return true;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

/** Rows that wait for their table's next COPY. */
class Waiting {
  readonly #client: pg.Client;
  readonly #vault: Vault;
  readonly #byTable = new Map<string, SeedRow[]>();
  #count = 0;

  constructor(client: pg.Client, vault: Vault) {
    this.#client = client;
    this.#vault = vault;
  }

  /** Adds the rows of one subject. Where chance drew the same row twice it is the same fact, and stands once. */
  async add(rows: Iterable<SeedRow>): Promise<void> {
    const drawn = new Set<unknown>();
    for (const row of rows) {
      const name = getTableName(row.table);
      const { id } = row.row;
      if (id !== undefined && drawn.has(id)) continue;
      drawn.add(id);
      const waiting = this.#byTable.get(name);
      if (waiting) waiting.push(row);
      else this.#byTable.set(name, [row]);
      this.#count++;
    }
    if (this.#count >= rowsAtOnce) await this.flush();
  }

  async flush(): Promise<void> {
    for (const rows of this.#byTable.values()) {
      const { table } = rows[0] as SeedRow;
      await copyRows(
        this.#client,
        table,
        rows.map(({ row }) => sealRow(this.#vault, table, row)),
      );
    }
    this.#byTable.clear();
    this.#count = 0;
  }
}
