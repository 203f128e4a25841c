import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import { type Joins, pathsOf } from '../supergraph/joins.ts';
import { requiredPaths } from './entityFields.ts';
import { fetchesOf } from './fetchesOf.ts';

/** An entity that a plan asks of a subgraph by none of the keys that the subgraph resolves. */
export type Unresolvable = { type: string; subgraph: string };

/**
 * The entities that a plan could not get: the planner takes a key for one that is resolved where it comes back to a
 * subgraph, though its `@key` says `resolvable: false`.
 */
export function unresolvable({ node }: QueryPlan, joins: Joins): readonly Unresolvable[] {
  return node ? fetchesOf(node).flatMap((fetch) => unresolvableIn(fetch, joins)) : [];
}

function unresolvableIn(
  { requires = [], serviceName, inputRewrites = [] }: FetchNode,
  joins: Joins,
): Unresolvable[] {
  // An entity may be sent by several fragments at once: on its own type, and on that of the interface object.
  const sent = new Set(requiredPaths(requires));
  const types = requires.flatMap((each) =>
    each.kind === 'InlineFragment' && each.typeCondition !== undefined ? [each.typeCondition] : [],
  );
  const renamed = inputRewrites.flatMap((rewrite) =>
    rewrite.kind === 'ValueSetter' && rewrite.path.at(-1) === '__typename'
      ? [String(rewrite.setValueTo)]
      : [],
  );
  return [...new Set([...types, ...renamed])].flatMap((type) => {
    const keys = joins.keysOf(serviceName, type);
    const isResolved = keys.some(
      ({ resolvable, fields }) => resolvable && pathsOf(fields).every((path) => sent.has(path)),
    );
    return isResolved || keys.length === 0 ? [] : [{ type, subgraph: serviceName }];
  });
}
