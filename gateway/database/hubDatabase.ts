import type { Policy } from '@credit-hub/schema';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Pool } from 'pg';
import type { Logger } from 'pino';
import { policyVersions } from './tables.ts';

const migrationsFolder = new URL('migrations', import.meta.url).pathname;

/** Brings the gateway's own database to the tables of this version. */
export const migrateHub = async (databaseUrl: string): Promise<void> => {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  try {
    await migrate(drizzle(pool), { migrationsFolder });
  } finally {
    await pool.end();
  }
};

/** The gateway's own database. */
export const openHubDatabase = (databaseUrl: string, logger: Logger) => {
  const pool = new Pool({ connectionString: databaseUrl, max: 5, connectionTimeoutMillis: 5_000 });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', ({ name }) => logger.warn({ name }, 'a connection to the hub database broke'));
  const database = drizzle(pool);

  return {
    recordPolicyVersion: async (policy: Pick<Policy, 'version' | 'table'>, now: Date): Promise<void> => {
      await database
        .insert(policyVersions)
        .values({
          version: policy.version,
          policyText: JSON.stringify(policy.table.cells),
          firstServedAt: now.toISOString(),
        })
        .onConflictDoNothing();
    },
    answers: async (): Promise<boolean> => {
      try {
        await pool.query('select 1');
        return true;
      } catch {
        return false;
      }
    },
    close: () => pool.end(),
  };
};
