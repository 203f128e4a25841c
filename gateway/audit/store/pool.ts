import { Pool } from 'pg';
import type { Logger } from 'pino';

/**
 * The log's own connections, so that no reading of the hub's database can keep an entry waiting.
 * Each commit is on disk before it is acknowledged, whatever the server's default says.
 */
export const openAuditPool = (databaseUrl: string, logger: Logger): Pool => {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 4,
    connectionTimeoutMillis: 3_000,
    query_timeout: 5_000,
    keepAlive: true,
    options: '-c synchronous_commit=on',
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', ({ name }) => logger.warn({ name }, 'a connection to the audit store broke'));
  return pool;
};
