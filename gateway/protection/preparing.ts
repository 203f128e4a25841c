import { Refusal } from '../errors/refusal.ts';

/** Bytes of what is being prepared and answered for the first time, of all requests under way. */
const mostBytes = 96 * 1024 * 1024;

const nothing = () => {};

/**
 * Counts the bytes that requests under way hold beside what is kept: a document that nobody asked before is in memory
 * from its parse to its answer, whether it is kept then or not. One by itself is always taken.
 */
export const createPreparing = (most = mostBytes) => {
  let held = 0;
  /** Begins to hold so many; what it returns ends it, once. Throws OVERLOADED. */
  return (bytes: number): (() => void) => {
    if (bytes === 0) return nothing;
    if (held > 0 && held + bytes > most)
      throw new Refusal('OVERLOADED', 'The hub prepares as many new documents as it can at once.', {
        retryAfter: 1,
      });
    held += bytes;
    let ended = false;
    return () => {
      if (!ended) held -= bytes;
      ended = true;
    };
  };
};
