/** What may stand between a viewer and a subject, and open a rule. */
export const relations = ['CONSENT', 'MEMBERSHIP', 'OWN_RECORD', 'CASE_IN_HAND', 'AGREEMENT'] as const;
export type Relation = (typeof relations)[number];

/** What a caller is told when the relation is missing. */
export const reasonOfMissing = {
  CONSENT: 'CONSENT_REQUIRED',
  MEMBERSHIP: 'MEMBERSHIP_REQUIRED',
  OWN_RECORD: 'OWN_RECORD_REQUIRED',
  CASE_IN_HAND: 'CASE_REQUIRED',
  AGREEMENT: 'AGREEMENT_REQUIRED',
} as const satisfies Record<Relation, string>;

/** Every set of relations a viewer may hold: 2^5. */
export const relationSets: readonly ReadonlySet<Relation>[] = relations.reduce<ReadonlySet<Relation>[]>(
  (sets, relation) => [...sets, ...sets.map((set) => new Set([...set, relation]))],
  [new Set()],
);
