import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { ownCopy } from '../memory/ownCopy.ts';

/** Rejects with a `RateLimiterRes` when the key has consumed more than its points. */
export type Counter = { consume(key: string, points: number): Promise<unknown> };

/** Opens a counter that refuses when a key has consumed more than `points` within `seconds`. */
export type CountIn = (limit: { name: string; points: number; seconds: number }) => Counter;

/** What a key has consumed, until when it counts (milliseconds). */
type Count = { consumed: number; until: number };

/** Bytes that all counts of one store take at most, and about what one takes beside its key. */
const mostBytes = 16 * 1024 * 1024;
const besideKey = 250;

/**
 * Counts in this process alone, within so many bytes for all counters that are opened in it. When they are used up the
 * count that was not touched for longest goes: whoever makes so many counts that its own goes has as many addresses, and
 * with each a budget of its own, so that it gains nothing by it.
 */
export const createMemoryCounts = (bytes = mostBytes): CountIn => {
  const counts = new LRUCache<string, Count>({
    maxSize: bytes,
    sizeCalculation: (_count, key) => key.length + besideKey,
  });
  return ({ name, points, seconds }) => ({
    consume: async (key, consumed) => {
      const whole = `${name} ${key}`;
      const now = Date.now();
      const known = counts.get(whole);
      const count = known ?? { consumed: 0, until: now + seconds * 1_000 };
      if (known === undefined) counts.set(ownCopy(whole), count);
      else if (count.until <= now) {
        count.consumed = 0;
        count.until = now + seconds * 1_000;
      }
      count.consumed += consumed;
      if (count.consumed > points) throw new RateLimiterRes(0, count.until - now, count.consumed, false);
    },
  });
};

/**
 * Counts in the hub's database, for all gateways on it. While the database does not answer each gateway counts for
 * itself: closing would let a lost table of counts stop every window that must check a subject on each handling, and
 * opening would let whoever can hurt the database ask without limit. What is disclosed stays closed either way, by the
 * access log.
 *
 * A key that has used up its points is refused from memory, so that a flood of refusals does not reach the database.
 * Keys are hashed: a table of counts must not tell who asked after whom.
 * @param countHere where it is counted meanwhile
 */
export const countInPostgres = (pool: Pool, countHere: CountIn): CountIn => {
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
    });
    clears = false;
    const here = countHere({ name, points, seconds });
    return {
      consume: async (key, consumed) => {
        const hashed = hash('sha256', key, 'base64url');
        try {
          await counter.consume(hashed, consumed);
        } catch (error) {
          if (error instanceof RateLimiterRes) throw error;
          await here.consume(hashed, consumed);
        }
      },
    };
  };
};
