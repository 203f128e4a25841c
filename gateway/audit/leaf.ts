import { hash, randomUUID } from 'node:crypto';
import { canonicalJson, type Json } from './canonicalJson.ts';
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
    more: { readonly [key: string]: Json },
  ): Leaf => {
    const salt = randomUUID();
    const subjects = [...new Set(entry.subjectCodes)].map(commitments.subject);
    const { viewer, purpose, planKey } = entry;
    if ((viewer?.organization?.length ?? 0) > longestOrganization)
      throw new AccessLogError('AUDIT_ENTRY_INVALID', "the organization's name is too long");
    return leafOf(
      {
        kind,
        salt,
        time: clock().toISOString(),
        who: {
          role: viewer?.role ?? null,
          organization: viewer?.organization ?? null,
          department: viewer?.department ?? null,
          person: viewer?.person ? commitments.person({ role: viewer.role, person: viewer.person }) : null,
        },
        purpose: purpose?.kind ?? null,
        matter: purpose?.matter ?? null,
        case: purpose?.caseNumber ? commitments.caseNumber(purpose.caseNumber) : null,
        policyVersion: entry.policyVersion,
        document: planKey === null ? null : commitments.document(planKey),
        subjects: subjectsMember(salt, subjects),
        ...more,
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
          kind: 'OUTCOME',
          salt,
          time: clock().toISOString(),
          intent: intent.index,
          completeness: entry.completeness,
          refusal: entry.refusal,
          parts: parts.map(({ disclosed, shared, blindIndexes }) => ({
            disclosed,
            coordinates: shared.hash.toString('base64url'),
            subjects: subjectsMember(salt, blindIndexes),
          })),
        },
        parts.flatMap(({ blindIndexes }, part) => blindIndexes.map((blindIndex) => ({ blindIndex, part }))),
        parts.map(({ shared }) => shared),
      );
    },
  };
};

const subjectsMember = (salt: string, subjects: readonly BlindIndex[]) => ({
  count: subjects.length,
  commitment: commitToSubjects(salt, subjects),
});

const leafOf = (value: Json, subjects: readonly LeafSubject[], sharedTexts: readonly SharedText[]): Leaf => {
  const text = canonicalJson(value);
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

type DisclosuresMember = { disclosed: Json; shared: SharedText };
const membersMade = new WeakMap<readonly Disclosure[], DisclosuresMember>();

/** Classes and forms stand in the leaf, for its subjects to read; the coordinates are the same for many requests. */
const disclosuresMember = (disclosures: readonly Disclosure[]): DisclosuresMember => {
  const made = membersMade.get(disclosures);
  if (made !== undefined) return made;
  const merged = mergeDisclosures(disclosures);
  const text = canonicalJson(merged);
  const member = {
    disclosed: merged.map(({ classification, form, by }) => ({ classification, form, by })),
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
              classification: first.classification,
              form: first.form,
              by: first.by,
              coordinates: [...new Set([first, ...same].flatMap(({ coordinates }) => coordinates))].sort(),
            },
          ],
    );
