import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode, ValueNode } from 'graphql';

/** How large an operation is, before anything is planned. */
export type Measure = {
  depth: number;
  aliases: number;
  /** Those within `__schema` and `__type`, and of `__schema` itself: each asks for whole lists of types once more. */
  introspectionAliases: number;
  rootFields: number;
  cost: number;
};

const nothing: Measure = { depth: 0, aliases: 0, introspectionAliases: 0, rootFields: 0, cost: 0 };

/** Names of the arguments that say how many things a field answers with. */
const sizes = new Set(['first', 'last', 'unifiedSocialCreditCodes']);

type Variables = Readonly<Record<string, unknown>>;
type Defaults = ReadonlyMap<string, number>;

const sizeOf = (value: ValueNode, variables: Variables, defaults: Defaults): number => {
  if (value.kind === 'IntValue') return Number(value.value);
  if (value.kind === 'ListValue') return value.values.length;
  if (value.kind !== 'Variable') return 1;
  const given = variables[value.name.value];
  if (given === undefined) return defaults.get(value.name.value) ?? 1;
  if (Array.isArray(given)) return given.length;
  return typeof given === 'number' ? given : 1;
};

/** The size that each variable has when it is not given; of several operations' defaults the largest. */
const defaultsIn = (document: DocumentNode): Defaults => {
  const defaults = new Map<string, number>();
  for (const definition of document.definitions) {
    if (definition.kind !== 'OperationDefinition') continue;
    for (const { variable, defaultValue } of definition.variableDefinitions ?? []) {
      const name = variable.name.value;
      if (defaultValue)
        defaults.set(name, Math.max(defaults.get(name) ?? 1, sizeOf(defaultValue, {}, defaults)));
    }
  }
  return defaults;
};

/**
 * Measures a document once through, each fragment once however often it is spread, so that a document built to
 * explode (thousands of aliases, fragments that double each other) is refused at the cost of reading it.
 * Cost is the number of fields that could be answered: each field times the sizes of the lists around it.
 */
export const measure = (document: DocumentNode, variables: Variables): Measure => {
  const defaults = defaultsIn(document);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition);

  const measured = new Map<string, Measure>();
  const open = new Set<string>();

  const measureFragment = (name: string): Measure => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    // Unknown fragments and cycles are for the validation to name; here they only must not run away.
    if (fragment === undefined || open.has(name)) return nothing;
    open.add(name);
    const result = measureSelections(fragment.selectionSet);
    open.delete(name);
    measured.set(name, result);
    return result;
  };

  const measureSelections = ({ selections }: SelectionSetNode): Measure => {
    const total = { ...nothing };
    for (const selection of selections) {
      if (selection.kind === 'Field') {
        const inner = selection.selectionSet ? measureSelections(selection.selectionSet) : nothing;
        const size = (selection.arguments ?? [])
          .filter((argument) => sizes.has(argument.name.value))
          .reduce(
            (product, argument) => product * Math.max(1, sizeOf(argument.value, variables, defaults)),
            1,
          );
        total.rootFields += 1;
        total.aliases += inner.aliases + (selection.alias ? 1 : 0);
        // How deep the schema may be asked about, graphql-js's own rule bounds; tools ask deeper than for facts.
        const isIntrospection = selection.name.value.startsWith('__');
        if (isIntrospection)
          total.introspectionAliases +=
            inner.aliases + (selection.alias && selection.name.value === '__schema' ? 1 : 0);
        total.depth = Math.max(total.depth, isIntrospection ? 1 : 1 + inner.depth);
        total.cost += 1 + size * inner.cost;
      } else {
        const inner =
          selection.kind === 'FragmentSpread'
            ? measureFragment(selection.name.value)
            : measureSelections(selection.selectionSet);
        total.rootFields += inner.rootFields;
        total.aliases += inner.aliases;
        total.introspectionAliases += inner.introspectionAliases;
        total.depth = Math.max(total.depth, inner.depth);
        total.cost += inner.cost;
      }
    }
    return total;
  };

  const total = { ...nothing };
  for (const definition of document.definitions) {
    if (definition.kind !== 'OperationDefinition') continue;
    const operation = measureSelections(definition.selectionSet);
    total.depth = Math.max(total.depth, operation.depth);
    total.rootFields = Math.max(total.rootFields, operation.rootFields);
    total.aliases += operation.aliases;
    total.introspectionAliases += operation.introspectionAliases;
    total.cost = Math.max(total.cost, operation.cost);
  }
  return total;
};
