import type { Clock } from './clock.ts';

// 30 seconds of several thousand requests a second. Beyond it nothing is let in: forgetting would let a replay in.
const mostRemembered = 500_000;

/**
 * Makes the function that says whether a name is told for the first time. A name is remembered for a lifetime at
 * least, and for two at most: two sets take turns, so that forgetting costs nothing.
 */
export function rememberNames(lifetimeInSeconds: number, clock: Clock): (name: string) => boolean {
  let current = new Set<string>();
  let before = new Set<string>();
  let turnedAt = clock().getTime();

  return function isFirstUse(name) {
    const age = clock().getTime() - turnedAt;
    if (age >= lifetimeInSeconds * 1_000) {
      before = age >= 2 * lifetimeInSeconds * 1_000 ? new Set() : current;
      current = new Set();
      turnedAt = clock().getTime();
    }
    if (current.has(name) || before.has(name) || current.size >= mostRemembered) return false;
    current.add(name);
    return true;
  };
}
