/** What may stand between a viewer and a subject, and open a rule. */
export const relations = [
  'CONSENT',
  'MEMBERSHIP',
  'OWN_RECORD',
  'CASE_IN_HAND',
  'AGREEMENT',
  'PERSON_CONSENT',
] as const;
export type Relation = (typeof relations)[number];

/** What a caller is told when the relation is missing. */
export const reasonOfMissing = {
  CONSENT: 'CONSENT_REQUIRED',
  MEMBERSHIP: 'MEMBERSHIP_REQUIRED',
  OWN_RECORD: 'OWN_RECORD_REQUIRED',
  CASE_IN_HAND: 'CASE_REQUIRED',
  AGREEMENT: 'AGREEMENT_REQUIRED',
  PERSON_CONSENT: 'PERSON_CONSENT_REQUIRED',
} as const satisfies Record<Relation, string>;

/** Every set of relations a viewer may hold: 2^6, the empty one first, smaller ones before those that hold them. */
export const relationSets: readonly ReadonlySet<Relation>[] = Array.from(
  { length: 2 ** relations.length },
  (_, bits) => new Set(relations.filter((_, place) => bits & (1 << place))),
);
