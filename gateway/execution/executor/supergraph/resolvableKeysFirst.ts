import type { ConstDirectiveNode, DocumentNode } from 'graphql';
import { given, hasFields } from './joins.ts';

/**
 * The supergraph with each type's resolvable keys before the others. Where the planner comes back to an entity of a
 * subgraph that it has left for what a field requires, it takes the first key, even one that nobody resolves.
 */
export function resolvableKeysFirst(supergraph: DocumentNode): DocumentNode {
  return {
    ...supergraph,
    definitions: supergraph.definitions.map((definition) => {
      if (!hasFields(definition)) return definition;
      const { directives = [] } = definition;
      return {
        ...definition,
        directives: [
          ...directives.filter((each) => !isUnresolvableKey(each)),
          ...directives.filter(isUnresolvableKey),
        ],
      };
    }),
  };
}

const isUnresolvableKey = (directive: ConstDirectiveNode): boolean =>
  directive.name.value === 'join__type' && given(directive, 'resolvable') === false;
