import { type GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { boundedMessage } from './boundedMessage.ts';
import { Refusal } from './refusal.ts';

/** Kinds of node that hold a value a caller wrote. A message about one of them quotes it. */
const valueKinds = new Set<string>([
  Kind.STRING,
  Kind.INT,
  Kind.FLOAT,
  Kind.BOOLEAN,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.NULL,
]);

/** Errors of @apollo/server's own making that say nothing of the hub's inside. */
const ownCodes = new Set(['BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_SUPPORTED']);

/** All that graphql-js says when fields of one name are more than it compares with each other. */
const validationGivenUp = 'Validation aborted.';
const tooOften = 'The document selects fields of one name too often to compare them: select each once.';

const graphqlErrorOf = (error: unknown): Partial<GraphQLError> => {
  const wrapped = (error ?? {}) as Partial<GraphQLError>;
  return wrapped.originalError instanceof Refusal ? wrapped.originalError : wrapped;
};

/**
 * The last look at an error before it leaves: a stable code and a message that quotes no value and no more of a name
 * than a few words, or, for anything that is not known to be fit for callers, `HUB_FAILED` and nothing else.
 */
export const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const original = graphqlErrorOf(error);
  const code = formatted.extensions?.code;
  if (original instanceof Refusal) {
    const { http: _http, ...extensions } = original.extensions;
    return { message: original.message, extensions };
  }
  // A fault report of the answer itself.
  if (Array.isArray(formatted.extensions?.fields)) return formatted;
  if (code === 'GRAPHQL_VALIDATION_FAILED') {
    if (formatted.message === validationGivenUp) return { message: tooOften, extensions: { code } };
    const aboutValue = (original.nodes ?? []).some(({ kind }) => valueKinds.has(kind));
    return {
      message: aboutValue
        ? 'A value in the document does not have the type that its place asks for.'
        : boundedMessage(formatted.message),
      locations: formatted.locations,
      extensions: { code },
    };
  }
  if (typeof code === 'string' && ownCodes.has(code))
    return { message: boundedMessage(formatted.message), extensions: { code } };
  return { message: 'The hub could not answer.', extensions: { code: 'HUB_FAILED' } };
};
