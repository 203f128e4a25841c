import {
  type AskedOperation,
  type DepartmentError,
  type DepartmentResponse,
  DepartmentUnavailable,
  type UnreadAnswer,
} from '@credit-hub/schema';
import type { Logger } from 'pino';
import { isJsonObject } from './executor/json.ts';
import { type FaultCode, type Gathering, isCallerMistake } from './gathering.ts';
import { NotWaitedFor, type WhenOver, withinDeadline } from './withinDeadline.ts';

/** An operation as a plan has it, before anyone is named who asks. */
export type PlannedRequest = AskedOperation & {
  /** The same as `bodyOfRequest` writes it, where that is at hand already. */
  readonly body?: string;
};

/**
 * What a fetch brought. An error keeps its place, so that what is null for it is known from what is null in truth, and
 * the hub's own code.
 */
export type AnsweredFetch = {
  data: Record<string, unknown> | null;
  errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions: { code: FaultCode };
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

export type AskedDepartment = {
  name: string;
  /** Milliseconds after which its answer is not waited for. */
  deadline: number;
  send(request: PlannedRequest, gathering: Gathering, whenOver: WhenOver): Promise<UnreadAnswer>;
};

const codeOf = ({ extensions }: DepartmentError): FaultCode => {
  if (isCallerMistake(extensions?.code)) return extensions.code;
  if (extensions?.code === 'FORBIDDEN' || extensions?.code === 'UNAUTHENTICATED') return 'DEPARTMENT_REFUSED';
  return 'DEPARTMENT_FAILED';
};

/**
 * Asks one department within its deadline and notes what went wrong. Whatever the department says of an error but
 * its code and place is dropped here: a message may quote a record. Its text goes nowhere, not even to the log.
 */
export const askDepartment = async (
  { name, deadline, send }: AskedDepartment,
  request: PlannedRequest,
  gathering: Gathering,
  logger: Logger,
): Promise<UnreadFetch> => {
  const nothing = (error: unknown): AnsweredFetch => {
    const code =
      error instanceof DepartmentUnavailable || error instanceof NotWaitedFor
        ? 'DEPARTMENT_UNAVAILABLE'
        : 'DEPARTMENT_FAILED';
    gathering.faults.push({ department: name, code });
    logger.warn({ department: name, code, cause: causeOf(error) }, 'a department gave no usable answer');
    return { data: null };
  };
  const told = (error: DepartmentError) => {
    const code = codeOf(error);
    gathering.faults.push({ department: name, code });
    logger.warn({ department: name, code }, 'a department answered with an error');
    return { message: code, ...placeOf(error), extensions: { code } };
  };

  try {
    const answer = await withinDeadline(
      (whenOver) => send(request, gathering, whenOver),
      deadline,
      gathering.signal,
    );
    const read = (): AnsweredFetch => {
      try {
        const { data, errors } = responseOf(name, answer);
        if (errors === undefined || errors.length === 0) return { data: data ?? null };
        return { data: data ?? null, errors: errors.map(told) };
      } catch (error) {
        return nothing(error);
      }
    };
    return { read, written: () => answer.written?.() ?? null, forget: () => answer.forget?.() };
  } catch (error) {
    const answered = nothing(error);
    return { read: () => answered };
  }
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
  const cause = error instanceof DepartmentUnavailable || error instanceof NotWaitedFor ? error.cause : error;
  const { code, name } = (cause ?? {}) as { code?: unknown; name?: unknown };
  // The code of a `DOMException` is a number, and its name tells a deadline from a caller who left.
  const told = typeof code === 'string' ? code : name;
  return typeof told === 'string' && /^[A-Za-z][A-Za-z0-9_]{0,60}$/.test(told) ? told : 'unknown';
};
