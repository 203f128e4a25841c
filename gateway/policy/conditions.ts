import { type DirectiveNode, Kind, type VariableDefinitionNode } from 'graphql';

/** A selection is included only if the variable has this value. */
export type Condition = { readonly variable: string; readonly value: boolean };

/** Values of the variables that decide what is included. A variable without one includes nothing. */
export type ConditionValues = ReadonlyMap<string, boolean>;

/**
 * What `@skip` and `@include` ask of a selection.
 * @returns the conditions left to the variables, or NEVER when the document itself leaves the selection out
 */
export function conditionsOf(
  directives: readonly DirectiveNode[] | undefined,
): readonly Condition[] | 'NEVER' {
  const conditions: Condition[] = [];
  for (const directive of directives ?? []) {
    const name = directive.name.value;
    if (name !== 'skip' && name !== 'include') continue;
    const value = name === 'include';
    const condition = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
    if (condition?.kind === Kind.VARIABLE) conditions.push({ variable: condition.name.value, value });
    else if (condition?.kind !== Kind.BOOLEAN || condition.value !== value) return 'NEVER';
  }
  return conditions;
}

export function isIncluded(conditions: readonly Condition[], values: ConditionValues): boolean {
  return conditions.every((condition) => values.get(condition.variable) === condition.value);
}

/** The values the conditions' variables have in this request: given, or else the document's default. */
export function conditionValues(
  names: ReadonlySet<string>,
  definitions: readonly VariableDefinitionNode[] | undefined,
  variables: Readonly<Record<string, unknown>>,
): ConditionValues {
  const values = new Map<string, boolean>();
  for (const definition of definitions ?? []) {
    const name = definition.variable.name.value;
    if (!names.has(name)) continue;
    const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
    const fallback = definition.defaultValue;
    if (typeof given === 'boolean') values.set(name, given);
    else if (given === undefined && fallback?.kind === Kind.BOOLEAN) values.set(name, fallback.value);
  }
  return values;
}
