import type { GraphQLError } from 'graphql';

/**
 * Whether one of the errors that subgraphs gave already tells of the place where a null was found to be wrong:
 * its path leads to that place or past it. The same loss is not reported twice.
 */
export function explains(reported: readonly GraphQLError[], found: GraphQLError): boolean {
  const place = found.path ?? [];
  return reported.some(({ path = [] }) => {
    const shared = Math.min(path.length, place.length);
    for (let index = 0; index < shared; index++) if (path[index] !== place[index]) return false;
    return true;
  });
}
