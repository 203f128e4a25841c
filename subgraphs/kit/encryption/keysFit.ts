import type { PgTable } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { Envelope } from './envelope.ts';
import type { KeyringSource } from './keyringSource.ts';
import { type SealedTable, sealedTable } from './sealedRows.ts';
import { openVault, type Vault } from './vault.ts';

export type KeysFitOptions = {
  databaseUrl: string;
  tables: readonly PgTable[];
  fieldKeys: KeyringSource;
};

const rowsLookedAt = 5;

/**
 * Whether the keyring opens what the database holds; true of an empty one. A few rows of each table are tried, and
 * one that opens is enough: that a single value was changed is no sign of a wrong keyring.
 *
 * @throws KeyringError, or the driver's error when the database does not answer
 */
export async function keysFit({ databaseUrl, tables, fieldKeys }: KeysFitOptions): Promise<boolean> {
  const vault = openVault(fieldKeys);
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (const table of tables.map(sealedTable)) {
      for (const column of table.sealed) {
        const rows = await sample(client, table, column.column);
        const opens = rows.some((row) => opensIn(vault, table, column.column, row));
        if (rows.length > 0 && !opens) return false;
      }
    }
    return true;
  } finally {
    await client.end();
  }
}

type Row = Record<string, string>;

async function sample(client: pg.Client, { table, primaryKey }: SealedTable, column: string): Promise<Row[]> {
  const columns = [...primaryKey.map((key) => key.column), column].map((name) => pg.escapeIdentifier(name));
  const asText = columns.map((name) => `looked_at.${name}::text as ${name}`).join(', ');
  // The first rows, whatever they hold: to look for one that holds something could read the whole table.
  const { rows } = await client.query<Row>(
    `select ${asText} from (select * from ${pg.escapeIdentifier(table)} limit ${rowsLookedAt}) as looked_at
     where looked_at.${pg.escapeIdentifier(column)} is not null`,
  );
  return rows;
}

function opensIn(vault: Vault, { table, primaryKey }: SealedTable, column: string, row: Row): boolean {
  const key = primaryKey.map((one) => String(row[one.column]));
  try {
    vault.open(new Envelope(String(row[column])), { table, column, row: key });
    return true;
  } catch {
    return false;
  }
}
