import { type CallerMistake, callerMistakes, isCallerMistake } from '@credit-hub/schema';
import { type DocumentNode, Kind, OperationTypeNode } from 'graphql';
import { Refusal } from '../errors/refusal.ts';
import type { Place } from '../execution/fetchContext.ts';
import type { GovernedSchema } from '../policy/governedSchema.ts';
import type { MetFault } from './completeness.ts';
import { fieldAt } from './faultPlaces.ts';
import { type AskedField, topmostFields } from './requestedFields.ts';

/** One of many codes does not refuse the others, nor one matter what is asked of the one that the purpose names. */
const toldAtTheirPlace: ReadonlySet<CallerMistake> = new Set([
  'INVALID_UNIFIED_SOCIAL_CREDIT_CODE',
  'MATTER_MISMATCH',
]);

/**
 * Refuses a query of which only who answers could tell that an argument cannot be used, as it is refused where the hub
 * could tell before. Throws `Refusal`.
 *
 * A mutation is not refused: another one beside it may be done by then, and its caller has to be told. What does not fit
 * the operation (`BAD_USER_INPUT`) is the caller's where the field is the department's that says so, and was given
 * arguments; a department that says so of another has failed.
 */
export const refuseMistakes = (
  document: DocumentNode,
  faults: readonly MetFault[],
  governed: GovernedSchema,
): void => {
  if (faults.length === 0 || isMutation(document)) return;
  for (const { code, department, places } of faults) {
    if (!isCallerMistake(code) || toldAtTheirPlace.has(code)) continue;
    const [path] = places;
    const field = path && fieldOf(document, path, department, governed);
    if (code === 'BAD_USER_INPUT' && !field?.isGivenArguments) continue;
    throw new Refusal(
      code,
      `An argument${field ? ` of ${field.coordinate}` : ''} cannot be used: ${callerMistakes[code]}.`,
      field ? { coordinate: field.coordinate } : {},
      path,
    );
  }
};

const isMutation = ({ definitions }: DocumentNode): boolean =>
  definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.MUTATION,
  );

/** The field at a place. What a department says of the whole of its answer stands at the entity, a field of another's. */
const fieldOf = (
  document: DocumentNode,
  place: Place,
  department: string,
  governed: GovernedSchema,
): AskedField | undefined => {
  const depth = place.filter((key) => typeof key === 'string').length;
  return fieldAt(
    topmostFields(
      document,
      governed,
      (coordinate, path) => path.length === depth && governed.ownersOf(coordinate).includes(department),
    ),
    place,
  );
};
