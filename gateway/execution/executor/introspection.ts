import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { executorErrorCodes, withCode } from './errors.ts';
import { fragmentsOf } from './fragments.ts';
import type { JsonObject } from './json.ts';

/**
 * The document that asks for the introspection fields at the operation's root, and nothing else; undefined if
 * there are none. Plans leave these fields out: they are answered here.
 */
export function introspectionDocument(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): DocumentNode | undefined {
  const found: FieldNode[] = [];
  const fragments = fragmentsOf(document);
  const collect = (selectionSet: OperationDefinitionNode['selectionSet']): void => {
    for (const node of selectionSet.selections) {
      if (node.kind === Kind.FIELD) {
        if (node.name.value === '__schema' || node.name.value === '__type') found.push(node);
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      if (fragment !== undefined) collect(fragment.selectionSet);
    }
  };
  collect(operation.selectionSet);
  if (found.length === 0) return undefined;
  const selections = found.map((field) => ({ ...field }));
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } },
      ...document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION),
    ],
  };
}

/** @param schema the caller's view of the API: what it does not contain is not told */
export function introspect(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): { data: JsonObject; errors: readonly GraphQLError[] } {
  const { data, errors = [] } = executeSync({ schema, document, variableValues: variables });
  return {
    data: (data ?? {}) as JsonObject,
    errors: errors.map((error) => withCode(error, executorErrorCodes.internal)),
  };
}
