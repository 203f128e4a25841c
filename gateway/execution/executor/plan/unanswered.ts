import type { FetchNode, PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';
import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../fragments.ts';
import type { PrivateKeys } from '../privateKeys.ts';
import { renamedKeys } from './rewrites.ts';

/** A field that no fetch of a plan asks for. */
export type Unanswered = { coordinate: string; path: readonly string[] };

/** What a plan fetches, by response key; of types and conditions nothing is kept. */
type Fetched = Map<string, Fetched>;

/**
 * The fields that an operation selects and no fetch of its plan brings. The planner leaves out, without a word, what
 * objects of a type that no subgraph can answer would have (an interface object whose key nobody resolves), and the
 * result would be a null that looks like an answer. Within a fragment on another type nothing is found: what the
 * fragment does not apply to is left out rightly.
 */
export function unanswered(
  plan: QueryPlan,
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  privateKeys: PrivateKeys,
): readonly Unanswered[] {
  const root = schema.getRootType(operation.operation);
  if (!root) return [];
  const fetched: Fetched = new Map();
  if (plan.node) addFetches(plan.node, fetched);
  return new Search(schema, fragments, privateKeys).in(operation.selectionSet, root, fetched);
}

/** Where a selection stands. */
type Place = {
  path: readonly string[];
  /** Whether each object there has to have what is selected. */
  certain: boolean;
  /** The variables on which it depends whether it is selected. */
  conditions: readonly string[];
};

class Search {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #privateKeys: PrivateKeys;
  readonly #found: Unanswered[] = [];

  constructor(
    schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    privateKeys: PrivateKeys,
  ) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#privateKeys = privateKeys;
  }

  in(selectionSet: SelectionSetNode, type: GraphQLCompositeType, fetched: Fetched): readonly Unanswered[] {
    this.#search(selectionSet, type, fetched, { path: [], certain: true, conditions: [] });
    return this.#found;
  }

  #search(selectionSet: SelectionSetNode, type: GraphQLCompositeType, fetched: Fetched, place: Place): void {
    for (const node of selectionSet.selections) {
      const conditions = conditionsOf(node.directives);
      if (conditions === 'NEVER') continue;
      const within = {
        ...place,
        conditions: [...place.conditions, ...conditions],
        // Two conditions on one variable may exclude each other.
        certain:
          place.certain &&
          new Set([...place.conditions, ...conditions]).size === place.conditions.length + conditions.length,
      };
      if (node.kind === Kind.FIELD) {
        this.#searchField(node, type, fetched, within);
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(node.name.value) : node;
      if (fragment === undefined) continue;
      const on = fragment.typeCondition && this.#schema.getType(fragment.typeCondition.name.value);
      const inner = isCompositeType(on) ? on : type;
      this.#search(fragment.selectionSet, inner, fetched, {
        ...within,
        certain: within.certain && this.#covers(inner, type),
      });
    }
  }

  #searchField(node: FieldNode, type: GraphQLCompositeType, fetched: Fetched, place: Place): void {
    if (node.name.value.startsWith('__')) return;
    const definition = 'getFields' in type ? type.getFields()[node.name.value] : undefined;
    if (definition === undefined) return;
    const path = [...place.path, (node.alias ?? node.name).value];
    const below = fetched.get(this.#privateKeys.of(node));
    if (below === undefined) {
      if (place.certain) this.#found.push({ coordinate: `${type.name}.${definition.name}`, path });
      return;
    }
    const inner = getNamedType(definition.type);
    if (node.selectionSet && isCompositeType(inner))
      this.#search(node.selectionSet, inner, below, { ...place, path });
  }

  #covers(condition: GraphQLCompositeType, type: GraphQLCompositeType): boolean {
    if (condition === type) return true;
    return isAbstractType(condition) && 'getInterfaces' in type && this.#schema.isSubType(condition, type);
  }
}

function conditionsOf(directives: readonly DirectiveNode[] | undefined): readonly string[] | 'NEVER' {
  const variables: string[] = [];
  for (const { name, arguments: given } of directives ?? []) {
    const value = given?.find((argument) => argument.name.value === 'if')?.value;
    const included = name.value === 'include';
    if (!included && name.value !== 'skip') continue;
    if (value?.kind === Kind.VARIABLE) variables.push(value.name.value);
    else if (value?.kind === Kind.BOOLEAN && value.value !== included) return 'NEVER';
  }
  return variables;
}

function addFetches(node: PlanNode | SubscriptionNode, into: Fetched): void {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      for (const child of node.nodes) addFetches(child, into);
      return;
    case 'Flatten': {
      let at = into;
      for (const key of node.path) if (key !== '@') at = belowOf(at, String(key));
      addFetches(node.node, at);
      return;
    }
    case 'Condition':
      if (node.ifClause) addFetches(node.ifClause, into);
      if (node.elseClause) addFetches(node.elseClause, into);
      return;
    case 'Fetch':
      addFetch(node, into);
  }
}

function addFetch(node: FetchNode, into: Fetched): void {
  const renamed = renamedKeys(node.outputRewrites);
  const document = parse(node.operation, { noLocation: true });
  const fragments = fragmentsOf(document);
  const add = ({ selections }: SelectionSetNode, at: Fetched): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const below = belowOf(at, renamed.get(key) ?? key);
        if (selection.selectionSet) add(selection.selectionSet, below);
        continue;
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (fragment) add(fragment.selectionSet, at);
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const answers: Fetched = new Map();
    add(definition.selectionSet, node.requires === undefined ? into : answers);
    if (node.requires !== undefined) mergeInto(into, answers.get('_entities') ?? new Map());
  }
}

function mergeInto(into: Fetched, other: Fetched): void {
  for (const [key, below] of other) mergeInto(belowOf(into, key), below);
}

function belowOf(fetched: Fetched, key: string): Fetched {
  const known = fetched.get(key);
  if (known !== undefined) return known;
  const below: Fetched = new Map();
  fetched.set(key, below);
  return below;
}
