import type { Socket } from 'node:net';
import type { Pool, PoolClient } from 'pg';

/**
 * Ends a connection to PostgreSQL that is in use and on which nothing comes or goes: whoever waits for its answer is
 * told that it broke, and the pool makes a new one.
 *
 * In the place of pg's `query_timeout`, which gives each query a closure over itself. V8 keeps what is referred to so
 * until it collects everything: 60 MB of queries long answered, where the hub records each access. A socket has one
 * timer for all of them.
 *
 * @param patience milliseconds
 */
export function endSilentConnections(pool: Pool, patience: number): void {
  /** Kept in a state of each: a set in which each query came and went would be made anew all the time. */
  const states = new WeakMap<PoolClient, { isInUse: boolean }>();
  const note = (client: PoolClient, isInUse: boolean): void => {
    const state = states.get(client);
    if (state) state.isInUse = isInUse;
  };
  pool.on('connect', (client) => {
    const state = { isInUse: true };
    states.set(client, state);
    const socket = socketOf(client);
    // Each time, while what is given to `setTimeout` is told once.
    socket.setTimeout(patience).on('timeout', () => {
      if (state.isInUse) socket.destroy(new Error('PostgreSQL does not answer'));
    });
  });
  pool.on('acquire', (client) => note(client, true));
  pool.on('release', (_error, client) => note(client, false));
}

/** The one that is read and written, encrypted or not. pg shows nothing else that has a timer. */
const socketOf = (client: PoolClient): Socket =>
  (client as unknown as { connection: { stream: Socket } }).connection.stream;
