import { type Classification, personsClassifications } from './classification.ts';
import type { Relation } from './relation.ts';

/** The values of `enum Whose` in shared.graphql, the strictest first; a test holds the two together. */
export const whoseValues = ['ANOTHER', 'ITS_PEOPLE', 'SUBJECT'] as const;
/**
 * Whose a value of a personal class is, seen from the market subject in whose record it stands.
 *
 * - SUBJECT: the subject's own, where it is a natural person (a sole trader); where it is an organization, that of who is
 *   registered to act for it. The same field is one or the other, by whose record it stands in.
 * - ITS_PEOPLE: of somebody who owns it or works for it, whom it registered itself.
 * - ANOTHER: of anybody else, who applied for enforcement against it, or leads its workers. What nobody marked is so.
 */
export type Whose = (typeof whoseValues)[number];

/** Of two the one whose value is opened by fewer relations. */
export function moreProtected(one: Whose, other: Whose): Whose {
  return whoseValues.indexOf(one) <= whoseValues.indexOf(other) ? one : other;
}

export function isWhose(text: string): text is Whose {
  return (whoseValues as readonly string[]).includes(text);
}

/**
 * Whether a relation to the subject counts for what is a person's. A consent, a membership and an agreement are the
 * subject's; a person gives consent alone (个人信息保护法 13, 23; 民法典 1035). A sole trader is the person, and its consent
 * is held as PERSON_CONSENT, which opens nobody else's. In its own record a subject reads what it registered itself and is
 * answerable for (民法典 1029, 市场主体登记管理条例 17), and nothing of others. A case in hand is no relation of the
 * subject's but the duty of an authority, whose bounds its rules draw.
 */
const countsFor: Readonly<Record<Relation, (whose: Whose) => boolean>> = {
  CONSENT: () => false,
  PERSON_CONSENT: (whose) => whose === 'SUBJECT',
  MEMBERSHIP: () => false,
  AGREEMENT: () => false,
  OWN_RECORD: (whose) => whose !== 'ANOTHER',
  CASE_IN_HAND: () => true,
};

/** Of the relations held towards a subject those that count for a value of the class that is this person's. */
export function relationsTowardsPerson(
  classification: Classification,
  whose: Whose,
  held: ReadonlySet<Relation>,
): ReadonlySet<Relation> {
  if (held.size === 0 || !personsClassifications.has(classification)) return held;
  return new Set([...held].filter((relation) => countsFor[relation](whose)));
}
