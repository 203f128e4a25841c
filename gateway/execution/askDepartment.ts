import {
  type AskedOperation,
  type DepartmentError,
  type DepartmentResponse,
  DepartmentUnavailable,
  isCallerMistake,
  type UnreadAnswer,
} from '@credit-hub/schema';
import type { Logger } from 'pino';
import { isCircuitOpen } from '../protection/departmentGuard.ts';
import { isJsonObject } from './executor/index.ts';
import type { Fault, FaultCode, Gathering } from './gathering.ts';
import { NotWaitedFor } from './notWaitedFor.ts';

/** An operation as a plan has it, before anyone is named who asks. */
export type PlannedRequest = AskedOperation & {
  /** The same as JSON text, with these members beside it, where that is quicker than writing it anew. */
  bodyWith?(members: string): string;
  /** Has a listener told, with the reason, when the answer is not wanted any longer; at once when that is so already. */
  onCancel?(listener: (reason: unknown) => void): void;
};

/**
 * What a fetch brought. An error keeps its place, so that what is null for it is known from what is null in truth, and
 * the hub's own code, and is known by its fault when it is found in the answer.
 */
export type AnsweredFetch = {
  data: Record<string, unknown> | null;
  errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions: { code: FaultCode; fault: Fault };
  }[];
};

/** What a fetch brought, until it is wanted. What is missing in it is noted when it is read, once. */
export type UnreadFetch = Pick<UnreadAnswer, 'written' | 'forget'> & { read(): AnsweredFetch };

/** Sends one fetch of a plan to the subgraph of that name. Never rejects. */
export type AskSubgraph = (
  subgraph: string,
  request: PlannedRequest,
  gathering: Gathering,
) => Promise<UnreadFetch>;

/**
 * What became of asking a department. Whatever it says of an error but its code and place is dropped here: a message may
 * quote a record. Its text goes nowhere, not even to the log.
 */
export class Asked {
  readonly #department: string;
  readonly #logger: Logger;

  constructor(department: string, logger: Logger) {
    this.#department = department;
    this.#logger = logger;
  }

  answered(answer: UnreadAnswer, gathering: Gathering): UnreadFetch {
    return new UnreadAnswerOf(this, this.#department, answer, gathering);
  }

  /** Notes what went wrong instead. */
  failed(error: unknown, gathering: Gathering): UnreadFetch {
    const nothing = this.nothing(error, gathering);
    return { read: () => nothing };
  }

  nothing(error: unknown, { faults }: Gathering): AnsweredFetch {
    const department = this.#department;
    const code =
      error instanceof DepartmentUnavailable || error instanceof NotWaitedFor || isCircuitOpen(error)
        ? 'DEPARTMENT_UNAVAILABLE'
        : 'DEPARTMENT_FAILED';
    faults.push({ department, code });
    this.#logger.warn({ department, code, cause: causeOf(error) }, 'a department gave no usable answer');
    return { data: null };
  }

  told(error: DepartmentError, { faults }: Gathering) {
    const department = this.#department;
    const code = codeOf(error);
    const fault: Fault = { department, code };
    faults.push(fault);
    this.#logger.warn({ department, code }, 'a department answered with an error');
    return { message: code, ...placeOf(error), extensions: { code, fault } };
  }
}

class UnreadAnswerOf implements UnreadFetch {
  readonly #asked: Asked;
  readonly #department: string;
  readonly #answer: UnreadAnswer;
  readonly #gathering: Gathering;

  constructor(asked: Asked, department: string, answer: UnreadAnswer, gathering: Gathering) {
    this.#asked = asked;
    this.#department = department;
    this.#answer = answer;
    this.#gathering = gathering;
  }

  read(): AnsweredFetch {
    try {
      const { data, errors } = responseOf(this.#department, this.#answer);
      if (errors === undefined || errors.length === 0) return { data: data ?? null };
      return { data: data ?? null, errors: errors.map((error) => this.#asked.told(error, this.#gathering)) };
    } catch (error) {
      return this.#asked.nothing(error, this.#gathering);
    }
  }

  written(): Buffer | null {
    return this.#answer.written?.() ?? null;
  }

  forget(): void {
    this.#answer.forget?.();
  }
}

const codeOf = ({ extensions }: DepartmentError): FaultCode => {
  if (isCallerMistake(extensions?.code)) return extensions.code;
  if (extensions?.code === 'FORBIDDEN' || extensions?.code === 'UNAUTHENTICATED') return 'DEPARTMENT_REFUSED';
  return 'DEPARTMENT_FAILED';
};

/** What is within the data is checked against the schema when it is merged; here only that it is an answer at all. */
const responseOf = (department: string, unread: UnreadAnswer): DepartmentResponse => {
  const answer = readFrom(department, unread);
  const { data, errors } = isJsonObject(answer) ? answer : { errors: null };
  const hasData = data === undefined || data === null || isJsonObject(data);
  const hasErrors = errors === undefined || (Array.isArray(errors) && errors.every(isJsonObject));
  if (hasData && hasErrors) return answer as DepartmentResponse;
  throw new DepartmentUnavailable(department, new TypeError('the answer is no GraphQL response'));
};

const readFrom = (department: string, answer: UnreadAnswer): unknown => {
  try {
    return answer.read();
  } catch (error) {
    throw new DepartmentUnavailable(department, error);
  }
};

const placeOf = ({ path }: DepartmentError): { path?: readonly (string | number)[] } =>
  Array.isArray(path) && path.every((key) => typeof key === 'string' || typeof key === 'number')
    ? { path }
    : {};

/** A system's or the hub's own error code, such as ECONNREFUSED; never a message, nor a text that calls itself a code. */
const causeOf = (error: unknown): string => {
  if (isCircuitOpen(error)) return 'CIRCUIT_OPEN';
  const cause = error instanceof DepartmentUnavailable || error instanceof NotWaitedFor ? error.cause : error;
  const { code, name } = (cause ?? {}) as { code?: unknown; name?: unknown };
  // The code of a `DOMException` is a number, and its name tells a deadline from a caller who left.
  const told = typeof code === 'string' ? code : name;
  return typeof told === 'string' && /^[A-Za-z][A-Za-z0-9_]{0,60}$/.test(told) ? told : 'unknown';
};
