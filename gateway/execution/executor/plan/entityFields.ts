import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { fragmentsOf } from '../fragments.ts';
import { type Joins, pathsOf } from '../supergraph/joins.ts';

/** What a variable must say for a field to be asked for. */
export type Condition = { variable: string; value: boolean };

/** A field at the top of the entities that a fetch asks for. */
export type EntityField = {
  /** Where it stands in the document. */
  place: string;
  conditions: readonly Condition[];
  /** The paths that it requires of an entity. */
  requires: readonly string[];
};

/** The document of a fetch, without named fragments. */
export const fetchDocument = (operation: string): DocumentNode =>
  withoutFragments(parse(operation, { noLocation: true }));

export function entityFields(document: DocumentNode, subgraph: string, joins: Joins): EntityField[] {
  const within = (
    { selections }: SelectionSetNode,
    type: string,
    above: string,
    conditions: readonly Condition[],
  ): EntityField[] =>
    selections.flatMap((selection, index) => {
      const place = `${above}.${index}`;
      const all = [...conditions, ...conditionsOf(selection.directives)];
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return within(selection.selectionSet, selection.typeCondition?.name.value ?? type, place, all);
      const required = joins.requiresOf(subgraph, type, selection.name.value);
      return [{ place, conditions: all, requires: required === undefined ? [] : pathsOf(required) }];
    });
  return within(entitiesOf(document).selectionSet, '', '', []);
}

/** The document that asks for these fields of the entities alone. */
export function withFields(document: DocumentNode, kept: ReadonlySet<string>): DocumentNode {
  const within = (selectionSet: SelectionSetNode, above: string): SelectionSetNode => ({
    ...selectionSet,
    selections: selectionSet.selections.flatMap((selection, index): SelectionNode[] => {
      const place = `${above}.${index}`;
      if (selection.kind === Kind.FIELD) return kept.has(place) ? [selection] : [];
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      const inner = within(selection.selectionSet, place);
      return inner.selections.length === 0 ? [] : [{ ...selection, selectionSet: inner }];
    }),
  });
  const operation = operationOf(document);
  const entities = entitiesOf(document);
  const asked = { ...entities, selectionSet: within(entities.selectionSet, '') };
  return {
    ...document,
    definitions: [{ ...operation, selectionSet: { ...operation.selectionSet, selections: [asked] } }],
  };
}

/** As `pathsOf`, of what a fetch requires. */
export function requiredPaths(nodes: readonly QueryPlanSelectionNode[], above = ''): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'InlineFragment') return requiredPaths(node.selections, above);
    const path = `${above}/${node.name}`;
    return [path, ...(node.selections ? requiredPaths(node.selections, path) : [])];
  });
}

/** What a fetch requires, without what only fields require that it does not ask for. */
export function requiredBy(
  asked: readonly EntityField[],
  all: readonly EntityField[],
  requires: readonly QueryPlanSelectionNode[],
  keys: ReadonlySet<string>,
): QueryPlanSelectionNode[] {
  const needed = new Set(asked.flatMap((field) => field.requires));
  const others = new Set(all.flatMap((field) => field.requires));
  return selected(requires, (path) => needed.has(path) || keys.has(path) || !others.has(path));
}

/** The paths of all keys by which the subgraph knows the entities. */
export function keyPaths(
  requires: readonly QueryPlanSelectionNode[],
  subgraph: string,
  joins: Joins,
): ReadonlySet<string> {
  const types = requires.flatMap((node) =>
    node.kind === 'InlineFragment' && node.typeCondition ? [node.typeCondition] : [],
  );
  return new Set(
    types.flatMap((type) => joins.keysOf(subgraph, type).flatMap(({ fields }) => pathsOf(fields))),
  );
}

function selected(
  nodes: readonly QueryPlanSelectionNode[],
  isKept: (path: string) => boolean,
  above = '',
): QueryPlanSelectionNode[] {
  return nodes.flatMap((node): QueryPlanSelectionNode[] => {
    if (node.kind === 'InlineFragment') {
      const selections = selected(node.selections, isKept, above);
      return selections.length === 0 ? [] : [{ ...node, selections }];
    }
    const path = `${above}/${node.name}`;
    if (!isKept(path)) return [];
    return [node.selections ? { ...node, selections: selected(node.selections, isKept, path) } : node];
  });
}

function conditionsOf(directives: readonly DirectiveNode[] = []): Condition[] {
  return directives.flatMap(({ name, arguments: given = [] }) => {
    const value = given.find((argument) => argument.name.value === 'if')?.value;
    const included = name.value === 'include';
    return (included || name.value === 'skip') && value?.kind === Kind.VARIABLE
      ? [{ variable: value.name.value, value: included }]
      : [];
  });
}

export function operationOf({ definitions }: DocumentNode): OperationDefinitionNode {
  const [operation] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('a fetch has no operation');
  return operation;
}

/** The field under which an entity fetch asks for all that it asks for. */
export function entitiesOf(document: DocumentNode): FieldNode & { selectionSet: SelectionSetNode } {
  const [entities] = operationOf(document).selectionSet.selections;
  if (entities?.kind !== Kind.FIELD || entities.selectionSet === undefined)
    throw new Error('an entity fetch asks for no entities');
  return { ...entities, selectionSet: entities.selectionSet };
}

function withoutFragments(document: DocumentNode): DocumentNode {
  const fragments = fragmentsOf(document);
  if (fragments.size === 0) return document;
  const unfolded = <Node extends OperationDefinitionNode | SelectionSetNode>(node: Node): Node =>
    visit(node, {
      FragmentSpread: ({ name, directives }) => {
        const fragment = fragments.get(name.value);
        return (
          fragment && {
            kind: Kind.INLINE_FRAGMENT,
            typeCondition: fragment.typeCondition,
            directives,
            selectionSet: unfolded(fragment.selectionSet),
          }
        );
      },
    });
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return { ...document, definitions: operations.map(unfolded) };
}
