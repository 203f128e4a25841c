import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { type Joins, pathsOf } from '../supergraph/joins.ts';
import { entitiesOf, fetchDocument, operationOf, requiredPaths } from './entityFields.ts';
import { fetchesOf } from './fetchesOf.ts';

/** A field that a plan asks a subgraph to compute from what it does not send. */
export type Uncomputable = { coordinate: string; subgraph: string };

/**
 * The derived fields that a plan asks for without what they require. Where what a field requires is itself computed from
 * what others answer, the planner may ask for it in passing, on its way through a subgraph, as if that knew by itself
 * what it requires: the answer would be computed from nothing.
 */
export function uncomputable(
  { node }: QueryPlan,
  schema: GraphQLSchema,
  joins: Joins,
): readonly Uncomputable[] {
  return node ? fetchesOf(node).flatMap((fetch) => uncomputableIn(fetch, schema, joins)) : [];
}

function uncomputableIn(fetch: FetchNode, schema: GraphQLSchema, joins: Joins): Uncomputable[] {
  const { serviceName: subgraph, requires } = fetch;
  const document = fetchDocument(fetch.operation);
  const sent = new Set(requiredPaths(requires ?? []));
  const found: Uncomputable[] = [];

  const search = (
    { selections }: SelectionSetNode,
    type: GraphQLNamedType | null | undefined,
    isEntity: boolean,
  ): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition?.name.value;
        search(selection.selectionSet, on === undefined ? type : schema.getType(on), isEntity);
        continue;
      }
      if (!isCompositeType(type)) continue;
      const name = selection.name.value;
      const required = joins.requiresOf(subgraph, type.name, name);
      if (required !== undefined && !(isEntity && pathsOf(required).every((path) => sent.has(path))))
        found.push({ coordinate: `${type.name}.${name}`, subgraph });
      const field = 'getFields' in type ? type.getFields()[name] : undefined;
      if (selection.selectionSet && field) search(selection.selectionSet, getNamedType(field.type), false);
    }
  };

  if (requires !== undefined) search(entitiesOf(document).selectionSet, undefined, true);
  else {
    const operation = operationOf(document);
    search(operation.selectionSet, schema.getRootType(operation.operation), false);
  }
  return found;
}
