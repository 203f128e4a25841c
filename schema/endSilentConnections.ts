import type { Socket } from 'node:net';
import type { Pool, PoolClient } from 'pg';

/**
 * Ends a connection to PostgreSQL whose answer is waited for and on which nothing comes or goes: whoever waits is told
 * that it broke, and the pool makes a new one.
 *
 * In the place of pg's `query_timeout`, which gives each query a closure over itself. V8 keeps what is referred to so
 * until it collects everything: 60 MB of queries long answered, where the hub records each access. A socket has one
 * timer for all of them.
 *
 * @param patience milliseconds
 */
export function endSilentConnections(pool: Pool, patience: number): void {
  pool.on('connect', (client: PoolClient) => {
    const inside = client as unknown as Inside;
    const { stream } = inside.connection;
    // Each time, while what is given to `setTimeout` is told once.
    stream.setTimeout(patience).on('timeout', () => {
      if (!inside.readyForQuery) stream.destroy(new Error('PostgreSQL does not answer'));
    });
  });
}

/** What pg does not show of a client. */
type Inside = {
  /** The stream is the one that is read and written, encrypted or not. */
  connection: { stream: Socket };
  /** False while an answer is waited for; a transaction in which nothing is asked is ready. */
  readyForQuery: boolean;
};
