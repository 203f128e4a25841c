import { hash, randomUUID } from 'node:crypto';
import { type BlindIndex, type Commitments, commitToSubjects } from './commitments.ts';
import type { Disclosure, IntentEntry, OutcomeEntry, RefusalEntry } from './entries.ts';
import { AccessLogError } from './errors.ts';
import { hashLeaf } from './merkle/hashes.ts';

/** A text that many leaves share: they name it by its SHA-256, in base64url. */
export type SharedText = { readonly name: string; readonly text: string };

/** What a leaf is searched by: members of its text, which the store cannot read as fast as we write them twice. */
export type Searched = {
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly organization: string | null;
  readonly person: string | null;
  /** The intent that an outcome concludes; null in every other leaf. */
  readonly intent: number | null;
};

/** Everything the store keeps for one entry. Nothing of it can change without the leaf's hash changing. */
export type Leaf = {
  readonly text: string;
  readonly hash: Buffer;
  readonly searched: Searched;
  /** Those of an outcome in the order of its parts, each of which says how many are its own. */
  readonly subjects: readonly BlindIndex[];
  readonly sharedTexts: readonly SharedText[];
};

/** What the log knows that an entry does not: the time, and a salt no one can guess. */
export type LeafMaker = {
  intent(entry: IntentEntry): Leaf;
  refusal(entry: RefusalEntry): Leaf;
  outcome(intent: { index: number; subjectCodes: ReadonlySet<string> }, entry: OutcomeEntry): Leaf;
};

export const createLeafMaker = (commitments: Commitments, clock: () => Date): LeafMaker => {
  const request = (
    kind: 'INTENT' | 'REFUSED',
    entry: Omit<RefusalEntry, 'refusal'> & Pick<IntentEntry, 'acts'>,
    refusal: { refusal?: string },
  ): Leaf => {
    const salt = randomUUID();
    const subjects = [...new Set(entry.subjectCodes)].map(commitments.subject);
    const { viewer, purpose, planKey } = entry;
    if ((viewer?.organization?.length ?? 0) > longestOrganization)
      throw new AccessLogError('AUDIT_ENTRY_INVALID', "the organization's name is too long");
    const time = clock().toISOString();
    const organization = viewer?.organization ?? null;
    const person = viewer?.person ? commitments.person({ role: viewer.role, person: viewer.person }) : null;
    const acts = entry.acts ?? [];
    const further = (purpose?.further ?? []).map(({ matter, caseNumber }) => ({
      case: caseNumber === null ? null : commitments.caseNumber(caseNumber),
      matter,
    }));
    const text = JSON.stringify({
      ...(acts.length > 0 ? { acts } : {}),
      case: purpose?.caseNumber ? commitments.caseNumber(purpose.caseNumber) : null,
      department: viewer?.department ?? null,
      document: planKey === null ? null : commitments.document(planKey),
      ...(further.length > 0 ? { further } : {}),
      kind,
      matter: purpose?.matter ?? null,
      organization,
      person,
      policyVersion: entry.policyVersion,
      purpose: purpose?.kind ?? null,
      ...refusal,
      role: viewer?.role ?? null,
      salt,
      subjects: subjectsMember(salt, subjects),
      time,
    });
    return leafOf({
      text,
      searched: { time, organization, person, intent: null },
      subjects,
      sharedTexts: [],
    });
  };

  return {
    intent: (entry) => request('INTENT', entry, {}),
    refusal: ({ refusal, ...entry }) => request('REFUSED', entry, { refusal }),
    outcome: (intent, entry) => {
      const salt = randomUUID();
      const time = clock().toISOString();
      const exceptions = entry.exceptions ?? [];
      const parts = [
        { disclosures: entry.disclosures, codes: codesBeyond(intent.subjectCodes, entry) },
        ...exceptions.map(({ disclosures, subjectCodes }) => ({ disclosures, codes: new Set(subjectCodes) })),
      ].map(({ disclosures, codes }) => ({
        ...disclosuresMember(disclosures),
        subjects: [...codes].map(commitments.subject),
      }));
      const told = parts.map(
        ({ opening, subjects }) => `${opening}${JSON.stringify(subjectsMember(salt, subjects))}}`,
      );
      const { completeness, refusal } = entry;
      const members = JSON.stringify({ refusal, salt, time }).slice(1);
      return leafOf({
        text: `{"completeness":"${completeness}","intent":${intent.index},"kind":"OUTCOME","parts":[${told}],${members}`,
        searched: { time, organization: null, person: null, intent: intent.index },
        subjects: parts.flatMap(({ subjects }) => subjects),
        sharedTexts: parts.map(({ shared }) => shared),
      });
    },
  };
};

