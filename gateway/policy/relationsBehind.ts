import type { Relation } from '@credit-hub/schema';
import { argumentCoordinate } from './coordinates.ts';
import { classificationsBehind } from './decideCoordinate.ts';
import { type DecidedField, type DecidedSelection, fieldsIn } from './decidedOperation.ts';
import type { GovernedSchema } from './governedSchema.ts';
import { policyRoleIn, type Standing } from './standing.ts';

/**
 * The relations that some rule over a field of the operation, or over an argument it is given, asks for. What lies
 * beneath a denied field is not looked at: with no relation to open that field, none matters beneath it.
 */
export function relationsBehind(
  decided: DecidedSelection,
  standing: Standing,
  governed: GovernedSchema,
): ReadonlySet<Relation> {
  const found = new Set<Relation>();
  for (const field of fieldsIn(decided)) {
    const role = policyRoleIn(field.section, standing);
    for (const classification of classesOf(field, governed))
      for (const { relation } of governed.policy.rulesOf(classification, role, standing.purpose))
        if (relation) found.add(relation);
  }
  return found;
}

function classesOf(field: DecidedField, governed: GovernedSchema) {
  const { scope, definition, node } = field;
  return [
    ...classificationsBehind(scope, definition.name, governed),
    ...(node.arguments ?? []).map(({ name }) =>
      governed.classificationOf(argumentCoordinate(scope.name, definition.name, name.value)),
    ),
  ];
}
