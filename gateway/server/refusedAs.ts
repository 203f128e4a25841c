const json = 'application/json; charset=utf-8';
const graphqlResponse = 'application/graphql-response+json';

const isWanted = (range: string): boolean => {
  const [type, ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  return type === graphqlResponse && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
};

/**
 * As what a refusal is written: GraphQL over HTTP's own media type where the caller names it, so that its client knows
 * an answer of the hub from one of a proxy between them.
 */
export const refusedAs = (accept: string | undefined): string =>
  accept?.split(',').some(isWanted) ? `${graphqlResponse}; charset=utf-8` : json;
