import { type Classification, findCertainNumbers } from '@credit-hub/schema';
import { type GraphQLInputType, GraphQLString, getNamedType, isInputObjectType } from 'graphql';
import { fieldCoordinate } from './coordinates.ts';
import type { GovernedSchema } from './governedSchema.ts';

/** What holds numbers of persons by its class; whoever may not read it in clear may not ask by it either. */
const ofPersons: ReadonlySet<Classification> = new Set([
  'PERSON_NAME',
  'RESIDENT_ID',
  'PHONE',
  'ADDRESS',
  'BANK_ACCOUNT',
  'FREE_TEXT',
  'FREE_TEXT_WITH_AMOUNTS',
]);

/** A signed consent, a public key: drawn by a machine, and read by one. */
const opaque = /^(?:[\w.~+/=-]{40,}|\s*\{.*|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})$/is;
/** A cursor, by the name that it has everywhere: what is none its department refuses, and nobody keeps it. */
const cursor = /\(after:\)$/;

/** Whether a text may be given under this type at all, at any depth. */
export function takesText(type: GraphQLInputType, seen = new Set<unknown>()): boolean {
  const named = getNamedType(type);
  if (named === GraphQLString) return true;
  if (!isInputObjectType(named) || seen.has(named)) return false;
  seen.add(named);
  return Object.values(named.getFields()).some((field) => takesText(field.type, seen));
}

/**
 * Coordinates whose value holds the number of a person, who has no business there: what is asked by is logged, sent on
 * and compared. Never the value.
 *
 * @param coordinate of the argument, or of the field of an input object
 */
export function numbersIn(
  value: unknown,
  type: GraphQLInputType,
  coordinate: string,
  governed: GovernedSchema,
): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => numbersIn(item, type, coordinate, governed));
  const named = getNamedType(type);
  if (typeof value === 'string') {
    if (named !== GraphQLString || cursor.test(coordinate)) return [];
    if (ofPersons.has(governed.classificationOf(coordinate))) return [];
    return !opaque.test(value) && findCertainNumbers(value).length > 0 ? [coordinate] : [];
  }
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return [];
  return Object.values(named.getFields()).flatMap(({ name, type: fieldType }) =>
    numbersIn(
      (value as Record<string, unknown>)[name],
      fieldType,
      fieldCoordinate(named.name, name),
      governed,
    ),
  );
}
