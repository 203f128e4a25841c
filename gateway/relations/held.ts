import type { Classification, Relation } from '@credit-hub/schema';

/** What stands between the caller and one market subject. */
export type Held = {
  readonly relations: ReadonlySet<Relation>;
  /** The classes that a consent counts for. */
  readonly consentedTo: ReadonlySet<Classification>;
};

export const nothingHeld: Held = { relations: new Set(), consentedTo: new Set() };

export function heldOf(relations: Iterable<Relation>, consentedTo: Iterable<Classification>): Held {
  return { relations: new Set(relations), consentedTo: new Set(consentedTo) };
}

/** The same text for what opens the same; names a standing among the rows of an answer. */
export function keyOfHeld({ relations, consentedTo }: Held): string {
  return JSON.stringify([[...relations].sort(), [...consentedTo].sort()]);
}

/** What stands between the caller and each of several subjects. */
export function heldTowardsAll(held: readonly Held[]): Held {
  const [first, ...others] = held;
  if (!first) return nothingHeld;
  return heldOf(
    [...first.relations].filter((relation) => others.every(({ relations }) => relations.has(relation))),
    [...first.consentedTo].filter((each) => others.every(({ consentedTo }) => consentedTo.has(each))),
  );
}
