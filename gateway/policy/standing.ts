import {
  type Classification,
  type PurposeKind,
  type Relation,
  type Role,
  relationsTowardsPerson,
  type Whose,
} from '@credit-hub/schema';

/**
 * All that a decision may depend on about the caller. Nothing personal is in it: callers who stand alike
 * share one permitted operation, so it serves as a cache key.
 */
export type Standing = {
  readonly role: Role;
  /** The department (subgraph) the caller serves; null for callers of none. */
  readonly department: string | null;
  /** The purpose this request states. */
  readonly purpose: PurposeKind;
  /** The purposes the bearer's token allows it to state. */
  readonly mayState: ReadonlySet<PurposeKind>;
  /** The relations to the subject that were proved for this request. */
  readonly relations: ReadonlySet<Relation>;
  /** The classes that the subject consented to; for all others a consent counts as none. PIPL art. 14, 23, 29. */
  readonly consentedTo: ReadonlySet<Classification>;
};

/** The same text for standings that are decided alike, and for no others. */
export function standingKey({
  role,
  department,
  purpose,
  mayState,
  relations,
  consentedTo,
}: Standing): string {
  return `["${role}",${JSON.stringify(department)},"${purpose}",${textOf(mayState)},${textOf(relations)},${textOf(consentedTo)}]`;
}

/** Sets outlive requests where a token or a book tells them, and so does their text. */
const texts = new WeakMap<ReadonlySet<string>, string>();

function textOf(set: ReadonlySet<string>): string {
  const known = texts.get(set);
  if (known !== undefined) return known;
  const text = JSON.stringify([...set].sort());
  texts.set(set, text);
  return text;
}

/**
 * The relations that count for a value of the class that is this person's: a consent for the classes it names, and for
 * what is a person's none of the subject's.
 */
export function relationsTowards(
  classification: Classification,
  whose: Whose,
  standing: Pick<Standing, 'relations' | 'consentedTo'>,
): ReadonlySet<Relation> {
  return relationsTowardsPerson(classification, whose, consentedRelations(classification, standing));
}

const consents: readonly Relation[] = ['CONSENT', 'PERSON_CONSENT'];

function consentedRelations(
  classification: Classification,
  { relations, consentedTo }: Pick<Standing, 'relations' | 'consentedTo'>,
): ReadonlySet<Relation> {
  if (consentedTo.has(classification) || !consents.some((consent) => relations.has(consent)))
    return relations;
  return new Set([...relations].filter((relation) => !consents.includes(relation)));
}
