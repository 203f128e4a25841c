/**
 * Key rotation: every sealed value that is not under the primary key is sealed anew under it, while the department
 * answers. A value is replaced only where it is still the one that was opened, so nothing written meanwhile is lost;
 * stopped half-way, it goes on where it is called again, because what is left shows in the values themselves.
 */
import type { PgTable } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { Envelope, envelopePrefix } from './envelope.ts';
import type { KeyringSource } from './keyringSource.ts';
import { type SealedTable, sealedTable } from './sealedRows.ts';
import { openVault, SealedValueError, type Vault } from './vault.ts';

export type ResealOptions = {
  databaseUrl: string;
  tables: readonly PgTable[];
  fieldKeys: KeyringSource;
  onProgress?: (rowsDone: number, rowsInAll: number) => void;
};

export type ResealReport = {
  /** Rows of which a value was sealed anew. */
  resealed: number;
  /** Rows that hold a value which does not open, by table: they were left as they are. */
  unreadable: Readonly<Record<string, number>>;
};

const rowsAtOnce = 1_000;
/** Any number of ours: two rotations of one database at once would only wait for each other's rows. */
const rotationLock = 4_032_907;

type Row = Record<string, string | null>;

/** Whether a rotation has not reached every value yet. @throws the driver's error when the database does not answer */
export async function countStale({ databaseUrl, tables, fieldKeys }: ResealOptions): Promise<number> {
  const client = await connect(databaseUrl);
  try {
    return await staleRows(client, sealedTables(tables), openVault(fieldKeys).primaryKeyId());
  } finally {
    await client.end();
  }
}

/** @throws the driver's error when the database does not answer */
export async function reseal(options: ResealOptions): Promise<ResealReport> {
  const client = await connect(options.databaseUrl);
  const vault = openVault(options.fieldKeys);
  try {
    await client.query('select pg_advisory_lock($1)', [rotationLock]);
    const tables = sealedTables(options.tables);
    const inAll = await staleRows(client, tables, vault.primaryKeyId());
    let resealed = 0;
    const unreadable: Record<string, number> = {};
    for (const table of tables) {
      for await (const batch of batches(client, table, vault.primaryKeyId())) {
        const { fresh, failed } = resealRows(vault, table, batch);
        await replace(client, table, fresh);
        resealed += fresh.length;
        if (failed > 0) unreadable[table.table] = (unreadable[table.table] ?? 0) + failed;
        options.onProgress?.(resealed, inAll);
      }
    }
    return { resealed, unreadable };
  } finally {
    await client.end();
  }
}

async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  // Without a listener a lost connection would end the process; the next statement tells of it.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

const sealedTables = (tables: readonly PgTable[]) =>
  tables.map(sealedTable).filter(({ sealed }) => sealed.length > 0);

const names = (columns: SealedTable['primaryKey']) =>
  columns.map(({ column }) => pg.escapeIdentifier(column));

/** `$1` is how the text of an envelope under the primary key begins. Null is neither. */
const isStale = ({ sealed }: SealedTable) =>
  names(sealed)
    .map((column) => `left(${column}, length($1)) <> $1`)
    .join(' or ');

async function staleRows(client: pg.Client, tables: readonly SealedTable[], keyId: string): Promise<number> {
  let count = 0;
  for (const table of tables) {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from ${pg.escapeIdentifier(table.table)} where ${isStale(table)}`,
      [envelopePrefix(keyId)],
    );
    count += rows[0]?.count ?? 0;
  }
  return count;
}

/** The stale rows in the order of their key, each once, whether it could be sealed anew or not. */
async function* batches(client: pg.Client, table: SealedTable, keyId: string): AsyncGenerator<Row[]> {
  const key = names(table.primaryKey).join(', ');
  const columns = [...table.primaryKey, ...table.sealed];
  // As text, which is what the key was when it was bound.
  const asText = names(columns).map((column) => `${column}::text as ${column}`);
  let last: (string | null)[] = [];
  for (;;) {
    const behind = table.primaryKey.map(({ type }, index) => `$${index + 2}::${type}`).join(', ');
    const { rows } = await client.query<Row>(
      `select ${asText.join(', ')} from ${pg.escapeIdentifier(table.table)}
       where (${isStale(table)}) ${last.length > 0 ? `and (${key}) > (${behind})` : ''}
       order by ${names(table.primaryKey)
         .map((column) => `${pg.escapeIdentifier(table.table)}.${column}`)
         .join(', ')}
       limit ${rowsAtOnce}`,
      [envelopePrefix(keyId), ...last],
    );
    if (rows.length > 0) yield rows;
    if (rows.length < rowsAtOnce) return;
    last = table.primaryKey.map(({ column }) => rows.at(-1)?.[column] ?? null);
  }
}

type Resealed = { old: Row; fresh: Row };

/** A row with a value that does not open is left as it is: sealing it anew would make it look right. */
function resealRows(vault: Vault, table: SealedTable, rows: readonly Row[]) {
  const fresh: Resealed[] = [];
  let failed = 0;
  for (const row of rows) {
    try {
      fresh.push({ old: row, fresh: resealRow(vault, table, row) });
    } catch (error) {
      if (!(error instanceof SealedValueError)) throw error;
      failed += 1;
    }
  }
  return { fresh, failed };
}

function resealRow(vault: Vault, { table, sealed, primaryKey }: SealedTable, row: Row): Row {
  const key = primaryKey.map(({ column }) => String(row[column]));
  const fresh: Row = {};
  for (const { column } of sealed) {
    const text = row[column] ?? null;
    const place = { table, column, row: key };
    fresh[column] = text === null ? null : vault.seal(vault.open(new Envelope(text), place), place).text;
  }
  return fresh;
}

async function replace(client: pg.Client, table: SealedTable, rows: readonly Resealed[]): Promise<void> {
  if (rows.length === 0) return;
  const key = table.primaryKey.map(({ column, type }) => ({ name: pg.escapeIdentifier(column), type }));
  const sealed = names(table.sealed);
  const given = [
    ...key.map(({ name }) => name),
    ...sealed.map((_, index) => `old_${index}`),
    ...sealed.map((_, index) => `new_${index}`),
  ];
  const types = [...key.map(({ type }) => type), ...sealed.map(() => 'text'), ...sealed.map(() => 'text')];
  await client.query(
    `update ${pg.escapeIdentifier(table.table)} as stored
     set ${sealed.map((column, index) => `${column} = given.new_${index}`).join(', ')}
     from unnest(${types.map((type, index) => `$${index + 1}::${type}[]`).join(', ')}) as given (${given.join(', ')})
     where ${key.map(({ name }) => `stored.${name} = given.${name}`).join(' and ')}
       and ${sealed.map((column, index) => `stored.${column} is not distinct from given.old_${index}`).join(' and ')}`,
    [
      ...table.primaryKey.map(({ column }) => rows.map(({ old }) => old[column])),
      ...table.sealed.map(({ column }) => rows.map(({ old }) => old[column])),
      ...table.sealed.map(({ column }) => rows.map(({ fresh }) => fresh[column])),
    ],
  );
}
