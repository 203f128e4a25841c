import { betweenPersonal, requestKinds } from './requests.ts';
import { searchAskers } from './searchAskers.ts';
import type { Counts, Tally } from './tally.ts';

/** What a run of so many operations must have met. */
const of = 20_000;
const atLeast = {
  answered: {
    query: 5_000,
    record: 600,
    search: 500,
    mutation: 60,
    trusted: 80,
    network: 60,
    introspection: 100,
  },
  shapes: {
    aliases: 4_000,
    'named fragments': 3_000,
    'several departments': 600,
    'the record': 600,
    'a name taken out of a text': 80,
  },
  clear: { PERSON_NAME: 100, RESIDENT_ID: 5, PHONE: 5, ADDRESS: 20, BANK_ACCOUNT: 5 },
  byCode: {
    GRAPHQL_VALIDATION_FAILED: 1_000,
    GRAPHQL_PARSE_FAILED: 5,
    BAD_USER_INPUT: 100,
    REQUEST_MALFORMED: 20,
    BATCH_REFUSED: 5,
    OPERATION_UNKNOWN: 5,
    INVALID_CURSOR: 100,
    MUTATION_DENIED: 50,
    TRUSTED_DOCUMENT_UNKNOWN: 5,
    TRUSTED_DOCUMENT_NOT_FOR_ROLE: 50,
    UNAUTHENTICATED: 5,
    PURPOSE_MALFORMED: 5,
  },
} satisfies Partial<Record<keyof Tally, Counts>>;

/**
 * What a run has met too little of, in lines: one that is refused everything, or meets nothing personal, would prove
 * nothing. A short run is held to less than its proportion, since chance weighs more in it; and, once everyone had a
 * turn, to something of each.
 */
export function tooLittleMet(tally: Tally, operations: number): string[] {
  const share = operations / of;
  const somethingOfEach = operations >= betweenPersonal * searchAskers.length ? 1 : 0;
  const leastOf = (count: number) =>
    Math.max(somethingOfEach, Math.floor(count * Math.min(share, share ** 2)));
  const counted: [name: string, met: number | undefined, least: number][] = [
    ['requests', tally.requests, operations],
    ['headers searched', tally.headersSearched, operations],
    ['lines of logs searched', tally.logLinesSearched, leastOf(2_000)],
    ['documents answered', tally.documents, leastOf(1_000)],
    ...searchAskers.map(({ called, purpose }): [string, number | undefined, number] => [
      `${called} for ${purpose}`,
      tally.byAsker[`${called} ${purpose}`],
      Math.floor(operations / searchAskers.length),
    ]),
    ...requestKinds.map((kind): [string, number | undefined, number] => [
      `sent: ${kind}`,
      tally.byKind[kind],
      leastOf(134),
    ]),
    ...Object.entries(atLeast).flatMap(([group, least]) =>
      Object.entries(least).map(([name, count]): [string, number | undefined, number] => [
        `${group}: ${name}`,
        tally[group as keyof typeof atLeast][name],
        leastOf(count),
      ]),
    ),
  ];
  return counted.flatMap(([name, met = 0, least]) =>
    met < least ? [`${name}: ${met}, not ${least} or more`] : [],
  );
}
