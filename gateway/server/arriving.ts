import { LRUCache } from 'lru-cache';
import { addressKey } from '../protection/addressKey.ts';
import { Refusal } from '../refusal.ts';

/** Requests of one address whose bodies are on their way at once; those behind one proxy that is not trusted share it. */
export const mostArrivingOfOne = 100;

/** Addresses whose names are kept. */
const mostNames = 2_000;

/**
 * Counts the requests whose bodies are still on their way, by address. They are not yet under way: who sends its body
 * byte by byte, or never, must not use up the share of those whom the hub could answer.
 */
export const createArriving = (most = mostArrivingOfOne) => {
  const names = new LRUCache<string, string>({ max: mostNames });
  const counted = new Map<string, number>();

  const nameOf = (address: string): string => {
    const name = names.get(address) ?? addressKey(address);
    names.set(address, name);
    return name;
  };

  /** Begins to take a body; what it returns ends it, once. Throws OVERLOADED. */
  return (address: string): (() => void) => {
    const name = nameOf(address);
    const already = counted.get(name) ?? 0;
    if (already >= most)
      throw new Refusal('OVERLOADED', 'Too many requests of this address are on their way at once.', {
        retryAfter: 1,
      });
    counted.set(name, already + 1);
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      const left = (counted.get(name) ?? 1) - 1;
      if (left === 0) counted.delete(name);
      else counted.set(name, left);
    };
  };
};
