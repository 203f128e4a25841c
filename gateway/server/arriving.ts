import { LRUCache } from 'lru-cache';
import { Refusal } from '../errors/refusal.ts';
import { ownCopy } from '../memory/ownCopy.ts';
import { addressKey } from '../protection/addressKey.ts';

/** Requests of one address whose bodies are on their way at once; those behind one proxy that is not trusted share it. */
export const mostArrivingOfOne = 100;

/** Callers whose counts are kept although none of their bodies are on their way. */
const mostAtRest = 2_000;

/** One caller's bodies on their way. */
type Count = { underWay: number };

/**
 * Counts the requests whose bodies are still on their way, by address. They are not yet under way: who sends its body
 * byte by byte, or never, must not use up the share of those whom the hub could answer.
 */
export const createArriving = (most = mostArrivingOfOne) => {
  const names = new LRUCache<string, string>({ max: mostAtRest });
  /**
   * A count stays when it is down to nothing. A map in which each request set and deleted an entry would be made anew all
   * the time, each time with a pointer from the old one to the new: to the garbage collector a chain that holds together
   * all requests since the last collection of everything. It took a tenth of the hub's time.
   */
  const counts = new Map<string, Count>();

  const nameOf = (address: string): string => {
    const known = names.get(address);
    if (known !== undefined) return known;
    const name = addressKey(address);
    names.set(ownCopy(address), name);
    return name;
  };

  const countOf = (name: string): Count => {
    const known = counts.get(name);
    if (known !== undefined) return known;
    if (counts.size >= mostAtRest)
      for (const [other, { underWay }] of counts) if (underWay === 0) counts.delete(other);
    const count = { underWay: 0 };
    counts.set(name, count);
    return count;
  };

  /** Begins to take a body; what it returns ends it, once. Throws OVERLOADED. */
  return (address: string): (() => void) => {
    const count = countOf(nameOf(address));
    if (count.underWay >= most)
      throw new Refusal('OVERLOADED', 'Too many requests of this address are on their way at once.', {
        retryAfter: 1,
      });
    count.underWay++;
    let ended = false;
    return () => {
      if (!ended) count.underWay--;
      ended = true;
    };
  };
};
