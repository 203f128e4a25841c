/**
 * Indexes the persons of rows that were kept before there was an index, or under another key of the network. It opens
 * their numbers itself; stopped half-way it goes on where it is called again, for what is left shows in the rows.
 */
import type { PgTable } from 'drizzle-orm/pg-core';
import pg from 'pg';
import type { Database } from '../database/database.ts';
import { Envelope } from '../encryption/envelope.ts';
import { type SealedTable, sealedTable } from '../encryption/sealedRows.ts';
import { SealedValueError, type Vault } from '../encryption/vault.ts';

type Row = Record<string, string | null>;

const rowsAtOnce = 1_000;

/** @returns how many rows have a number that does not open: whom they name cannot be known */
export async function indexPersons(
  { $client: client, vault }: Pick<Database, '$client' | 'vault'>,
  tables: readonly PgTable[],
): Promise<number> {
  let unreadable = 0;
  for (const table of tables.map(sealedTable).filter(({ persons }) => persons.length > 0))
    for await (const rows of staleRows(client, table, vault.networkKeyId())) {
      const indexed = rows.map((row) => indexedRow(vault, table, row)).filter((row) => row !== null);
      await keep(client, table, indexed);
      unreadable += rows.length - indexed.length;
    }
  return unreadable;
}

/** In the order of their key, each once, whether it can be indexed or not. */
async function* staleRows(client: pg.Pool, table: SealedTable, keyId: string): AsyncGenerator<Row[]> {
  const key = table.primaryKey.map(({ column }) => pg.escapeIdentifier(column));
  const read = [...table.primaryKey, ...table.persons.map(({ number }) => number)]
    .map(({ column }) => pg.escapeIdentifier(column))
    .map((column) => `kept.${column}::text as ${column}`);
  const isStale = table.persons
    .map(({ number, index }) => [pg.escapeIdentifier(number.column), pg.escapeIdentifier(index.column)])
    .map(
      ([number, index]) =>
        `(${number} is not null and (${index} is null or left(${index}, length($1)) <> $1))`,
    )
    .join(' or ');
  let last: (string | null)[] = [];
  for (;;) {
    const behind = table.primaryKey.map(({ type }, place) => `$${place + 2}::${type}`).join(', ');
    const { rows } = await client.query<Row>(
      `select ${read.join(', ')} from ${pg.escapeIdentifier(table.table)} as kept
       where (${isStale}) ${last.length > 0 ? `and (${key.join(', ')}) > (${behind})` : ''}
       order by ${key.map((column) => `kept.${column}`).join(', ')} limit ${rowsAtOnce}`,
      [`${keyId}.`, ...last],
    );
    if (rows.length > 0) yield rows;
    if (rows.length < rowsAtOnce) return;
    last = table.primaryKey.map(({ column }) => rows.at(-1)?.[column] ?? null);
  }
}

/** The row with its indexes; null where a number of it does not open. */
function indexedRow(vault: Vault, { table, persons, primaryKey }: SealedTable, row: Row): Row | null {
  const key = primaryKey.map(({ column }) => String(row[column]));
  try {
    const indexes = persons.map(({ number: { column }, index }) => {
      const text = row[column] ?? null;
      const number = text === null ? null : vault.open(new Envelope(text), { table, column, row: key });
      return [index.column, number === null ? null : vault.personIndex(number)];
    });
    return { ...row, ...Object.fromEntries(indexes) };
  } catch (error) {
    if (!(error instanceof SealedValueError)) throw error;
    return null;
  }
}

/** A row whose number was changed meanwhile has the index of that already. */
async function keep(client: pg.Pool, table: SealedTable, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const numbers = table.persons.map(({ number }) => number.column);
  const indexes = table.persons.map(({ index }) => index.column);
  const columns = [...table.primaryKey.map(({ column }) => column), ...numbers, ...indexes];
  const types = [...table.primaryKey.map(({ type }) => type), ...[...numbers, ...indexes].map(() => 'text')];
  const named = (column: string) => pg.escapeIdentifier(column);
  await client.query(
    `update ${named(table.table)} as stored
     set ${indexes.map((column) => `${named(column)} = given.${named(column)}`).join(', ')}
     from unnest(${types.map((type, place) => `$${place + 1}::${type}[]`).join(', ')})
       as given (${columns.map(named).join(', ')})
     where ${table.primaryKey.map(({ column }) => `stored.${named(column)} = given.${named(column)}`).join(' and ')}
       and ${numbers.map((column) => `stored.${named(column)} is not distinct from given.${named(column)}`).join(' and ')}`,
    columns.map((column) => rows.map((row) => row[column] ?? null)),
  );
}
