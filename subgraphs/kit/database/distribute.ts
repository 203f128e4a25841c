import type { PgTable } from 'drizzle-orm/pg-core';
import pg from 'pg';
import type { Department } from '../department.ts';
import { type Distribution, distributionOf, misplaced, type Placed } from './distribution.ts';

/** Why a department's tables cannot be distributed, in a sentence that begins with a stable code. */
export class DistributionRefused extends Error {
  override readonly name = 'DistributionRefused';
}

/**
 * Distributes what is not distributed yet of the department's tables, one after the other, with what they hold. Stopped
 * half-way it goes on where it is called again.
 *
 * @returns what was done, nothing where all stood as it should
 * @throws DistributionRefused `SHARDING_UNAVAILABLE`, `DATABASE_NOT_MIGRATED` or `TABLE_MISPLACED`; nothing is changed then
 */
export async function distributeDepartment(
  { name, tables }: Pick<Department, 'name' | 'tables'>,
  databaseUrl: string,
  onTable: (done: Distribution) => void = () => undefined,
): Promise<Distribution[]> {
  // Like a migration it has no statement deadline: what a table holds is moved with it.
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await refuseWithoutExtension(client, name);
    await refuseUnmigrated(client, name, tables);
    const placed = await readPlaced(client);
    const [elsewhere] = misplaced(tables, placed);
    if (elsewhere !== undefined)
      throw new DistributionRefused(
        `TABLE_MISPLACED: ${elsewhere} of ${name} is distributed otherwise; undo it with undistribute_table and run this again`,
      );
    const statements = distributionOf(tables, placed);
    await client.query('set client_min_messages to warning');
    for (const one of statements) {
      await client.query('begin');
      await client.query(one.statement);
      // What the table held before stays behind it, where nobody reads it and nothing deletes it.
      await client.query('select truncate_local_data_after_distributing_table($1::regclass)', [
        pg.escapeIdentifier(one.table),
      ]);
      await client.query('commit');
      onTable(one);
    }
    return statements;
  } finally {
    await client.end();
  }
}

async function refuseWithoutExtension(client: pg.Client, department: string): Promise<void> {
  const { rows } = await client.query(`select from pg_extension where extname = 'citus'`);
  if (rows.length > 0) return;
  throw new DistributionRefused(
    `SHARDING_UNAVAILABLE: the database of ${department} has no extension citus, and its tables stay on one node; ` +
      'where PostgreSQL has it, its administrator says `create extension citus` there and names the nodes',
  );
}

async function refuseUnmigrated(
  client: pg.Client,
  department: string,
  tables: readonly PgTable[],
): Promise<void> {
  const names = distributionOf(tables).map(({ table }) => table);
  const { rows } = await client.query<{ name: string }>(
    'select name from unnest($1::text[]) as name where to_regclass(quote_ident(name)) is null limit 1',
    [names],
  );
  if (rows.length === 0) return;
  throw new DistributionRefused(
    `DATABASE_NOT_MIGRATED: the database of ${department} lacks ${rows[0]?.name}; migrate it first`,
  );
}

async function readPlaced(client: pg.Client): Promise<Placed> {
  const { rows } = await client.query<{ name: string; type: string; column: string }>(
    `select relname as name, citus_table_type as type, distribution_column as column
     from citus_tables join pg_class on pg_class.oid = table_name::oid`,
  );
  return new Map(
    rows.map(({ name, type, column }) => {
      const placing = type === 'reference' ? 'REFERENCE' : 'DISTRIBUTED';
      return [name, { placing, column: placing === 'REFERENCE' ? null : column }];
    }),
  );
}
