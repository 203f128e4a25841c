import {
  type Classification,
  compareForms,
  type Decision,
  type DenialReason,
  policyRoleTowards,
  type Whose,
} from '@credit-hub/schema';
import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isInterfaceType,
} from 'graphql';
import { argumentCoordinate, fieldCoordinate } from './coordinates.ts';
import { fittingDecision } from './fittingDecision.ts';
import type { GovernedSchema } from './governedSchema.ts';
import type { Section } from './section.ts';
import { relationsTowards, type Standing } from './standing.ts';
import { type FieldDecision, strictestDecision } from './strictestDecision.ts';

export type FieldsType = GraphQLObjectType | GraphQLInterfaceType;

/**
 * What becomes of a field selected on `type`. Through an interface: the strictest over it and all that
 * implement it.
 */
export function decideField(
  type: FieldsType,
  field: GraphQLField<unknown, unknown>,
  section: Section,
  standing: Standing,
  governed: GovernedSchema,
): FieldDecision {
  return typesBehind(type, governed)
    .filter((candidate) => field.name in candidate.getFields())
    .map((candidate) =>
      decideCoordinate(fieldCoordinate(candidate.name, field.name), section, standing, governed),
    )
    .map((decision) => fittingDecision(decision, field.type))
    .reduce(strictestDecision);
}

/** Whether the caller may use an argument: it may where this is CLEAR. */
export function decideArgument(
  type: FieldsType,
  fieldName: string,
  argumentName: string,
  section: Section,
  standing: Standing,
  governed: GovernedSchema,
): FieldDecision {
  return typesBehind(type, governed)
    .filter((candidate) =>
      candidate.getFields()[fieldName]?.args.some((argument) => argument.name === argumentName),
    )
    .map((candidate) =>
      decideGiven(
        argumentCoordinate(candidate.name, fieldName, argumentName),
        candidate,
        section,
        standing,
        governed,
      ),
    )
    .reduce(strictestDecision);
}

/**
 * What the table says of a value that the caller gives at a coordinate, in an argument of a field of `around`; it may
 * where this is CLEAR. Who filters, orders or counts by a value learns it, so that it must be readable in clear. Who
 * gives it in a mutation tells it, so that there a rule for writers suffices.
 */
export function decideGiven(
  coordinate: string,
  around: FieldsType,
  section: Section,
  standing: Standing,
  governed: GovernedSchema,
): FieldDecision {
  const reading = decideCoordinate(coordinate, section, standing, governed);
  if (reading.form === 'CLEAR' || !governed.isMutation(around)) return reading;
  const classification = governed.classificationOf(coordinate);
  const writing = governed.policy.decideWriting(
    classification,
    policyRoleTowards(section, standing),
    standing.purpose,
    // The relation is to whom the change is made for, whomever the value tells of: the writer knows it already.
    relationsTowards(classification, 'SUBJECT', standing),
  );
  if (writing.allowed) return { form: 'CLEAR', rule: writing.rule, basis: writing.basis };
  return writing.reason === 'NEVER'
    ? reading
    : { form: 'DENIED', reason: writing.reason, rule: writing.rule };
}

/** What the table says about one coordinate, nothing of its type considered. */
export function decideCoordinate(
  coordinate: string,
  section: Section,
  standing: Standing,
  governed: GovernedSchema,
): FieldDecision {
  const classification = governed.classificationOf(coordinate);
  const role = policyRoleTowards(section, standing);
  const decide = (whose: Whose) =>
    governed.policy.decide(
      classification,
      role,
      standing.purpose,
      relationsTowards(classification, whose, standing),
    );
  const decision = decide(governed.whoseOf(coordinate));
  // What the subject may read of its own and does not of another's, that other has not agreed to.
  return compareForms(decision, decide('SUBJECT')) === 'STRICTER'
    ? lacking(decision, 'PERSON_CONSENT_REQUIRED')
    : decision;
}

function lacking(decision: Decision, reason: DenialReason): Decision {
  return decision.form === 'DENIED' ? { ...decision, reason } : { ...decision, missing: reason };
}

/** The classes that a field selected on `type` may turn out to have. */
export function classificationsBehind(
  type: FieldsType,
  fieldName: string,
  governed: GovernedSchema,
): ReadonlySet<Classification> {
  return new Set(
    typesBehind(type, governed)
      .filter((candidate) => fieldName in candidate.getFields())
      .map((candidate) => governed.classificationOf(fieldCoordinate(candidate.name, fieldName))),
  );
}

/** A type itself and, behind an interface, every interface and object type that implements it. */
export function typesBehind(
  type: FieldsType,
  governed: Pick<GovernedSchema, 'apiSchema'>,
): readonly FieldsType[] {
  if (!isInterfaceType(type)) return [type];
  const { interfaces, objects } = governed.apiSchema.getImplementations(type);
  return [type, ...interfaces, ...objects];
}

export function isFieldsType(type: GraphQLNamedType | null | undefined): type is FieldsType {
  return type instanceof Object && 'getFields' in type && 'getInterfaces' in type;
}
