import type { CallerMistake } from '@credit-hub/schema';
import { GraphQLError } from 'graphql';
import type { Place } from '../execution/fetchContext.ts';

/** Of what is wrong with an argument. */
const statusOfMistake = 400;

/**
 * Every other way in which the gateway says no, with its HTTP status. The codes are stable: clients rely on them.
 */
const statusOf = {
  UNAUTHENTICATED: 401,
  PURPOSE_NOT_ALLOWED: 403,
  PURPOSE_MALFORMED: 400,
  PURPOSE_INCOMPLETE: 400,
  REQUEST_MALFORMED: 400,
  BATCH_REFUSED: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  METHOD_NOT_ALLOWED: 405,
  MEDIA_TYPE_NOT_SUPPORTED: 415,
  BODY_TOO_LARGE: 413,
  DOCUMENT_TOO_LARGE: 400,
  DOCUMENT_TOO_DEEP: 400,
  TOO_MANY_ALIASES: 400,
  TOO_MANY_ROOT_FIELDS: 400,
  OPERATION_TOO_COSTLY: 400,
  TRUSTED_DOCUMENT_UNKNOWN: 404,
  TRUSTED_DOCUMENT_NOT_FOR_ROLE: 403,
  PERSONAL_NUMBER_IN_ARGUMENT: 400,
  RESERVED_ALIAS: 400,
  OPERATION_TOO_LARGE: 400,
  OPERATION_UNKNOWN: 400,
  ARGUMENT_DENIED: 403,
  MUTATION_DENIED: 403,
  TRUSTED_DOCUMENTS_ONLY: 403,
  RATE_LIMITED: 429,
  OVERLOADED: 503,
  ISSUER_UNAVAILABLE: 503,
  DEPARTMENT_UNAVAILABLE: 503,
  NOT_FOUND: 404,
  /** Nobody is told: there is no one any more. */
  CALLER_LEFT: 499,
  ACCESS_LOG_UNAVAILABLE: 503,
  HUB_FAILED: 500,
} as const;
export type RefusalCode = keyof typeof statusOf | CallerMistake;

const statusOfRefusal = (code: RefusalCode): number =>
  Object.hasOwn(statusOf, code) ? statusOf[code as keyof typeof statusOf] : statusOfMistake;

/** A refusal of the whole request: a stable code, a message that names the thing and never a value. */
export class Refusal extends GraphQLError {
  readonly code: RefusalCode;
  readonly status: number;

  /** @param path of the field, by response keys, where it was found out when it was answered */
  constructor(code: RefusalCode, message: string, details: Record<string, unknown> = {}, path?: Place) {
    const status = statusOfRefusal(code);
    super(message, { path, extensions: { code, ...details, http: { status } } });
    this.name = 'Refusal';
    this.code = code;
    this.status = status;
  }

  /** The GraphQL-over-HTTP body of a request that never became an operation. */
  body(): { errors: [{ message: string; path?: Place; extensions: Record<string, unknown> }] } {
    const { http: _http, ...extensions } = this.extensions;
    return { errors: [{ message: this.message, ...(this.path && { path: this.path }), extensions }] };
  }
}
