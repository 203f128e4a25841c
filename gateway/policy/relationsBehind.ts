import { type Classification, policyRoleTowards, type Relation } from '@credit-hub/schema';
import { type GraphQLInputType, getNamedType, isInputObjectType } from 'graphql';
import { argumentCoordinate, fieldCoordinate } from './coordinates.ts';
import { classificationsBehind } from './decideCoordinate.ts';
import { type DecidedField, type DecidedSelection, fieldsIn } from './decidedOperation.ts';
import type { GovernedSchema } from './governedSchema.ts';
import type { Standing } from './standing.ts';

/**
 * The relations that some rule over a field of the operation, or over what it is given, asks for. What lies beneath a
 * denied field is not looked at: with no relation to open that field, none matters beneath it.
 */
export function relationsBehind(
  decided: DecidedSelection,
  standing: Standing,
  governed: GovernedSchema,
): ReadonlySet<Relation> {
  const { rulesOf, writingRulesOf } = governed.policy;
  const found = new Set<Relation>();
  for (const field of fieldsIn(decided)) {
    const cell = [policyRoleTowards(field.section, standing), standing.purpose] as const;
    const written = writtenIn(field, governed);
    const rules = [
      ...[...classesOf(field, governed), ...written].flatMap((each) => rulesOf(each, ...cell)),
      ...written.flatMap((each) => writingRulesOf(each, ...cell)),
    ];
    for (const { relation } of rules) if (relation) found.add(relation);
  }
  return found;
}

function classesOf(field: DecidedField, governed: GovernedSchema): Classification[] {
  const { scope, definition, node } = field;
  return [
    ...classificationsBehind(scope, definition.name, governed),
    ...(node.arguments ?? []).map(({ name }) =>
      governed.classificationOf(argumentCoordinate(scope.name, definition.name, name.value)),
    ),
  ];
}

/** The classes of what is given in a mutation: of its arguments, and of every field of an input object within them. */
function writtenIn({ scope, definition, node }: DecidedField, governed: GovernedSchema): Classification[] {
  if (!governed.isMutation(scope)) return [];
  const given = new Set((node.arguments ?? []).map(({ name }) => name.value));
  const coordinates = definition.args
    .filter(({ name }) => given.has(name))
    .flatMap(({ name, type }) => [
      argumentCoordinate(scope.name, definition.name, name),
      ...fieldsWithin(type),
    ]);
  return [...new Set(coordinates.map(governed.classificationOf))];
}

function fieldsWithin(type: GraphQLInputType, seen = new Set<unknown>()): string[] {
  const input = getNamedType(type);
  if (!isInputObjectType(input) || seen.has(input)) return [];
  seen.add(input);
  return Object.values(input.getFields()).flatMap((field) => [
    fieldCoordinate(input.name, field.name),
    ...fieldsWithin(field.type, seen),
  ]);
}
