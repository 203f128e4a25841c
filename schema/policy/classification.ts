/** The classes of `enum Classification` in shared.graphql; a test holds the two together. */
export const classifications = [
  'PUBLIC',
  'PUBLISHED_FACT',
  'SHARED',
  'RESTRICTED',
  'EVALUATION',
  'COMMERCIAL_SECRET',
  'PERSON_NAME',
  'RESIDENT_ID',
  'PHONE',
  'ADDRESS',
  'BANK_ACCOUNT',
  'AMOUNT',
  'FREE_TEXT',
  'FREE_TEXT_WITH_AMOUNTS',
  'RECORD_HISTORY',
  'WORK_ITEM',
  'ACCESS_RECORD',
  'OWN_ACT',
  'INTERNAL',
] as const;
export type Classification = (typeof classifications)[number];

/** Classes whose values must never be a key, an identifier or part of a cursor. */
export const personalClassifications: ReadonlySet<Classification> = new Set([
  'COMMERCIAL_SECRET',
  'PERSON_NAME',
  'RESIDENT_ID',
  'PHONE',
  'ADDRESS',
  'BANK_ACCOUNT',
]);

/**
 * Classes of what is told of a natural person: the legal representative, a shareholder, whoever is named in a listing, a
 * sole trader. An address and an account may be an organization's; by its class alone nobody can tell.
 */
export const personsClassifications: ReadonlySet<Classification> = new Set([
  'PERSON_NAME',
  'RESIDENT_ID',
  'PHONE',
  'ADDRESS',
  'BANK_ACCOUNT',
]);

/** Classes of text written by hand, in which a person may be named whatever else it tells. */
export const freeTextClassifications: ReadonlySet<Classification> = new Set([
  'FREE_TEXT',
  'FREE_TEXT_WITH_AMOUNTS',
]);

export function isClassification(text: string): text is Classification {
  return (classifications as readonly string[]).includes(text);
}