/** The subjects that an answer tells of and the intent did not name. */
const codesBeyond = (
  named: ReadonlySet<string>,
  { furtherSubjectCodes = [], exceptions = [] }: OutcomeEntry,
): ReadonlySet<string> =>
  new Set([...furtherSubjectCodes, ...exceptions.flatMap(({ subjectCodes }) => subjectCodes)]).difference(
    named,
  );

const subjectsMember = (salt: string, subjects: readonly BlindIndex[]) => ({
  commitment: commitToSubjects(salt, subjects),
  count: subjects.length,
});

/**
 * Leaves are canonical JSON (RFC 8785). Their members are written in order where they are made, and hold no numbers but
 * integers, so that the plain text is the canonical one: sorting each leaf would cost as much as all of its hashes.
 */
const leafOf = (leaf: Omit<Leaf, 'hash'>): Leaf => {
  assertStorable(leaf.text);
  return { ...leaf, hash: hashLeaf(leaf.text) };
};

const longestLeaf = 65_536;
const longestOrganization = 256;
/** Of JSON; a backslash that is itself escaped begins none. */
const unstorableEscape = /(?<!\\)(?:\\\\)*\\u(0000|d[89a-f])/;

/**
 * A caller chooses some of a leaf's texts. One that PostgreSQL refuses must fail alone, not with every other request
 * of its group: U+0000 and half a surrogate pair are no part of its texts, and an index takes no row of more than
 * 2,704 bytes.
 */
const assertStorable = (text: string): void => {
  if (text.length > longestLeaf || (text.includes('\\u') && unstorableEscape.test(text)))
    throw new AccessLogError('AUDIT_ENTRY_INVALID', 'an entry is too long, or not Unicode text');
};

/** `opening` is the part of an outcome that tells of them, up to its subjects. */
type DisclosuresMember = { readonly opening: string; readonly shared: SharedText };
const membersMade = new WeakMap<readonly Disclosure[], DisclosuresMember>();

/** Classes and forms stand in the leaf, for its subjects to read; the coordinates are the same for many requests. */
const disclosuresMember = (disclosures: readonly Disclosure[]): DisclosuresMember => {
  const made = membersMade.get(disclosures);
  if (made !== undefined) return made;
  const merged = mergeDisclosures(disclosures);
  const text = JSON.stringify(merged);
  const shared = { name: hash('sha256', text, 'base64url'), text };
  const disclosed = merged.map(({ by, classification, form }) => ({ by, classification, form }));
  const opening = `{"coordinates":"${shared.name}","disclosed":${JSON.stringify(disclosed)},"subjects":`;
  const member = { opening, shared };
  membersMade.set(disclosures, member);
  return member;
};

/** One entry for each class and form, in a fixed order. */
const mergeDisclosures = (disclosures: readonly Disclosure[]) =>
  [...Map.groupBy(disclosures, ({ classification, form, by }) => JSON.stringify([classification, form, by]))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, [first, ...same]]) =>
      first === undefined
        ? []
        : [
            {
              by: first.by,
              classification: first.classification,
              coordinates: [...new Set([first, ...same].flatMap(({ coordinates }) => coordinates))].sort(),
              form: first.form,
            },
          ],
    );
