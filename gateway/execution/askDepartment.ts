import {
  type DepartmentError,
  type DepartmentRequest,
  type DepartmentResponse,
  DepartmentUnavailable,
} from '@credit-hub/schema';
import type { Logger } from 'pino';
import { callerMistakes, type FaultCode, type Gathering } from './gathering.ts';

/** An operation as a plan has it, before anyone is named who asks. */
export type PlannedRequest = Omit<DepartmentRequest, 'signedViewer'>;

export type AskedDepartment = {
  name: string;
  /** Milliseconds after which its answer is not waited for. */
  deadline: number;
  send(request: PlannedRequest, gathering: Gathering, signal: AbortSignal): Promise<DepartmentResponse>;
};

const isCallerMistake = (code: string | undefined): code is (typeof callerMistakes)[number] =>
  (callerMistakes as readonly (string | undefined)[]).includes(code);

const codeOf = ({ extensions }: DepartmentError): FaultCode => {
  if (isCallerMistake(extensions?.code)) return extensions.code;
  if (extensions?.code === 'FORBIDDEN' || extensions?.code === 'UNAUTHENTICATED') return 'DEPARTMENT_REFUSED';
  return 'DEPARTMENT_FAILED';
};

/**
 * Asks one department within its deadline and notes what went wrong. Whatever the department says of an error but
 * its code is dropped here: a message may quote a record. Its text goes nowhere, not even to the log.
 */
export const askDepartment = async (
  { name, deadline, send }: AskedDepartment,
  request: PlannedRequest,
  gathering: Gathering,
  logger: Logger,
): Promise<DepartmentResponse> => {
  const signal = AbortSignal.any([gathering.signal, AbortSignal.timeout(deadline)]);
  try {
    const response = await withinSignal(send(request, gathering, signal), signal);
    for (const error of response.errors ?? []) {
      const code = codeOf(error);
      gathering.faults.push({ department: name, code });
      logger.warn({ department: name, code }, 'a department answered with an error');
    }
    return { data: response.data ?? null };
  } catch (error) {
    const code =
      error instanceof DepartmentUnavailable || signal.aborted
        ? 'DEPARTMENT_UNAVAILABLE'
        : 'DEPARTMENT_FAILED';
    gathering.faults.push({ department: name, code });
    logger.warn({ department: name, code, cause: causeOf(error) }, 'a department gave no usable answer');
    return { data: null };
  }
};

/** A system's or the hub's own error code, such as ECONNREFUSED; never a message, nor a text that calls itself a code. */
const causeOf = (error: unknown): string => {
  const cause = error instanceof DepartmentUnavailable ? error.cause : error;
  const { code, name } = (cause ?? {}) as { code?: unknown; name?: unknown };
  const told = code ?? name;
  return typeof told === 'string' && /^[A-Za-z][A-Za-z0-9_]{0,60}$/.test(told) ? told : 'unknown';
};

/** A transport that ignores its signal must not hold the request. */
const withinSignal = <Answer>(answer: Promise<Answer>, signal: AbortSignal): Promise<Answer> => {
  signal.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  return Promise.race([answer, promise]).finally(() => signal.removeEventListener('abort', abort));
};
