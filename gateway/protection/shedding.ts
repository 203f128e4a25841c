import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Refusal } from '../errors/refusal.ts';

export type SheddingOptions = {
  /** Requests under way at once; each holds a body, a plan and what the departments answered. */
  mostUnderWay: number;
  /** Mean delay of the event loop in milliseconds above which nothing more is begun. */
  longestDelay: number;
  /** Requests under way up to which a slow loop refuses nobody: they are its slowness, and nothing is piling up. */
  fewUnderWay: number;
};

export const defaultShedding: SheddingOptions = { mostUnderWay: 400, longestDelay: 500, fewUnderWay: 20 };

export type Shedding = {
  /** Begins a request; what it returns ends it. Throws OVERLOADED, at the cost of two comparisons. */
  enter(): () => void;
  /** Whether the next request would be refused. */
  readonly overloaded: boolean;
  readonly underWay: number;
  stop(): void;
};

/** Milliseconds between looks at the event loop. */
const window = 500;

/** Callers who all come back in the same second would be the next overload. */
const retryAfter = () => 1 + Math.floor(Math.random() * 3);

/**
 * Whether a loop that was late in this window and in the one before is overloaded: one alone is a plan being made, or
 * the collector at work, and over before anyone could be told.
 */
export const createLateness = (longestDelay: number) => {
  let before = false;
  return (meanDelay: number): boolean => {
    const late = meanDelay > longestDelay;
    const overloaded = late && before;
    before = late;
    return overloaded;
  };
};

/** Makes what refuses requests that would only make all of them late. */
export const createShedding = (options: SheddingOptions): Shedding => {
  const { mostUnderWay, longestDelay, fewUnderWay } = options;
  const isLate = createLateness(longestDelay);
  const delays = monitorEventLoopDelay({ resolution: 20 });
  delays.enable();
  let late = false;
  let underWay = 0;

  const look = setInterval(() => {
    // NaN when nothing was measured, which is no delay; the histogram counts nanoseconds.
    late = isLate(delays.mean / 1e6);
    delays.reset();
  }, window).unref();

  const overloaded = () => underWay >= mostUnderWay || (late && underWay >= fewUnderWay);
  return {
    enter: () => {
      if (overloaded())
        throw new Refusal('OVERLOADED', 'The hub is asked more than it can answer now.', {
          retryAfter: retryAfter(),
        });
      underWay += 1;
      let ended = false;
      return () => {
        if (!ended) underWay -= 1;
        ended = true;
      };
    },
    get overloaded() {
      return overloaded();
    },
    get underWay() {
      return underWay;
    },
    stop: () => {
      clearInterval(look);
      delays.disable();
    },
  };
};
