import type { LawInForce } from '@credit-hub/schema';
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
    /** Those to come, too: what a decision names must be readable whenever law of the table begins or ends. */
    recordPolicyVersions: async (versions: readonly LawInForce[], now: Date): Promise<void> => {
      await database
        .insert(policyVersions)
        .values(
          versions.map(({ version, cells, writing, from }, at) => ({
            version,
            policyText: JSON.stringify({ cells, writing }),
            firstServedAt: at === 0 ? now.toISOString() : `${from}T00:00:00+08:00`,
          })),
        )
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
