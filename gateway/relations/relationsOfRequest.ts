import { type Classification, isSoleTraderCode, mayBeCreditCode, type Relation } from '@credit-hub/schema';
import type { Fault, Waiting } from '../execution/fetchContext.ts';
import { type Held, heldOf, nothingHeld } from './held.ts';
import type { ConsentUse, HeldRelation, Reader, RelationOffice } from './office.ts';

/** A consent that may be used once, and what it opens. */
export type OnceConsent = ConsentUse & { classes: readonly Classification[] };

/** What stands between the caller and one subject: what is there for the whole request, and what a use would add. */
export type Towards = { held: Held; once: readonly OnceConsent[] };

/**
 * The relations of one request. Nothing of it outlives the request, so that a withdrawal bites on the next; within the
 * request what was read once holds, and a consent that is used is used once, however many answers it is part of.
 */
export type RelationsOfRequest = {
  /** Reads what stands between the caller and these subjects. Never rejects: what could not be read is not held. */
  load(codes: Iterable<string>, relevant: ReadonlySet<Relation>): Promise<void>;
  /** Nothing, for a code that was not loaded. */
  towards(code: string): Towards;
  /** Uses consents up; resolves with those that this request has used. Never rejects. */
  use(consents: readonly ConsentUse[]): Promise<ReadonlySet<string>>;
  /** Why relations are unknown. */
  readonly faults: readonly Fault[];
};

const nothing: Towards = { held: nothingHeld, once: [] };

export const relationsOfRequest = (
  office: RelationOffice,
  reader: Reader,
  waiting: Waiting,
): RelationsOfRequest => {
  const known = new Map<string, Towards>();
  /** Under way or done: what the token alone tells, and what the office tells as well. */
  const loading = { token: new Map<string, Promise<void>>(), office: new Map<string, Promise<void>>() };
  const using = new Map<string, Promise<boolean>>();
  const faults: Fault[] = [];
  const { viewer } = reader;

  const ownOf = (code: string): Relation[] =>
    viewer.role === 'SUBJECT' && viewer.organization === code ? ['OWN_RECORD'] : [];

  const read = async (codes: readonly string[], asksOffice: boolean): Promise<void> => {
    const told = asksOffice ? await office.relationsHeld(reader, codes, waiting, faults) : [];
    const bySubject = Map.groupBy(told ?? [], ({ subjectCode }) => subjectCode);
    for (const code of codes) known.set(code, towardsOf(code, ownOf(code), bySubject.get(code) ?? []));
  };

  return {
    faults,

    async load(codes, relevant) {
      // Of organizations alone the office keeps relations, and what is no code it need not be asked about.
      const asksOffice =
        viewer.organization !== null && [...relevant].some((relation) => relation !== 'OWN_RECORD');
      const wanted = [...new Set(codes)].filter(mayBeCreditCode);
      const begun = asksOffice ? loading.office : loading.token;
      const fresh = wanted.filter((code) => !begun.has(code) && !loading.office.has(code));
      if (fresh.length > 0) {
        const reading = read(fresh, asksOffice);
        for (const code of fresh) begun.set(code, reading);
      }
      await Promise.all(wanted.map((code) => loading.office.get(code) ?? begun.get(code)));
    },

    towards: (code) => known.get(code) ?? nothing,

    async use(consents) {
      const fresh = consents.filter(({ consent }) => !using.has(consent));
      if (fresh.length > 0) {
        const used = office.useConsents(fresh, waiting, faults);
        for (const { consent } of fresh)
          using.set(
            consent,
            used.then((ids) => ids?.has(consent) ?? false),
          );
      }
      const outcomes = await Promise.all(
        consents.map(async ({ consent }) => ((await using.get(consent)) ? [consent] : [])),
      );
      return new Set(outcomes.flat());
    },
  };
};

const towardsOf = (code: string, own: readonly Relation[], told: readonly HeldRelation[]): Towards => {
  const lasting = told.filter(({ onceConsent }) => onceConsent === null);
  return {
    held: heldOf(
      [
        ...own,
        ...lasting.flatMap(({ relation }) => (relation === 'CONSENT' ? consentsOf(code) : [relation])),
      ],
      lasting.flatMap(({ relation, classes }) => (relation === 'CONSENT' ? classes : [])),
    ),
    once: told.flatMap(({ onceConsent, classes }) =>
      onceConsent === null ? [] : [{ subjectCode: code, consent: onceConsent, classes }],
    ),
  };
};

/** What a subject's consent is: the holder of a sole trader's code is a natural person, and its consent that person's. */
const consentsOf = (code: string): readonly Relation[] =>
  isSoleTraderCode(code) ? ['CONSENT', 'PERSON_CONSENT'] : ['CONSENT'];

/** What would be held if these consents were used. */
export const withConsents = ({ held }: Towards, used: readonly OnceConsent[]): Held =>
  used.length === 0
    ? held
    : heldOf(
        [...held.relations, ...used.flatMap(({ subjectCode }) => consentsOf(subjectCode))],
        [...held.consentedTo, ...used.flatMap(({ classes }) => classes)],
      );
