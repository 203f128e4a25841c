import { endSilentConnections } from '@credit-hub/schema/end-silent-connections';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Vault } from '../encryption/vault.ts';

/** A department's database: drizzle over a pool of its own, and the vault that opens its sealed columns. */
export type Database = NodePgDatabase & {
  $client: pg.Pool;
  vault: Vault;
  /** Rows of a statement that is planned once for each connection, every value as PostgreSQL writes it. */
  readRows(
    statement: { name: string; text: string },
    values: readonly unknown[],
  ): Promise<(string | null)[][]>;
};

/** One transaction on it. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

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
/** Whoever asks after a quiet minute does not wait for connections, nor for plans to be made on them anew. */
const idleInMilliseconds = 5 * 60_000;

/** A connection keeps each statement that was named on it, and its plan, until it ends. */
const mostNamedOnAConnection = 200;

/**
 * What is named is planned once: PostgreSQL would plan anew for each execution for as long as a plan that knows the
 * values looks cheaper, and that costs it more than the statement. What is searched for in skewed words has no
 * parameters, so that it is always planned for them. A sharded database (Citus) has to know the subjects of a statement to
 * know their nodes, and refuses one that is planned for whichever: there it chooses itself.
 */
const planOnce = `select set_config('plan_cache_mode',
  case when exists (select from pg_extension where extname = 'citus') then 'auto' else 'force_generic_plan' end, false)`;

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
    idleTimeoutMillis: idleInMilliseconds,
    statement_timeout: statementDeadlineInMilliseconds,
    keepAlive: true,
    onConnect: (client) => client.query(planOnce),
  });
  endSilentConnections(pool, statementDeadlineInMilliseconds + 1_000);
  // Without a listener the loss of an idle connection would end the process.
  pool.on('error', (error) => onConnectionLost?.(error));
  // So would that of one in use, whose query fails by it and tells of it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const database = drizzle({
    client: pool,
    casing: 'snake_case',
    logger: onStatement ? { logQuery: onStatement } : false,
  });
  const namedOn = new WeakMap<pg.PoolClient, Set<string>>();

  async function readRows({ name, text }: { name: string; text: string }, values: readonly unknown[]) {
    onStatement?.(text);
    const client = await pool.connect();
    const named = namedOn.get(client) ?? new Set<string>();
    namedOn.set(client, named.add(name));
    try {
      const query = { name, text, values: [...values], rowMode: 'array' as const, types: asWritten };
      return (await client.query<(string | null)[]>(query)).rows;
    } finally {
      client.release(named.size > mostNamedOnAConnection);
    }
  }

  return Object.assign(database, { vault, readRows });
}

const asWritten = { getTypeParser: () => (text: string) => text };
