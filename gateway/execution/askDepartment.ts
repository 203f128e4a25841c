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
import { isJsonObject, type Malformed } from './executor/index.ts';
import type { Fault, FaultCode, FetchContext } from './fetchContext.ts';
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
export type UnreadFetch = Pick<UnreadAnswer, 'written' | 'forget'> & {
  read(): AnsweredFetch;
  /** Told by whoever read it what of it was not as it has to be; nothing, where all was well. */
  judge?(found: readonly Malformed[]): void;
};

/** Sends one fetch of a plan to the subgraph of that name. Never rejects. */
export type AskSubgraph = (
  subgraph: string,
  request: PlannedRequest,
  fetchContext: FetchContext,
) => Promise<UnreadFetch>;

/**
 * What became of asking a department. Whatever it says of an error but its code and place is dropped here: a message may
 * quote a record. Its text goes nowhere, not even to the log.
 */
export class Asked {
  readonly #department: string;
  readonly #logger: Logger;
  readonly #onJudged: (isWell: boolean) => void;
  readonly #faultOf: (error: DepartmentError) => Fault;

  /**
   * @param onJudged told of each answer that came, once it was looked at: whether it was one
   * @param faultOf whose fault an error is, where it may be another's than the department's that tells it
   */
  constructor(
    department: string,
    logger: Logger,
    onJudged: (isWell: boolean) => void = () => {},
    faultOf: (error: DepartmentError) => Fault = (error) => ({ department, code: codeOf(error) }),
  ) {
    this.#department = department;
    this.#logger = logger;
    this.#onJudged = onJudged;
    this.#faultOf = faultOf;
  }

  answered(answer: UnreadAnswer, fetchContext: FetchContext): UnreadFetch {
    return new UnreadAnswerOf(this, this.#department, answer, fetchContext);
  }

  /** Notes what went wrong instead. */
  failed(error: unknown, fetchContext: FetchContext): UnreadFetch {
    const nothing = this.nothing(error, fetchContext);
    return { read: () => nothing };
  }

  nothing(error: unknown, { faults }: FetchContext): AnsweredFetch {
    const department = this.#department;
    const code =
      error instanceof DepartmentUnavailable || error instanceof NotWaitedFor || isCircuitOpen(error)
        ? 'DEPARTMENT_UNAVAILABLE'
        : 'DEPARTMENT_FAILED';
    const fault: Fault = { department, code };
    faults.push(fault);
    this.#logger.warn({ department, code, cause: causeOf(error) }, 'a department gave no usable answer');
    return { data: null, errors: [{ message: code, extensions: { code, fault } }] };
  }

  told(errors: readonly DepartmentError[], { faults }: FetchContext): NonNullable<AnsweredFetch['errors']> {
    const department = this.#department;
    const counts = new Map<FaultCode, number>();
    const told = errors.map((error) => {
      const fault = this.#faultOf(error);
      const { code } = fault;
      faults.push(fault);
      counts.set(code, (counts.get(code) ?? 0) + 1);
      return { message: code, ...placeOf(error), extensions: { code, fault } };
    });
    // However many: a line for each of them would fill the log.
    for (const [code, count] of counts)
      this.#logger.warn({ department, code, count }, 'a department answered with an error');
    return told;
  }

  /** What was wrong with an answer that was read. The fault is noted by whoever read it. */
  judge(found: readonly Malformed[]): void {
    this.#onJudged(found.length === 0);
    if (found.length === 0) return;
    const fields = [...new Set(found.map(({ place }) => place ?? 'the answer'))].slice(0, mostFieldsLogged);
    this.#logger.warn(
      {
        department: this.#department,
        code: 'DEPARTMENT_FAILED',
        cause: 'ANSWER_MALFORMED',
        count: found.length,
        fields,
      },
      'a department answered otherwise than it was asked',
    );
  }
}

/** Of one answer. */
const mostFieldsLogged = 10;

class UnreadAnswerOf implements UnreadFetch {
  readonly #asked: Asked;
  readonly #department: string;
  readonly #answer: UnreadAnswer;
  readonly #fetchContext: FetchContext;
  #isJudged = false;

  constructor(asked: Asked, department: string, answer: UnreadAnswer, fetchContext: FetchContext) {
    this.#asked = asked;
    this.#department = department;
    this.#answer = answer;
    this.#fetchContext = fetchContext;
  }

  read(): AnsweredFetch {
    try {
      const { data, errors } = responseOf(this.#department, this.#answer);
      if (errors === undefined || errors.length === 0) return { data: data ?? null };
      return { data: data ?? null, errors: this.#asked.told(errors, this.#fetchContext) };
    } catch (error) {
      this.#isJudged = true;
      this.#asked.judge([{ message: 'No answer.' }]);
      return this.#asked.nothing(error, this.#fetchContext);
    }
  }

  judge(found: readonly Malformed[]): void {
    if (this.#isJudged) return;
    this.#isJudged = true;
    this.#asked.judge(found);
  }

  written(): Buffer | null {
    return this.#answer.written?.() ?? null;
  }

  /** It was written as it came, and so was well. */
  forget(): void {
    this.judge([]);
    this.#answer.forget?.();
  }
}

/** What became of it, by the code of an error. */
export const codeOf = ({ extensions }: DepartmentError): FaultCode => {
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
