import type { FetchNode } from '@apollo/query-planner';
import { type DocumentNode, print, stripIgnoredCharacters, visit } from 'graphql';
import type { Joins } from '../supergraph/joins.ts';
import type { RequiredVariants } from '../supergraph/requiredVariants.ts';
import {
  type EntityField,
  entityFields,
  fetchDocument,
  keyPaths,
  requiredBy,
  requiredPaths,
  withFields,
} from './entityFields.ts';

/**
 * A fetch whose fields require one field with different arguments, as several: an entity is sent with one value under a
 * field's name.
 */
export function splitFetch(node: FetchNode, joins: Joins, variants: RequiredVariants): readonly FetchNode[] {
  const { requires, serviceName } = node;
  if (variants.isEmpty || requires === undefined || !contradicts(requiredPaths(requires), variants))
    return [node];
  const document = fetchDocument(node.operation);
  const all = entityFields(document, serviceName, joins);
  const keys = keyPaths(requires, serviceName, joins);
  return groupsOf(all, variants).map((group) => {
    const operation = withFields(document, new Set(group.map(({ place }) => place)));
    const used = usedVariables(operation);
    return {
      ...node,
      requires: requiredBy(group, all, requires, keys),
      operation: stripIgnoredCharacters(print(withVariables(operation, used))),
      variableUsages: node.variableUsages?.filter((name) => used.has(name)) ?? [],
    };
  });
}

function contradicts(paths: readonly string[], variants: RequiredVariants): boolean {
  return paths.some((path) => paths.some((other) => variants.contradict(path, other)));
}

/** Each field goes to the first group that requires nothing which contradicts it. */
function groupsOf(all: readonly EntityField[], variants: RequiredVariants): EntityField[][] {
  const groups: EntityField[][] = [];
  for (const field of all) {
    const fitting = groups.find(
      (group) =>
        !contradicts(
          [...group, field].flatMap(({ requires }) => requires),
          variants,
        ),
    );
    if (fitting === undefined) groups.push([field]);
    else fitting.push(field);
  }
  return groups;
}

function usedVariables(document: DocumentNode): ReadonlySet<string> {
  const used = new Set<string>();
  visit(document, { Variable: ({ name }) => void used.add(name.value), VariableDefinition: () => false });
  return used;
}

function withVariables(document: DocumentNode, used: ReadonlySet<string>): DocumentNode {
  return visit(document, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
}
