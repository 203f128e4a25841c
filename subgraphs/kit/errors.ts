import { badValueMessages, callerMistakes, DepartmentUnavailable, isBadValueCode } from '@credit-hub/schema';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** What a department tells the hub, by code. None quotes a value, a table or a message of a library. */
const messages = {
  UNAUTHENTICATED: 'this department answers only requests that the hub has signed',
  FORBIDDEN: 'this department does not open this section to the viewer',
  ...callerMistakes,
  GRAPHQL_PARSE_FAILED: 'the operation is not GraphQL',
  GRAPHQL_VALIDATION_FAILED: 'the operation does not fit the schema of this department',
  DEPARTMENT_FAILED: 'the department could not answer',
} as const;

export type DepartmentErrorCode = keyof typeof messages;

/** An error with a stable code; its message is the code's and tells nothing of the case. */
export function departmentError(code: DepartmentErrorCode): GraphQLError {
  return new GraphQLError(messages[code], { extensions: { code } });
}

/** Nothing of the exchange is answered: the hub did not sign it, or it is none. */
export class ExchangeRefused extends DepartmentUnavailable {
  readonly code: 'UNAUTHENTICATED' | 'BAD_USER_INPUT';
  constructor(department: string, code: ExchangeRefused['code']) {
    super(department, { code });
    this.name = 'ExchangeRefused';
    this.code = code;
  }
}

/**
 * What leaves the department of an error: path, code and the code's own sentence.
 * graphql-js quotes values in its messages, and PostgreSQL tables and rows: neither passes.
 */
export function tellError(
  error: { path?: GraphQLFormattedError['path'] },
  code: unknown,
): GraphQLFormattedError {
  const { message, known } = sentenceOf(code);
  return { message, ...(error.path ? { path: error.path } : {}), extensions: { code: known } };
}

/** Whether the code is one we meant to tell; every other error is a failure for the department's log. */
export function isToldCode(code: unknown): boolean {
  return isBadValueCode(code) || (isDepartmentErrorCode(code) && code !== 'DEPARTMENT_FAILED');
}

function sentenceOf(code: unknown): { message: string; known: string } {
  if (isBadValueCode(code)) return { message: badValueMessages[code], known: code };
  const known = isDepartmentErrorCode(code) ? code : 'DEPARTMENT_FAILED';
  return { message: messages[known], known };
}

function isDepartmentErrorCode(code: unknown): code is DepartmentErrorCode {
  return typeof code === 'string' && Object.hasOwn(messages, code);
}

/** PostgreSQL's five characters or Node's name of the failure: enough to act on, and never a row. */
export function codeOfFailure(error: unknown): string {
  const { code, cause, name } = error as { code?: unknown; cause?: unknown; name?: unknown };
  if (typeof code === 'string') return code;
  return cause ? codeOfFailure(cause) : String(name);
}
