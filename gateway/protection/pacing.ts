import { performance } from 'node:perf_hooks';

export type PacingOptions = {
  /** Answers begun at one time while this process has no time left; as many as one exchange with a department holds. */
  atOnce: number;
  /** The share of its time from which on the event loop has none left. */
  busy: number;
  /** The share of the time that the event loop was busy since it was asked last. */
  utilization(): number;
};

export type Pacing = {
  /** Resolves when the answer may begin; undefined where that is now. */
  begin(): Promise<void> | undefined;
  /** An answer that had begun is over. */
  end(): void;
  readonly waiting: number;
};

/** Milliseconds between looks at the event loop while somebody waits. */
const betweenLooks = 10;

/**
 * Has answers begin in the order in which they were asked for, and only some at one time, while the event loop is never
 * idle: all at once would only all end last, and departments run out of their time that wait for this process alone. Where
 * it is departments that are waited for, nobody waits for another's answer.
 */
export const createPacing = (options: Partial<PacingOptions> = {}): Pacing => {
  const { atOnce, busy, utilization } = { ...defaults(), ...options };
  let begun = 0;
  let looking: NodeJS.Timeout | undefined;
  const waiting: (() => void)[] = [];

  const letIn = (most: number): void => {
    for (const begin of waiting.splice(0, Math.max(0, most))) {
      begun += 1;
      begin();
    }
  };
  const look = (): void => {
    if (utilization() < busy) letIn(atOnce);
    looking = waiting.length > 0 ? setTimeout(look, betweenLooks) : undefined;
  };

  return {
    begin: () => {
      if (begun < atOnce && waiting.length === 0) {
        begun += 1;
        return undefined;
      }
      if (looking === undefined) {
        utilization();
        looking = setTimeout(look, betweenLooks);
      }
      return new Promise((resolve) => waiting.push(resolve));
    },
    end: () => {
      begun -= 1;
      letIn(Math.min(1, atOnce - begun));
    },
    get waiting() {
      return waiting.length;
    },
  };
};

const defaults = (): PacingOptions => {
  let before = performance.eventLoopUtilization();
  return {
    atOnce: 64,
    busy: 0.8,
    utilization: () => {
      const now = performance.eventLoopUtilization();
      const { utilization } = performance.eventLoopUtilization(now, before);
      before = now;
      return utilization;
    },
  };
};
