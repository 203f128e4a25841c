import { expect, test } from 'vitest';
import { tooLittleMet } from './mustMeet.ts';
import { betweenPersonal, requestKinds } from './requests.ts';
import { searchAskers } from './searchAskers.ts';
import { nothingMet, type Tally } from './tally.ts';

const operations = 20_000;
const askedBy = Math.floor(operations / searchAskers.length);
/** A run that met enough of everything. */
const enough: Tally = {
  ...nothingMet,
  ...{ requests: operations, headersSearched: operations, logLinesSearched: 2_000, documents: 1_000 },
  byAsker: Object.fromEntries(searchAskers.map(({ called, purpose }) => [`${called} ${purpose}`, askedBy])),
  byKind: Object.fromEntries(requestKinds.map((kind) => [kind, 134])),
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
    ...{ aliases: 4_000, 'named fragments': 3_000, 'several departments': 600, 'the record': 600 },
    'a name taken out of a text': 80,
  },
  clear: { PERSON_NAME: 100, RESIDENT_ID: 5, PHONE: 5, ADDRESS: 20, BANK_ACCOUNT: 5 },
  byCode: {
    ...{
      GRAPHQL_VALIDATION_FAILED: 1_000,
      GRAPHQL_PARSE_FAILED: 5,
      BAD_USER_INPUT: 100,
      REQUEST_MALFORMED: 20,
    },
    ...{ BATCH_REFUSED: 5, OPERATION_UNKNOWN: 5, INVALID_CURSOR: 100, MUTATION_DENIED: 50 },
    ...{ TRUSTED_DOCUMENT_UNKNOWN: 5, TRUSTED_DOCUMENT_NOT_FOR_ROLE: 50, UNAUTHENTICATED: 5 },
    PURPOSE_MALFORMED: 5,
  },
};

test('a run that met just enough of everything proves something', () => {
  expect(tooLittleMet(enough, operations)).toEqual([]);
});

test.each<[string, Partial<Tally>]>([
  ['requests: 19999, not 20000 or more', { requests: 19_999 }],
  ['headers searched: 19999, not 20000 or more', { headersSearched: 19_999 }],
  ['lines of logs searched: 1999, not 2000 or more', { logLinesSearched: 1_999 }],
  ['documents answered: 999, not 1000 or more', { documents: 999 }],
  [
    `hall-clerk for HANDLING: ${askedBy - 1}, not ${askedBy} or more`,
    { byAsker: { ...enough.byAsker, 'hall-clerk HANDLING': askedBy - 1 } },
  ],
  ['sent: mutation: 133, not 134 or more', { byKind: { ...enough.byKind, mutation: 133 } }],
  ['answered: network: 59, not 60 or more', { answered: { ...enough.answered, network: 59 } }],
  ['clear: BANK_ACCOUNT: 4, not 5 or more', { clear: { ...enough.clear, BANK_ACCOUNT: 4 } }],
])('%s', (line, less) => {
  expect(tooLittleMet({ ...enough, ...less }, operations)).toEqual([line]);
});

test('a run in which everyone had a turn has met something of each', () => {
  const everyoneOnce = betweenPersonal * searchAskers.length;
  const lines = (least: number) =>
    tooLittleMet({ ...enough, clear: {} }, least).filter((line) => line.startsWith('clear'));
  expect(lines(everyoneOnce)).toHaveLength(5);
  expect(lines(everyoneOnce - 1).every((line) => line.startsWith('clear: PERSON_NAME'))).toBe(true);
});
