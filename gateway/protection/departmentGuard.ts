import { DepartmentUnavailable } from '@credit-hub/schema';
import { CircuitState, CountBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import type { Logger } from 'pino';

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
   * Sends; rejects at once with `DepartmentUnavailable` while the circuit is open.
   * @param left the caller's own: whoever leaves says nothing of the department
   */
  send<Answer>(attempt: () => Promise<Answer>, left: AbortSignal): Promise<Answer>;
  readonly circuit: 'CLOSED' | 'OPEN';
};

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
  const departed = new WeakSet<Error>();
  const breaker = circuitBreaker(
    // In a trial a caller's leaving must count: cockatiel takes what it does not handle for a success.
    handleWhen(
      (error) => !(error instanceof Error && departed.has(error)) || breaker.state === CircuitState.HalfOpen,
    ),
    {
      halfOpenAfter: tryAgainAfter,
      breaker: new CountBreaker({ size: window, threshold, minimumNumberOfCalls: leastCalls }),
    },
  );
  breaker.onBreak(() => logger.warn({ department }, 'the circuit to a department opened'));
  breaker.onReset(() => logger.info({ department }, 'the circuit to a department closed'));

  const unavailable = () => new DepartmentUnavailable(department, { code: 'CIRCUIT_OPEN' });

  const send = <Answer>(attempt: () => Promise<Answer>, left: AbortSignal): Promise<Answer> => {
    // While one request tries, the others are not made to wait for how it ends.
    if (breaker.state === CircuitState.HalfOpen) return Promise.reject(unavailable());
    const noted = () =>
      attempt().catch((error: unknown) => {
        if (left.aborted && error instanceof Error) departed.add(error);
        throw error;
      });
    return breaker.execute(noted).catch((error: unknown) => {
      throw (error as { isBrokenCircuitError?: boolean }).isBrokenCircuitError ? unavailable() : error;
    });
  };

  return {
    send,
    get circuit() {
      return breaker.state === CircuitState.Closed ? 'CLOSED' : 'OPEN';
    },
  };
};
