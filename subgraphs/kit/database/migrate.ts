import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import type { Department } from '../department.ts';
import { migrateQueues } from '../messages/queue.ts';
import { MigrationFailed } from './migrationFailed.ts';

/**
 * Brings the department's tables to the newest of its migrations, and the queues of its messages to their newest form; does
 * nothing when they are.
 *
 * @throws MigrationFailed where the database refuses a statement of them
 */
export async function migrateDepartment(department: Department, databaseUrl: string): Promise<void> {
  // One connection and no statement deadline: an index on millions of rows takes its time.
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('set client_min_messages to warning');
    await migrate(drizzle({ client, casing: 'snake_case' }), {
      migrationsFolder: fileURLToPath(department.migrationsFolder),
    });
    await migrateQueues(client);
  } catch (error) {
    throw MigrationFailed.of(department.name, error) ?? error;
  } finally {
    await client.end();
  }
}

/**
 * What drops each schema. One in which an extension has a table or view of its own loses its other tables alone: with the
 * schema the extension would go, and with a sharded database's (Citus) its nodes.
 */
const whatItHolds = `
  with of_extension as (
    select objid, classid from pg_depend where deptype = 'e'
  ), held as (
    select schema.oid, nspname, exists (
      select from pg_class as kept join of_extension as made on made.classid = 'pg_class'::regclass and made.objid = kept.oid
      where kept.relnamespace = schema.oid
    ) as shared
    from pg_namespace as schema
    where nspname !~ '^pg_' and nspname <> 'information_schema' and not exists (
      select from of_extension as made where made.classid = 'pg_namespace'::regclass and made.objid = schema.oid
    )
  )
  select format('drop schema %I cascade', nspname) as statement from held where not shared
  union all
  select * from (
    select format('drop table if exists %I.%I cascade', nspname, relname)
    from held join pg_class as kept on kept.relnamespace = held.oid
    where shared and relkind in ('r', 'p') and not exists (
      select from of_extension as made where made.classid = 'pg_class'::regclass and made.objid = kept.oid
    )
    order by relname
  ) as tables`;

/** Takes everything but its extensions out of the department's database, and makes its tables anew. */
export async function emptyDepartment(department: Department, databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('set client_min_messages to warning');
    const { rows } = await client.query<{ statement: string }>(whatItHolds);
    for (const { statement } of rows) await client.query(statement);
    await client.query('create schema if not exists public');
  } finally {
    await client.end();
  }
  await migrateDepartment(department, databaseUrl);
}
