import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Codes of the errors that the executor itself makes; a subgraph's own code passes unchanged. */
export const executorErrorCodes = {
  /** A subgraph gave no usable answer, or answered an error without a code. */
  downstream: 'DOWNSTREAM_SERVICE_ERROR',
  /** A subgraph did not answer within its deadline. */
  deadline: 'DOWNSTREAM_DEADLINE_EXCEEDED',
  /** A subgraph answered what the schema does not allow: null for non-null, a wrong leaf, an unknown type. */
  invalidAnswer: 'INVALID_SUBGRAPH_ANSWER',
  /** A subgraph was not asked, because something that its fields require failed; that has an error of its own. */
  requirement: 'REQUIREMENT_FAILED',
  parse: 'GRAPHQL_PARSE_FAILED',
  validation: 'GRAPHQL_VALIDATION_FAILED',
  variables: 'BAD_USER_INPUT',
  operationName: 'OPERATION_RESOLUTION_FAILURE',
  unsupported: 'OPERATION_NOT_SUPPORTED',
  /** The operation is valid, and there is no plan whose fetches answer all of it. */
  planning: 'OPERATION_NOT_PLANNABLE',
  /** A fault of the executor's own. */
  internal: 'INTERNAL_SERVER_ERROR',
} as const;

export type ResponsePath = readonly (string | number)[];

/** What a subgraph reports in `errors`. */
export type SubgraphError = {
  message?: string;
  path?: ResponsePath | undefined;
  extensions?: Record<string, unknown>;
};

/** Thrown by a transport, or made by the executor, when a subgraph did not answer in time. */
export class SubgraphDeadlineExceeded extends Error {
  constructor(subgraph: string, milliseconds: number) {
    super(`subgraph ${subgraph} did not answer within ${milliseconds} ms`);
    this.name = 'SubgraphDeadlineExceeded';
  }
}

/** An error of the result; those of graphql-js are such. */
export type ResultError = Pick<GraphQLError, 'message' | 'path' | 'extensions' | 'originalError' | 'toJSON'>;

type Told = {
  path?: ResponsePath | undefined;
  extensions: Record<string, unknown>;
  originalError?: Error | undefined;
};

/**
 * An error that has a place in the result. There may be one for each of many thousand entities: a `GraphQLError` costs
 * fifty times what this does, with its stack, which says nothing here, and the properties that it defines one by one.
 */
export class PlacedError implements ResultError {
  readonly message: string;
  readonly path: ResponsePath | undefined;
  readonly extensions: Record<string, unknown>;
  readonly originalError: Error | undefined;

  constructor(message: string, { path, extensions, originalError }: Told) {
    this.message = message;
    this.path = path;
    this.extensions = extensions;
    this.originalError = originalError;
  }

  /** As it is told: what it came from is not. */
  toJSON(): GraphQLFormattedError {
    const { message, path, extensions } = this;
    return path === undefined ? { message, extensions } : { message, path, extensions };
  }
}

/** An error that a subgraph reported, at its place in the whole result; its code is kept. */
export function reportedError(
  error: SubgraphError,
  subgraph: string,
  path: ResponsePath | undefined,
): ResultError {
  return new PlacedError(error.message || `Subgraph ${subgraph} reported an error`, {
    path,
    extensions: {
      ...error.extensions,
      code: error.extensions?.code ?? executorErrorCodes.downstream,
      serviceName: subgraph,
    },
  });
}

/** A fetch without a usable answer. The cause stays in `originalError`, for a log; the message quotes nothing of it. */
export function failedFetchError(cause: unknown, subgraph: string, path: ResponsePath): GraphQLError {
  const late = cause instanceof SubgraphDeadlineExceeded;
  return new GraphQLError(`Subgraph ${subgraph} gave no usable answer`, {
    path: path.length > 0 ? path : undefined,
    originalError: cause instanceof Error ? cause : new Error(String(cause)),
    extensions: {
      code: ownCode(cause) ?? (late ? executorErrorCodes.deadline : executorErrorCodes.downstream),
      serviceName: subgraph,
    },
  });
}

/** A transport may name the reason: `throw new GraphQLError('…', { extensions: { code } })`. */
function ownCode(cause: unknown): string | undefined {
  const code = cause instanceof GraphQLError ? cause.extensions.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

export function invalidAnswerError(message: string, path: ResponsePath): ResultError {
  return new PlacedError(message, {
    path: [...path],
    extensions: { code: executorErrorCodes.invalidAnswer },
  });
}

/** What a request is refused with for what was thrown instead of an answer: a list of errors, or a fault of our own. */
export function refusalsFor(thrown: unknown): readonly GraphQLError[] {
  if (Array.isArray(thrown) && thrown.every((error) => error instanceof GraphQLError)) return thrown;
  if (thrown instanceof GraphQLError && typeof thrown.extensions.code === 'string') return [thrown];
  return [
    new GraphQLError('The operation could not be executed', {
      originalError: thrown instanceof Error ? thrown : new Error(String(thrown)),
      extensions: { code: executorErrorCodes.internal },
    }),
  ];
}

/** The same error with a code, for the errors of graphql-js, which have none. */
export function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    path: error.path,
    originalError: error,
    extensions: { ...error.extensions, code },
  });
}
