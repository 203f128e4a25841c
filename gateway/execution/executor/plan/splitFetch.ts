import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { fragmentsOf } from '../fragments.ts';
import { type Joins, pathsOf } from '../supergraph/joins.ts';
import type { RequiredVariants } from '../supergraph/requiredVariants.ts';

/** Fields that can be asked for together, and all that they require. */
type Group = { fields: Set<string>; requires: Set<string> };

/**
 * A fetch whose fields require one field with different arguments, as several: an entity is sent with one value under a
 * field's name.
 */
export function splitFetch(node: FetchNode, joins: Joins, variants: RequiredVariants): readonly FetchNode[] {
  const { requires } = node;
  if (variants.isEmpty || requires === undefined || !contradicts(requiredPaths(requires), variants))
    return [node];
  const document = withoutFragments(parse(node.operation, { noLocation: true }));
  const all = new Map<string, readonly string[]>();
  visitEntityFields(document, (type, field, place) => {
    const required = joins.requiresOf(node.serviceName, type, field.name.value);
    all.set(place, required === undefined ? [] : pathsOf(required));
  });
  const keys = new Set<string>();
  for (const type of typesOf(requires))
    for (const { fields } of joins.keysOf(node.serviceName, type))
      for (const path of pathsOf(fields)) keys.add(path);
  const others = new Set([...all.values()].flat());

  return groupsOf(all, variants).map((group) => {
    const operation = withFields(document, group.fields);
    const used = new Set<string>();
    visit(operation, { Variable: ({ name }) => void used.add(name.value), VariableDefinition: () => false });
    return {
      ...node,
      requires: selected(requires, (path) => group.requires.has(path) || keys.has(path) || !others.has(path)),
      operation: stripIgnoredCharacters(print(withVariables(operation, used))),
      variableUsages: node.variableUsages?.filter((name) => used.has(name)),
    };
  });
}

function contradicts(paths: readonly string[], variants: RequiredVariants): boolean {
  return paths.some((path) => paths.some((other) => variants.contradict(path, other)));
}

/** Each field goes to the first group that requires nothing which contradicts it. */
function groupsOf(all: ReadonlyMap<string, readonly string[]>, variants: RequiredVariants): Group[] {
  const groups: Group[] = [];
  for (const [place, paths] of all) {
    let group = groups.find(({ requires }) => !contradicts([...requires, ...paths], variants));
    if (group === undefined) {
      group = { fields: new Set(), requires: new Set() };
      groups.push(group);
    }
    group.fields.add(place);
    for (const path of paths) group.requires.add(path);
  }
  return groups;
}

/** Tells of each field at the top of the entities: its type, itself, and where it stands. */
function visitEntityFields(
  document: DocumentNode,
  tell: (type: string, field: FieldNode, place: string) => void,
): void {
  const within = ({ selections }: SelectionSetNode, type: string, above: string): void => {
    for (const [index, selection] of selections.entries()) {
      const place = `${above}.${index}`;
      if (selection.kind === Kind.FIELD) tell(type, selection, place);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        within(selection.selectionSet, selection.typeCondition?.name.value ?? type, place);
    }
  };
  within(entitiesOf(document).selectionSet, '', '');
}

function withFields(document: DocumentNode, kept: ReadonlySet<string>): DocumentNode {
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
  const entities = entitiesOf(document);
  const selectionSet = within(entities.selectionSet, '');
  return visit(document, { Field: (node) => (node === entities ? { ...node, selectionSet } : undefined) });
}

function withVariables(document: DocumentNode, used: ReadonlySet<string>): DocumentNode {
  return visit(document, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
}

function entitiesOf({ definitions }: DocumentNode): FieldNode & { selectionSet: SelectionSetNode } {
  const [operation] = definitions as readonly OperationDefinitionNode[];
  const [entities] = operation?.selectionSet.selections ?? [];
  if (entities?.kind !== Kind.FIELD || entities.selectionSet === undefined)
    throw new Error('an entity fetch asks for no entities');
  return entities as FieldNode & { selectionSet: SelectionSetNode };
}

function withoutFragments(document: DocumentNode): DocumentNode {
  const fragments = fragmentsOf(document);
  if (fragments.size === 0) return document;
  const unfolded = (node: OperationDefinitionNode | SelectionSetNode): typeof node =>
    visit(node, {
      FragmentSpread: ({ name, directives }) => {
        const fragment = fragments.get(name.value);
        if (fragment === undefined) return null;
        return {
          kind: Kind.INLINE_FRAGMENT,
          typeCondition: fragment.typeCondition,
          directives,
          selectionSet: unfolded(fragment.selectionSet) as SelectionSetNode,
        };
      },
    });
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return { ...document, definitions: operations.map((node) => unfolded(node) as OperationDefinitionNode) };
}

const typesOf = (nodes: readonly QueryPlanSelectionNode[]): string[] =>
  nodes.flatMap((node) => (node.kind === 'InlineFragment' && node.typeCondition ? [node.typeCondition] : []));

/** As `pathsOf`, of what a fetch requires. */
export function requiredPaths(nodes: readonly QueryPlanSelectionNode[], above = ''): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'InlineFragment') return requiredPaths(node.selections, above);
    const path = `${above}/${node.name}`;
    return [path, ...(node.selections ? requiredPaths(node.selections, path) : [])];
  });
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
