import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode, ValueNode } from 'graphql';

/** How large an operation is, before anything is planned. */
export type Measure = {
  depth: number;
  aliases: number;
  /** Those within `__schema` and `__type`, and of `__schema` itself: each asks for whole lists of types once more. */
  introspectionAliases: number;
  rootFields: number;
  /** Fields and fragments of all operations, and of fragments that none spreads, the fragments unfolded. */
  selections: number;
  /** Places of directives, of which there are `@skip` and `@include`. */
  conditions: number;
  cost: number;
};

type Variables = Readonly<Record<string, unknown>>;
type Defaults = ReadonlyMap<string, number>;

/** A number that is known with the document, or once its variables are. */
type Size = number | ((variables: Variables) => number);
type Measured = Omit<Measure, 'cost'> & { cost: Size };

const nothing: Measured = {
  depth: 0,
  aliases: 0,
  introspectionAliases: 0,
  rootFields: 0,
  selections: 0,
  conditions: 0,
  cost: 0,
};

/** Names of the arguments that say how many things a field answers with. */
const sizes = new Set(['first', 'last', 'unifiedSocialCreditCodes']);

const withVariables = (size: Size, variables: Variables): number =>
  typeof size === 'number' ? size : size(variables);

const plus = (one: Size, other: Size): Size =>
  typeof one === 'number' && typeof other === 'number'
    ? one + other
    : (variables) => withVariables(one, variables) + withVariables(other, variables);

const times = (one: Size, other: Size): Size =>
  typeof one === 'number' && typeof other === 'number'
    ? one * other
    : (variables) => withVariables(one, variables) * withVariables(other, variables);

/** Computed once for the same variables: fragments that double each other would be computed without end. */
const once = (size: Size): Size => {
  if (typeof size === 'number') return size;
  let last: { variables: Variables; value: number } | undefined;
  return (variables) => {
    if (last?.variables !== variables) last = { variables, value: size(variables) };
    return last.value;
  };
};

const sizeOf = (value: ValueNode, defaults: Defaults): Size => {
  if (value.kind === 'IntValue') return Number(value.value);
  if (value.kind === 'ListValue') return value.values.length;
  if (value.kind !== 'Variable') return 1;
  const name = value.name.value;
  return (variables) => {
    const given = variables[name];
    if (given === undefined) return defaults.get(name) ?? 1;
    if (Array.isArray(given)) return given.length;
    return typeof given === 'number' ? given : 1;
  };
};

const atLeastOne = (size: Size): Size =>
  typeof size === 'number' ? Math.max(1, size) : (variables) => Math.max(1, size(variables));

/** The size that each variable has when it is not given; of several operations' defaults the largest. */
const defaultsIn = (document: DocumentNode): Defaults => {
  const defaults = new Map<string, number>();
  for (const definition of document.definitions) {
    if (definition.kind !== 'OperationDefinition') continue;
    for (const { variable, defaultValue } of definition.variableDefinitions ?? []) {
      const name = variable.name.value;
      if (defaultValue)
        defaults.set(
          name,
          Math.max(defaults.get(name) ?? 1, withVariables(sizeOf(defaultValue, defaults), {})),
        );
    }
  }
  return defaults;
};

/**
 * Measures a document once through, each fragment once however often it is spread, so that a document built to
 * explode (thousands of aliases, fragments that double each other) is refused at the cost of reading it.
 * Cost is the number of fields that could be answered: each field times the sizes of the lists around it.
 */
const measureDocument = (document: DocumentNode): Measured => {
  const defaults = defaultsIn(document);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition);

  const measured = new Map<string, Measured>();
  const open = new Set<string>();

  const measureFragment = (name: string): Measured => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    // Unknown fragments and cycles are for the validation to name; here they only must not run away.
    if (fragment === undefined || open.has(name)) return nothing;
    open.add(name);
    const selections = measureSelections(fragment.selectionSet);
    const result = { ...selections, cost: once(selections.cost) };
    open.delete(name);
    measured.set(name, result);
    return result;
  };

  const measureSelections = ({ selections }: SelectionSetNode): Measured => {
    const total = { ...nothing };
    for (const selection of selections) {
      total.selections += 1;
      total.conditions += selection.directives?.length ?? 0;
      if (selection.kind === 'Field') {
        const inner = selection.selectionSet ? measureSelections(selection.selectionSet) : nothing;
        const size = (selection.arguments ?? [])
          .filter((argument) => sizes.has(argument.name.value))
          .reduce<Size>(
            (product, argument) => times(product, atLeastOne(sizeOf(argument.value, defaults))),
            1,
          );
        total.rootFields += 1;
        total.selections += inner.selections;
        total.conditions += inner.conditions;
        total.aliases += inner.aliases + (selection.alias ? 1 : 0);
        // How deep the schema may be asked about, graphql-js's own rule bounds; tools ask deeper than for facts.
        const isIntrospection = selection.name.value.startsWith('__');
        if (isIntrospection)
          total.introspectionAliases +=
            inner.aliases + (selection.alias && selection.name.value === '__schema' ? 1 : 0);
        total.depth = Math.max(total.depth, isIntrospection ? 1 : 1 + inner.depth);
        total.cost = plus(plus(total.cost, 1), times(size, inner.cost));
      } else {
        const inner =
          selection.kind === 'FragmentSpread'
            ? measureFragment(selection.name.value)
            : measureSelections(selection.selectionSet);
        total.rootFields += inner.rootFields;
        total.selections += inner.selections;
        total.conditions += inner.conditions;
        total.aliases += inner.aliases;
        total.introspectionAliases += inner.introspectionAliases;
        total.depth = Math.max(total.depth, inner.depth);
        total.cost = plus(total.cost, inner.cost);
      }
    }
    return total;
  };

  const total = { ...nothing };
  const costs: Size[] = [];
  for (const definition of document.definitions) {
    if (definition.kind !== 'OperationDefinition') continue;
    const operation = measureSelections(definition.selectionSet);
    total.depth = Math.max(total.depth, operation.depth);
    total.rootFields = Math.max(total.rootFields, operation.rootFields);
    total.selections += operation.selections;
    total.conditions += operation.conditions;
    total.aliases += operation.aliases;
    total.introspectionAliases += operation.introspectionAliases;
    costs.push(operation.cost);
  }
  for (const [name] of fragments)
    if (!measured.has(name)) total.selections += measureFragment(name).selections;
  const cost: Size = costs.every((each) => typeof each === 'number')
    ? Math.max(0, ...costs)
    : (variables) => Math.max(0, ...costs.map((each) => withVariables(each, variables)));
  return { ...total, cost };
};

/** Documents are parsed once and kept, and so is all of their measure but what the variables decide. */
const known = new WeakMap<DocumentNode, Measured>();

/** Measures an operation, with the sizes that these variables give. */
export const measure = (document: DocumentNode, variables: Variables): Measure => {
  const measured = known.get(document) ?? measureDocument(document);
  known.set(document, measured);
  return { ...measured, cost: withVariables(measured.cost, variables) };
};
