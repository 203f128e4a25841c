import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import type { Department } from '../department.ts';
import { MigrationFailed } from './migrationFailed.ts';

/**
 * Brings the department's tables to the newest of its migrations; does nothing when they are.
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
  } catch (error) {
    throw MigrationFailed.of(department.name, error) ?? error;
  } finally {
    await client.end();
  }
}

/** Takes everything out of the department's database, and makes its tables anew. */
export async function emptyDepartment(department: Department, databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('set client_min_messages to warning');
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(nspname) as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`,
    );
    for (const { name } of rows) await client.query(`drop schema ${name} cascade`);
    await client.query('create schema public');
  } finally {
    await client.end();
  }
  await migrateDepartment(department, databaseUrl);
}
