import {
  type Disclosure,
  isOwnDepartment,
  type PolicyRole,
  type PurposeKind,
  policyRolesOf,
  type Role,
} from '@credit-hub/schema';
import { type GraphQLField, getNamedType } from 'graphql';
import { argumentCoordinate, fieldCoordinate } from './coordinates.ts';
import { type FieldsType, typesBehind } from './decideCoordinate.ts';
import { formFits } from './fittingDecision.ts';
import type { GovernedSchema } from './governedSchema.ts';

/** A kind of caller: all that decides which part of the schema exists for it. */
export type CallerKind = {
  readonly role: Role;
  readonly department: string | null;
  readonly mayState: ReadonlySet<PurposeKind>;
};

/**
 * Whether the field exists for such callers: under some purpose they may state, with whatever relation, they
 * read it.
 */
export function fieldEverReadable(
  type: FieldsType,
  field: GraphQLField<unknown, unknown>,
  caller: CallerKind,
  governed: GovernedSchema,
): boolean {
  return typesBehind(type, governed)
    .filter((candidate) => field.name in candidate.getFields())
    .every((candidate) => {
      const coordinate = fieldCoordinate(candidate.name, field.name);
      const roles = rolesTowards(coordinate, caller, governed);
      return everDisclosed(coordinate, roles, caller, governed, (form) =>
        formFits(form, getNamedType(field.type)),
      );
    });
}

/** Whether the argument exists for them: they read its class in clear, or it is of a mutation and they write it. */
export function argumentEverUsable(
  type: FieldsType,
  fieldName: string,
  argumentName: string,
  caller: CallerKind,
  governed: GovernedSchema,
): boolean {
  return typesBehind(type, governed)
    .filter((candidate) => candidate.getFields()[fieldName]?.args.some(({ name }) => name === argumentName))
    .every((candidate) => {
      const roles = rolesTowards(fieldCoordinate(candidate.name, fieldName), caller, governed);
      return everGiven(argumentCoordinate(candidate.name, fieldName, argumentName), roles, caller, governed);
    });
}

/**
 * Whether the field of an input object exists for them. Any department may take the input, their own among
 * them.
 */
export function inputFieldEverUsable(
  coordinate: string,
  caller: CallerKind,
  governed: GovernedSchema,
): boolean {
  return everGiven(coordinate, policyRolesOf(caller.role), caller, governed);
}

function everGiven(
  coordinate: string,
  roles: readonly PolicyRole[],
  caller: CallerKind,
  governed: GovernedSchema,
): boolean {
  const classification = governed.classificationOf(coordinate);
  return (
    everDisclosed(coordinate, roles, caller, governed, (form) => form === 'CLEAR') ||
    (governed.isGivenInMutations(coordinate) &&
      roles.some((role) => governed.policy.canEverWrite(classification, role, caller.mayState)))
  );
}

function everDisclosed(
  coordinate: string,
  roles: readonly PolicyRole[],
  caller: CallerKind,
  governed: GovernedSchema,
  suffices: (form: Disclosure['form']) => boolean,
): boolean {
  const classification = governed.classificationOf(coordinate);
  return roles.some((role) =>
    [...caller.mayState].some((purpose) =>
      governed.policy.rulesOf(classification, role, purpose).some(({ form }) => suffices(form.form)),
    ),
  );
}

/** Who is of a department is at home where that is among those that resolve the field. */
function rolesTowards(
  coordinate: string,
  caller: CallerKind,
  governed: GovernedSchema,
): readonly PolicyRole[] {
  const home = caller.department !== null && governed.ownersOf(coordinate).includes(caller.department);
  return policyRolesOf(caller.role).filter((role) => home || !isOwnDepartment(role));
}
