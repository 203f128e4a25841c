import {
  BrokenCircuitError,
  CircuitState,
  CountBreaker,
  circuitBreaker,
  handleWhen,
  type IBreaker,
  isBrokenCircuitError,
} from 'cockatiel';
import type { Logger } from 'pino';
import { NotWaitedFor } from '../execution/notWaitedFor.ts';

export type GuardOptions = {
  /** Of the last so many answers … */
  window: number;
  /** … more than this share must have failed … */
  threshold: number;
  /** … and so many must there have been, for the circuit to open. */
  leastCalls: number;
  /** Milliseconds after which one request tries whether the department is back. */
  tryAgainAfter: number;
};

const usual: GuardOptions = { window: 20, threshold: 0.5, leastCalls: 5, tryAgainAfter: 1_000 };

export type DepartmentGuard = {
  /**
   * Sends; rejects at once while the circuit is open (`isCircuitOpen`). A caller who leaves, or whose answer is due before
   * the department's deadline is over (`NotWaitedFor`), says nothing of the department.
   */
  send<Answer>(attempt: () => Promise<Answer>): Promise<Answer>;
  /** Counts an answer that came, when it was read: one that is malformed is a failure as much as none. */
  judge(isWell: boolean): void;
  readonly circuit: 'CLOSED' | 'OPEN';
};

/** Whether nothing was sent, because the circuit is open. */
export const isCircuitOpen = (error: unknown): boolean =>
  error instanceof Error && isBrokenCircuitError(error);

const hasLeft = (error: unknown): boolean => error instanceof NotWaitedFor && error.why !== 'DEADLINE';

/** Stands for an answer that was none. */
class MalformedAnswer extends Error {}

/** That an answer came is no success yet; in a trial it is, for the next one must not wait until it is read. */
const countingWhatIsJudged = (counts: CountBreaker): IBreaker => ({
  get state() {
    return counts.state;
  },
  set state(state) {
    counts.state = state;
  },
  success: (state) => {
    if (state !== CircuitState.Closed) counts.success(state);
  },
  failure: (state) => counts.failure(state),
});

/**
 * Stands between the hub and one department. A share of failures, and not a row of them, opens the circuit: else one
 * caller with requests that are never answered in time could close the department to everyone.
 */
export const createDepartmentGuard = (
  department: string,
  logger: Logger,
  options: Partial<GuardOptions> = {},
): DepartmentGuard => {
  const { window, threshold, leastCalls, tryAgainAfter } = { ...usual, ...options };
  const counts = new CountBreaker({ size: window, threshold, minimumNumberOfCalls: leastCalls });
  const breaker = circuitBreaker(
    // In a trial a caller's leaving must count: cockatiel takes what it does not handle for a success.
    handleWhen((error) => !hasLeft(error) || breaker.state === CircuitState.HalfOpen),
    {
      halfOpenAfter: tryAgainAfter,
      breaker: countingWhatIsJudged(counts),
    },
  );
  breaker.onBreak(() => logger.warn({ department }, 'the circuit to a department opened'));
  breaker.onReset(() => logger.info({ department }, 'the circuit to a department closed'));

  return {
    send: (attempt) =>
      // While one request tries, the others are not made to wait for how it ends.
      breaker.state === CircuitState.HalfOpen
        ? Promise.reject(new BrokenCircuitError())
        : breaker.execute(attempt),
    judge: (isWell) => {
      // What was asked before the circuit opened says nothing of whether it may close.
      if (breaker.state !== CircuitState.Closed) return;
      if (isWell) counts.success(CircuitState.Closed);
      else breaker.execute(() => Promise.reject(new MalformedAnswer())).catch(() => {});
    },
    get circuit() {
      return breaker.state === CircuitState.Closed ? 'CLOSED' : 'OPEN';
    },
  };
};
