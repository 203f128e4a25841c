import { hash, randomUUID } from 'node:crypto';
import type { Handling } from '@credit-hub/schema';
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

/** What the log knows that an entry does not: a salt no one can guess, and the time, which is now unless it is told. */
export type LeafMaker = {
  intent(entry: IntentEntry, at?: Date): Leaf;
  refusal(entry: RefusalEntry, at?: Date): Leaf;
  outcome(intent: { index: number; subjectCodes: ReadonlySet<string> }, entry: OutcomeEntry, at?: Date): Leaf;
};

export const createLeafMaker = (commitments: Commitments, clock: () => Date): LeafMaker => {
  const request = (
    kind: 'INTENT' | 'REFUSED',
    entry: Omit<RefusalEntry, 'refusal'> & Pick<IntentEntry, 'acts'>,
    refusal: string | null,
    at: Date,
  ): Leaf => {
    const salt = randomUUID();
    const subjects = [...new Set(entry.subjectCodes)].map(commitments.subject);
    const { viewer, purpose, planKey, acts = [] } = entry;
    if ((viewer?.organization?.length ?? 0) > longestOrganization)
      throw new AccessLogError('AUDIT_ENTRY_INVALID', "the organization's name is too long");
    const time = at.toISOString();
    const organization = viewer?.organization ?? null;
    const person = viewer?.person ? commitments.person({ role: viewer.role, person: viewer.person }) : null;
    const caseMember = purpose?.caseNumber ? commitments.caseNumber(purpose.caseNumber) : null;
    const document = planKey === null ? null : commitments.document(planKey);
    const further = purpose?.further ?? [];
    const text =
      `{${acts.length > 0 ? `"acts":${JSON.stringify(acts)},` : ''}"case":${quoted(caseMember)},` +
      `"department":${json(viewer?.department)},"document":${quoted(document)},` +
      `${further.length > 0 ? `"further":${JSON.stringify(further.map(furtherMember))},` : ''}` +
      `"kind":"${kind}","matter":${json(purpose?.matter)},"organization":${json(organization)},` +
      `"person":${quoted(person)},"policyVersion":${json(entry.policyVersion)},"purpose":${quoted(purpose?.kind)},` +
      `${refusal === null ? '' : `"refusal":${json(refusal)},`}"role":${quoted(viewer?.role)},"salt":"${salt}",` +
      `"subjects":${subjectsMember(salt, subjects)},"time":"${time}"}`;
    return leafOf({
      text,
      searched: { time, organization, person, intent: null },
      subjects,
      sharedTexts: [],
    });
  };

  const furtherMember = ({ matter, caseNumber }: Handling) => ({
    case: caseNumber === null ? null : commitments.caseNumber(caseNumber),
    matter,
  });

  return {
    intent: (entry, at = clock()) => request('INTENT', entry, null, at),
    refusal: ({ refusal, ...entry }, at = clock()) => request('REFUSED', entry, refusal, at),
    outcome: (intent, entry, at = clock()) => {
      const salt = randomUUID();
      const time = at.toISOString();
      const { completeness, refusal, exceptions = [] } = entry;
      const parts = [
        { disclosures: entry.disclosures, codes: codesBeyond(intent.subjectCodes, entry) },
        ...exceptions.map(({ disclosures, subjectCodes }) => ({ disclosures, codes: new Set(subjectCodes) })),
      ].map(({ disclosures, codes }) => ({
        ...disclosuresMember(disclosures),
        subjects: Array.from(codes, commitments.subject),
      }));
      const told = parts.map(({ opening, subjects }) => `${opening}${subjectsMember(salt, subjects)}}`);
      return leafOf({
        text:
          `{"completeness":"${completeness}","intent":${intent.index},"kind":"OUTCOME","parts":[${told}],` +
          `"refusal":${json(refusal)},"salt":"${salt}","time":"${time}"}`,
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
): ReadonlySet<string> => {
  const beyond = new Set<string>();
  for (const codes of [furtherSubjectCodes, ...exceptions.map(({ subjectCodes }) => subjectCodes)])
    for (const code of codes) if (!named.has(code)) beyond.add(code);
  return beyond;
};

const subjectsMember = (salt: string, subjects: readonly BlindIndex[]): string =>
  `{"commitment":"${commitToSubjects(salt, subjects)}","count":${subjects.length}}`;

/** As JSON, whatever it holds. */
const json = (text: string | null | undefined): string => JSON.stringify(text ?? null);

/** As JSON where it is of the hub's own making: a word of a closed set, or base64url. */
const quoted = (word: string | null | undefined): string => (word == null ? 'null' : `"${word}"`);

/**
 * Leaves are canonical JSON (RFC 8785). Their members are written in order where they are made, and hold no numbers but
 * integers, so that the plain text is the canonical one: making an object of each leaf, to be sorted and written, would
 * cost as much as all of its hashes.
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
