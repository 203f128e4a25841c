import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { fragmentsOf } from './fragments.ts';

/**
 * The variables of an operation that may be null by their type and stand where null may not. Validation lets them pass
 * because of a default (https://spec.graphql.org/October2021/#IsVariableUsageAllowed()), which null replaces.
 */
export function variablesNotNull(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReadonlySet<string> {
  const nullable = new Set(
    (operation.variableDefinitions ?? [])
      .filter(({ type }) => type.kind !== Kind.NON_NULL_TYPE)
      .map(({ variable }) => variable.name.value),
  );
  const found = new Set<string>();
  if (nullable.size === 0) return found;
  const fragments = fragmentsOf(document);
  const visited = new Set<string>();
  const search = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    const types = new TypeInfo(schema);
    visit(
      node,
      visitWithTypeInfo(types, {
        VariableDefinition: () => false,
        Variable: ({ name }) => {
          if (nullable.has(name.value) && isNonNullType(types.getInputType())) found.add(name.value);
        },
        FragmentSpread: ({ name }) => {
          const fragment = fragments.get(name.value);
          if (fragment === undefined || visited.has(name.value)) return;
          visited.add(name.value);
          search(fragment);
        },
      }),
    );
  };
  search(operation);
  return found;
}
