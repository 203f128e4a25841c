/**
 * The queues of a department's messages, in its own database: pg-boss keeps in which order they go, how often each was
 * tried, and when it is tried again.
 */
import { sql } from 'drizzle-orm';
import type pg from 'pg';
import type { Db, PgBoss, Queue } from 'pg-boss';
import type { Transaction } from '../database/database.ts';

/** What waits, in order for one subject. */
export const messageQueue = 'messages';
/** What was given up, with the reason; it stays until somebody retries it. */
export const deadQueue = 'dead-messages';

/** pg-boss deletes what waits for longer; a message is given up long before, and never deleted unseen. */
const neverDeletedInSeconds = 10 * 365 * 24 * 60 * 60;

/** Milliseconds the hub is waited for; well below the time after which another attempt is made. */
export const deliveryDeadlineInMilliseconds = 10_000;
const claimedForSeconds = 15;
const lookedForLapsedClaimsEverySeconds = 5;

const queues: Queue[] = [
  {
    name: messageQueue,
    policy: 'key_strict_fifo',
    // A message is given up by its age or for a reason, never for how often it was tried.
    retryLimit: 1_000_000_000,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 60,
    expireInSeconds: claimedForSeconds,
    retentionSeconds: neverDeletedInSeconds,
    deleteAfterSeconds: 24 * 60 * 60,
  },
  { name: deadQueue, policy: 'standard', retentionSeconds: neverDeletedInSeconds },
];

/** 28 MB that a command which sends nothing does without. */
const loadPgBoss = () => import('pg-boss');

type Queryable = Pick<pg.Pool | pg.Client, 'query'>;

const quiet = {
  schedule: false,
  reindex: false,
  monitorVacuum: false,
  registerInstance: false,
  openTelemetry: { enabled: false },
} as const;

const databaseOf = (queryable: Queryable) => ({
  async executeSql(text: string, values?: unknown[]) {
    const result: pg.QueryResult | pg.QueryResult[] = await queryable.query(text, values);
    // Several statements in one text have a result each.
    return { rows: Array.isArray(result) ? result.flatMap(({ rows }) => rows) : result.rows };
  },
});

/** Makes the queues, or brings them to the newest form. Whoever migrates the department may create a schema. */
export async function migrateQueues(client: pg.Client): Promise<void> {
  const { PgBoss } = await loadPgBoss();
  const boss = new PgBoss({ ...quiet, db: databaseOf(client), migrate: true, supervise: false });
  boss.on('error', () => undefined);
  try {
    await boss.start();
    const known = new Set((await boss.getQueues()).map(({ name }) => name));
    for (const queue of queues) {
      const { name, policy, ...options } = queue;
      if (known.has(name)) await boss.updateQueue(name, options);
      else await boss.createQueue(name, { policy, ...options });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** The department was not migrated by a kit that knows messages. */
class QueuesMissing extends Error {
  override readonly name = 'QueuesMissing';
  readonly code = 'MESSAGE_QUEUES_MISSING';
}

export type Queues = {
  boss: PgBoss;
  /** Has what is done with the queues commit with a transaction. */
  within(transaction: Transaction): { db: Db };
};

/**
 * The queues as a department that runs uses them. Claims that lapsed, for who had them was killed, are given to others.
 *
 * @throws Error while the database is away; with the code `MESSAGE_QUEUES_MISSING` where it holds no queues
 */
export async function openQueues(pool: pg.Pool, onError: (error: unknown) => void): Promise<Queues> {
  const { PgBoss, fromDrizzle } = await loadPgBoss();
  const boss = new PgBoss({
    ...quiet,
    db: databaseOf(pool),
    migrate: false,
    createSchema: false,
    supervise: true,
    superviseIntervalSeconds: lookedForLapsedClaimsEverySeconds,
    monitorIntervalSeconds: lookedForLapsedClaimsEverySeconds,
  });
  boss.on('error', onError);
  try {
    if (!(await boss.isInstalled())) throw new QueuesMissing();
    await boss.start();
    return { boss, within: (transaction) => ({ db: fromDrizzle(transaction, sql) }) };
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
}
