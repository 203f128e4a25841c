import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import type { Department } from '../department.ts';

/** Brings the department's tables to the newest of its migrations; does nothing when they are. */
export async function migrateDepartment(department: Department, databaseUrl: string): Promise<void> {
  // One connection and no statement deadline: an index on millions of rows takes its time.
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('set client_min_messages to warning');
    await migrate(drizzle({ client, casing: 'snake_case' }), {
      migrationsFolder: fileURLToPath(department.migrationsFolder),
    });
  } finally {
    await client.end();
  }
}
