import { hash } from 'node:crypto';
import type { Pool } from 'pg';
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';

/** Rejects with a `RateLimiterRes` when the key has consumed more than its points. */
export type Counter = { consume(key: string, points: number): Promise<unknown> };

/** Opens a counter that refuses when a key has consumed more than `points` within `seconds`. */
export type CountIn = (limit: { name: string; points: number; seconds: number }) => Counter;

/** Counts in this process alone. */
export const countInMemory = ({ name, points, seconds }: Parameters<CountIn>[0]): RateLimiterMemory =>
  new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });

/**
 * Counts in the hub's database, for all gateways on it. While the database does not answer each gateway counts for
 * itself: closing would let a lost table of counts stop every window that must check a subject on each handling, and
 * opening would let whoever can hurt the database ask without limit. What is disclosed stays closed either way, by the
 * access log.
 *
 * A key that has used up its points is refused from memory, so that a flood of refusals does not reach the database.
 * Keys are hashed: a table of counts must not tell who asked after whom.
 */
export const countInPostgres = (pool: Pool): CountIn => {
  // Whichever clears what is over clears the whole table: one of them does.
  let clears = true;
  return ({ name, points, seconds }) => {
    const counter = new RateLimiterPostgres({
      clearExpiredByTimeout: clears,
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limit_counts',
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
      inMemoryBlockOnConsumed: points,
      insuranceLimiter: countInMemory({ name, points, seconds }),
    });
    clears = false;
    return { consume: (key, consumed) => counter.consume(hash('sha256', key, 'base64url'), consumed) };
  };
};
