const usualMost = 5;
const firstPauseInMilliseconds = 100;
/** One that has run for so long was well: what ends it then is no consequence of how it was started. */
const wellAfterMilliseconds = 30_000;

/** When what ends by itself is started again: after a pause that doubles, and not without end. */
export type Restarts = {
  /** Milliseconds until the next start of one that ran for so many; null when it is not started again. */
  pauseAfter(ranForMilliseconds: number): number | null;
};

/** @param most starts in a row, after the first one */
export function countRestarts(most = usualMost): Restarts {
  let inARow = 0;
  return {
    pauseAfter: (ranForMilliseconds) => {
      if (ranForMilliseconds > wellAfterMilliseconds) inARow = 0;
      return inARow >= most ? null : firstPauseInMilliseconds * 2 ** inARow++;
    },
  };
}
