import { endSilentConnections } from '@credit-hub/schema/end-silent-connections';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Vault } from '../encryption/vault.ts';

/** A department's database: drizzle over a pool of its own, and the vault that opens its sealed columns. */
export type Database = NodePgDatabase & { $client: pg.Pool; vault: Vault };

export type DatabaseOptions = {
  url: string;
  vault: Vault;
  /** Most connections at once. */
  poolSize?: number;
  /** Told of every statement sent, by its text: tests count them. */
  onStatement?: ((statement: string) => void) | undefined;
  /** Told when an idle connection breaks; the pool makes a new one by itself. */
  onConnectionLost?: ((error: Error) => void) | undefined;
};

const connectionDeadlineInMilliseconds = 3_000;
const statementDeadlineInMilliseconds = 10_000;

/** Opens the pool; no connection is made yet, so a database that is down is met by the first statement. */
export function openDatabase({
  url,
  vault,
  poolSize = 10,
  onStatement,
  onConnectionLost,
}: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: connectionDeadlineInMilliseconds,
    statement_timeout: statementDeadlineInMilliseconds,
    keepAlive: true,
  });
  endSilentConnections(pool, statementDeadlineInMilliseconds + 1_000);
  // Without a listener the loss of an idle connection would end the process.
  pool.on('error', (error) => onConnectionLost?.(error));
  const database = drizzle({
    client: pool,
    casing: 'snake_case',
    logger: onStatement ? { logQuery: onStatement } : false,
  });
  return Object.assign(database, { vault });
}
