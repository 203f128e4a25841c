import { endSilentConnections } from '@credit-hub/schema/end-silent-connections';
import { Pool } from 'pg';
import type { Logger } from 'pino';

const patience = 5_000;

/** What the server is told for each connection of the log, whatever its defaults say. */
const sessionSettings = [
  // A commit is on disk before it is acknowledged.
  'synchronous_commit=on',
  `statement_timeout=${patience}`,
  // A gateway that hangs while it holds the head must not stop every other.
  `idle_in_transaction_session_timeout=${patience}`,
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

/**
 * Connections of the log's own. Writing and reading have a pool each, so that nobody who searches the log can keep an
 * entry waiting.
 */
export const openAuditPool = (databaseUrl: string, logger: Logger, max: number): Pool => {
  const pool = new Pool({
    connectionString: databaseUrl,
    max,
    connectionTimeoutMillis: 3_000,
    keepAlive: true,
    options: sessionSettings,
  });
  endSilentConnections(pool, patience);
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', ({ name }) => logger.warn({ name }, 'a connection to the audit store broke'));
  return pool;
};
