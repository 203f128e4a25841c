import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import { argumentCoordinate, fieldCoordinate } from './coordinates.ts';
import { decideArgument, decideGiven } from './decideCoordinate.ts';
import { type DecidedField, type DecidedSelection, fieldsIn } from './decidedOperation.ts';
import type { GovernedSchema } from './governedSchema.ts';
import { numbersIn, takesText } from './numbersInArguments.ts';
import type { Refusal } from './refusal.ts';
import type { Standing } from './standing.ts';
import type { FieldDecision } from './strictestDecision.ts';

type Variables = Readonly<Record<string, unknown>>;
/** A rule over one place of the document where a caller gives a value. */
type ArgumentCheck = (variables: Variables) => readonly Refusal[];
/** Whether a value may be given at a coordinate within the arguments of one field: where this is CLEAR. */
type Decide = (coordinate: string) => FieldDecision;

/**
 * Whoever filters, orders or counts by a value learns it, even if the value itself is masked. So an argument,
 * and a field of an input object, may be given only by a caller who may read its class in clear, or, in an argument of a
 * mutation itself, write it; and a text that is given holds no number of a person, unless its class says that it does.
 *
 * @returns for the variables of a request, what is refused; an argument that a variable leaves out is not
 * given
 */
export function argumentRefusals(
  definition: OperationDefinitionNode,
  decided: DecidedSelection,
  standing: Standing,
  governed: GovernedSchema,
): (variables: Variables) => readonly Refusal[] {
  const defaults = defaultsOf(definition);
  const fields = [...fieldsIn(decided)].filter((field) => field.decision.form !== 'DENIED');
  const checks = fields.flatMap((field) => checksOf(field, standing, governed));
  if (checks.length === 0) return () => [];
  return (variables) => {
    const given = { ...defaults, ...definedIn(variables) };
    return distinct(checks.flatMap((check) => check(given)));
  };
}

function checksOf(field: DecidedField, standing: Standing, governed: GovernedSchema): ArgumentCheck[] {
  return (field.node.arguments ?? []).flatMap((argument): ArgumentCheck[] => {
    const name = argument.name.value;
    const type = field.definition.args.find((candidate) => candidate.name === name)?.type;
    const coordinate = argumentCoordinate(field.scope.name, field.definition.name, name);
    if (!type) return [];
    const { scope, section } = field;
    const decide: Decide = (at) => decideGiven(at, scope, section, standing, governed);
    const ofMutation = governed.isMutation(scope);
    const decision = decideArgument(scope, field.definition.name, name, section, standing, governed);
    if (decision.form !== 'CLEAR') {
      const refusal = refusalOf(coordinate, decision, ofMutation);
      return [(variables) => (isGiven(argument.value, variables) ? [refusal] : [])];
    }
    const mayBeDenied = holdsDenied(type, decide);
    if (!mayBeDenied && !takesText(type)) return [];
    return [
      (variables) => {
        if (!isGiven(argument.value, variables)) return [];
        const value = valueFromASTUntyped(argument.value, variables);
        return [
          ...(mayBeDenied ? inputRefusals(value, type, decide, ofMutation) : []),
          ...numbersIn(value, type, coordinate, governed).map(numberRefusal),
        ];
      },
    ];
  });
}

/** Every field of an input object that the value gives and the caller may not use, at any depth. */
function inputRefusals(
  value: unknown,
  type: GraphQLInputType,
  decide: Decide,
  ofMutation: boolean,
): readonly Refusal[] {
  if (Array.isArray(value)) return value.flatMap((item) => inputRefusals(item, type, decide, ofMutation));
  const input = getNamedType(type);
  if (!isInputObjectType(input) || typeof value !== 'object' || value === null) return [];
  return Object.values(input.getFields())
    .filter((field) => Object.hasOwn(value, field.name))
    .flatMap((field) => {
      const coordinate = fieldCoordinate(input.name, field.name);
      const decision = decide(coordinate);
      if (decision.form !== 'CLEAR') return [refusalOf(coordinate, decision, ofMutation)];
      const inner = (value as Record<string, unknown>)[field.name];
      return inputRefusals(inner, field.type, decide, ofMutation);
    });
}

/**
 * Whether some field within the input type, at any depth, may not be used: only then need values be looked
 * at.
 */
function holdsDenied(
  type: GraphQLInputType,
  decide: Decide,
  seen = new Set<GraphQLInputObjectType>(),
): boolean {
  const input = getNamedType(type);
  if (!isInputObjectType(input) || seen.has(input)) return false;
  seen.add(input);
  return Object.values(input.getFields()).some(
    (field) =>
      decide(fieldCoordinate(input.name, field.name)).form !== 'CLEAR' ||
      holdsDenied(field.type, decide, seen),
  );
}

/** A value written down is given; a variable is if it has one, be it null: "is null" is a filter, too. */
function isGiven(value: ValueNode, variables: Variables): boolean {
  return value.kind !== Kind.VARIABLE || Object.hasOwn(variables, value.name.value);
}

function defaultsOf(definition: OperationDefinitionNode): Variables {
  const defaults: [string, unknown][] = [];
  for (const { variable, defaultValue } of definition.variableDefinitions ?? []) {
    if (defaultValue) defaults.push([variable.name.value, valueFromASTUntyped(defaultValue)]);
  }
  return Object.fromEntries(defaults);
}

function definedIn(variables: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined));
}

function refusalOf(coordinate: string, decision: FieldDecision, ofMutation: boolean): Refusal {
  return {
    code: 'ARGUMENT_DENIED',
    coordinate,
    reason: decision.form === 'DENIED' ? decision.reason : null,
    ...(ofMutation && { ofMutation: true as const }),
  };
}

function numberRefusal(coordinate: string): Refusal {
  return { code: 'PERSONAL_NUMBER_IN_ARGUMENT', coordinate, reason: null };
}

function distinct(refusals: readonly Refusal[]): readonly Refusal[] {
  return [
    ...new Map(
      refusals.map((refusal) => [`${refusal.code} ${refusal.coordinate} ${refusal.ofMutation}`, refusal]),
    ).values(),
  ];
}
