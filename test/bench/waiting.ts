/** How long gateways that record in one database wait for each other, as PostgreSQL tells it. */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const betweenLooks = 10;

export type Watch = {
  /** @returns for how many milliseconds a group of leaves waited for another gateway's commit, on average */
  end(): Promise<number>;
};

/**
 * Looks every ten milliseconds how many connections wait for a lock: that of the log's head, which whoever commits holds.
 * A group is a transaction, and every row says which one it came by.
 */
export async function watchWaiting(databaseUrl: string): Promise<Watch> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const number = async (text: string, values: unknown[] = []): Promise<number> =>
    Number((await client.query<{ number: string }>(text, values)).rows[0]?.number);
  const before = await number('select tree_size as number from audit_head');
  const began = performance.now();
  let ended = false;
  const looking = (async () => {
    let [looks, waiting] = [0, 0];
    for (; !ended; looks++) {
      waiting += await number(
        `select count(*) as number from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
      );
      await pause(betweenLooks);
    }
    return waiting / looks;
  })();
  return {
    end: async () => {
      ended = true;
      const atATime = await looking;
      const milliseconds = performance.now() - began;
      const groups = await number(
        'select count(distinct xmin::text) as number from audit_leaves where leaf_index >= $1',
        [before],
      );
      await client.end();
      return (atATime * milliseconds) / groups;
    },
  };
}
