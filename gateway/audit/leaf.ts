import { hash, randomUUID } from 'node:crypto';
import { type BlindIndex, type Commitments, commitToSubjects } from './commitments.ts';
import type { Disclosure, IntentEntry, OutcomeEntry, RefusalEntry } from './entries.ts';
import { AccessLogError } from './errors.ts';
import { hashLeaf } from './merkle/hashes.ts';

/** A subject beside its leaf; `part` says which part of an outcome speaks of it, and is 0 in other leaves. */
export type LeafSubject = { readonly blindIndex: BlindIndex; readonly part: number };

/** A text that many leaves share: they name it by its SHA-256. */
export type SharedText = { readonly hash: Buffer; readonly text: string };

/** Everything the store keeps for one entry. Nothing of it can change without the leaf's hash changing. */
export type Leaf = {
  readonly text: string;
  readonly hash: Buffer;
  readonly subjects: readonly LeafSubject[];
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
    entry: Omit<RefusalEntry, 'refusal'>,
    refusal: { refusal?: string },
  ): Leaf => {
    const salt = randomUUID();
    const subjects = [...new Set(entry.subjectCodes)].map(commitments.subject);
    const { viewer, purpose, planKey } = entry;
    if ((viewer?.organization?.length ?? 0) > longestOrganization)
      throw new AccessLogError('AUDIT_ENTRY_INVALID', "the organization's name is too long");
    return leafOf(
      {
        case: purpose?.caseNumber ? commitments.caseNumber(purpose.caseNumber) : null,
        department: viewer?.department ?? null,
        document: planKey === null ? null : commitments.document(planKey),
        kind,
        matter: purpose?.matter ?? null,
        organization: viewer?.organization ?? null,
        person: viewer?.person ? commitments.person({ role: viewer.role, person: viewer.person }) : null,
        policyVersion: entry.policyVersion,
        purpose: purpose?.kind ?? null,
        ...refusal,
        role: viewer?.role ?? null,
        salt,
        subjects: subjectsMember(salt, subjects),
        time: clock().toISOString(),
      },
      subjects.map((blindIndex) => ({ blindIndex, part: 0 })),
      [],
    );
  };

  return {
    intent: (entry) => request('INTENT', entry, {}),
    refusal: ({ refusal, ...entry }) => request('REFUSED', entry, { refusal }),
    outcome: (intent, entry) => {
      const salt = randomUUID();
      const exceptions = entry.exceptions ?? [];
      const told = new Set([
        ...(entry.furtherSubjectCodes ?? []),
        ...exceptions.flatMap(({ subjectCodes }) => subjectCodes),
      ]);
      const parts = [
        { disclosures: entry.disclosures, codes: [...told.difference(intent.subjectCodes)] },
        ...exceptions.map(({ disclosures, subjectCodes }) => ({
          disclosures,
          codes: [...new Set(subjectCodes)],
        })),
      ].map(({ disclosures, codes }) => ({
        ...disclosuresMember(disclosures),
        blindIndexes: codes.map(commitments.subject),
      }));
      return leafOf(
        {
          completeness: entry.completeness,
          intent: intent.index,
          kind: 'OUTCOME',
          parts: parts.map(({ disclosed, shared, blindIndexes }) => ({
            coordinates: shared.hash.toString('base64url'),
            disclosed,
            subjects: subjectsMember(salt, blindIndexes),
          })),
          refusal: entry.refusal,
          salt,
          time: clock().toISOString(),
        },
        parts.flatMap(({ blindIndexes }, part) => blindIndexes.map((blindIndex) => ({ blindIndex, part }))),
        parts.map(({ shared }) => shared),
      );
    },
  };
};

const subjectsMember = (salt: string, subjects: readonly BlindIndex[]) => ({
  commitment: commitToSubjects(salt, subjects),
  count: subjects.length,
});

/**
 * Leaves are canonical JSON (RFC 8785). Their members are written in order where they are made, and hold no numbers but
 * integers, so that the plain text is the canonical one: sorting each leaf would cost as much as all of its hashes.
 */
const leafOf = (
  value: object,
  subjects: readonly LeafSubject[],
  sharedTexts: readonly SharedText[],
): Leaf => {
  const text = JSON.stringify(value);
  assertStorable(text);
  return { text, hash: hashLeaf(text), subjects, sharedTexts };
};

const longestLeaf = 65_536;
const longestOrganization = 256;
const unstorableEscape = /\\u(0000|d[89a-f])/;

/**
 * A caller chooses some of a leaf's texts. One that PostgreSQL refuses must fail alone, not with every other request
 * of its group: U+0000 and half a surrogate pair are no part of its texts, and an index takes no row of more than
 * 2,704 bytes.
 */
const assertStorable = (text: string): void => {
  if (text.length > longestLeaf || unstorableEscape.test(text))
    throw new AccessLogError('AUDIT_ENTRY_INVALID', 'an entry is too long, or not Unicode text');
};

type DisclosuresMember = {
  disclosed: readonly Pick<Disclosure, 'by' | 'classification' | 'form'>[];
  shared: SharedText;
};
const membersMade = new WeakMap<readonly Disclosure[], DisclosuresMember>();

/** Classes and forms stand in the leaf, for its subjects to read; the coordinates are the same for many requests. */
const disclosuresMember = (disclosures: readonly Disclosure[]): DisclosuresMember => {
  const made = membersMade.get(disclosures);
  if (made !== undefined) return made;
  const merged = mergeDisclosures(disclosures);
  const text = JSON.stringify(merged);
  const member = {
    disclosed: merged.map(({ by, classification, form }) => ({ by, classification, form })),
    shared: { hash: hash('sha256', text, 'buffer'), text },
  };
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
