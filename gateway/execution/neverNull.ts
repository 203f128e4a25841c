import { isInterfaceType, isListType, isObjectType } from 'graphql';
import type { GovernedSchema } from '../policy/governedSchema.ts';

/**
 * The fields that a department answers with null only beside an error, though their type allows null, because nothing
 * but an answer could be taken from it:
 * - a section (a field of a root type or of an entity) that is a list. Whoever holds none says `[]`, and so does every
 *   department that is built from the kit; null is what GraphQL makes of a resolver that somebody forgot.
 * - what is derived from other fields (`@requires`). It says itself when nothing can be said (`UNDETERMINED`).
 * - what decides whether a fact counts against its subject: the state and the day of a fact, the list of a listing. Every
 *   fact has them; a listing whose state is not told would read as one that is over.
 *
 * Any other leaf or single object may be null in truth: there is no registration, the order was never lifted. So may a list
 * within a fact, as the measures of an advice that is undetermined.
 *
 * @param own the hub's own subgraph, which tells by `faults` what is missing from a record that is null
 */
export const neverNullIn = (
  { apiSchema, opensSections, ownersOf, requiresOthers }: GovernedSchema,
  own: string,
): ((coordinate: string) => boolean) => {
  const found = new Set<string>();
  for (const type of Object.values(apiSchema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const deciding = [type, ...type.getInterfaces()].flatMap(({ name }) => decisive[name] ?? []);
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      if (ownersOf(coordinate).includes(own)) continue;
      const isList = opensSections(type.name) && isListType(field.type);
      if (isList || requiresOthers(coordinate) || deciding.includes(field.name)) found.add(coordinate);
    }
  }
  return (coordinate) => found.has(coordinate);
};

/** By type, what decides whether a fact counts, and what an advice is. */
const decisive: Readonly<Record<string, readonly string[]>> = {
  CreditFact: ['state', 'decidedOn'],
  Listing: ['listing'],
  HandlingAdvice: ['outcome'],
};
