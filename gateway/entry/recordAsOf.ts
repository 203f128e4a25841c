/** Records as they stood at the end of a day, asked of every department in the hub's own name. */
import DataLoader from 'dataloader';
import { z } from 'zod';
import { askAsHub } from '../execution/askAsHub.ts';
import type { AskSubgraph } from '../execution/askDepartment.ts';
import type { Fault, Waiting } from '../execution/fetchContext.ts';
import type { CreditRecordEntry } from './readRecord.ts';

/**
 * @param keepers departments that hold credit facts: one that cannot tell how they stood leaves the record partial
 * @returns the records of these subjects by their codes; null where a department did not answer, and `faults` says which
 */
export type AskHistory = (
  codes: readonly string[],
  day: string,
  keepers: ReadonlySet<string>,
  waiting: Waiting,
  faults: Fault[],
) => Promise<Map<string, CreditRecordEntry[]> | null>;

const coordinate = 'Query.factsAsOf';
const document = `query FactsAsOf($codes: [UnifiedSocialCreditCode!]!, $day: Date!) {
  factsAsOf(unifiedSocialCreditCodes: $codes, day: $day) {
    unifiedSocialCreditCode kind factId listing removedOn state severity decidedOn documentNumber authority basis
    publishedFrom publishedUntil
  }
}`;

const text = z.string().nullable();
const factsSchema = z.array(
  z.object({
    unifiedSocialCreditCode: z.string(),
    kind: z.string(),
    factId: text,
    listing: text,
    removedOn: text,
    state: text,
    severity: text,
    decidedOn: text,
    documentNumber: text,
    authority: text,
    basis: text,
    publishedFrom: text,
    publishedUntil: text,
  }),
);

/** @param ownersOf finds the departments that answer a field of the root */
export const createHistory = (
  ask: AskSubgraph,
  ownersOf: (coordinate: string) => readonly string[],
): AskHistory => {
  const asHub = askAsHub(ask);
  return async (codes, day, keepers, waiting, faults) => {
    const owners = ownersOf(coordinate);
    const silent = [...keepers].filter((department) => !owners.includes(department));
    faults.push(...silent.map((department) => ({ department, code: 'DEPARTMENT_FAILED' as const })));
    const answers = await Promise.all(
      owners.map(async (department) => {
        const request = { query: document, variables: { codes, day } };
        const facts = await asHub(department, coordinate, factsSchema, request, waiting, faults);
        return facts?.map((fact) => ({ department, ...fact })) ?? null;
      }),
    );
    if (silent.length > 0 || answers.includes(null)) return null;
    const found = answers.flatMap((answer) => answer ?? []).sort(newestFirst);
    return Map.groupBy(found, ({ unifiedSocialCreditCode }) => unifiedSocialCreditCode) as Map<
      string,
      CreditRecordEntry[]
    >;
  };
};

type Placed = { decidedOn: string | null; department: string; kind: string; factId: string | null };

const placeOf = ({ department, kind, factId }: Placed): string => JSON.stringify([department, kind, factId]);

const newestFirst = (one: Placed, other: Placed): number => {
  const [day, otherDay] = [one.decidedOn ?? '', other.decidedOn ?? ''];
  if (day !== otherDay) return day > otherDay ? -1 : 1;
  return placeOf(one) < placeOf(other) ? -1 : 1;
};

/** The history that one request asks for, read together for all its subjects of one day. */
export const recordsAsOf = (
  history: AskHistory,
  keepers: ReadonlySet<string>,
  waiting: Waiting,
  faults: Fault[],
) => {
  const loaders = new Map<string, DataLoader<string, readonly CreditRecordEntry[] | null>>();
  const loaderOf = (day: string) =>
    new DataLoader<string, readonly CreditRecordEntry[] | null>(async (codes) => {
      const met: Fault[] = [];
      const found = await history(codes, day, keepers, waiting, met);
      faults.push(...met);
      return codes.map((code) => (found === null ? null : (found.get(code) ?? [])));
    });
  return (code: string, day: string) => {
    const loader = loaders.get(day) ?? loaderOf(day);
    loaders.set(day, loader);
    return loader.load(code);
  };
};
