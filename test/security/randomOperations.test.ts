import { expect, test } from 'vitest';
import { requestKinds } from './canaries/requests.ts';
import { searchForLeaks } from './canaries/search.ts';
import { roleAndPurpose, rolesAndPurposes, searchAskers } from './canaries/searchAskers.ts';

const operations = 20_000;
const seed = Math.floor(Math.random() * 2_147_483_647);
/** Its processes wait for those of other tests, so that it may take as long as all of them. */
const halfAnHour = 1_800_000;

/** What a run must have met: one that is refused everything, or meets nothing personal, would prove nothing. */
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
};

test('everyone asks for every purpose for which the policy gives them anything', () => {
  const asked = new Set(searchAskers.map(roleAndPurpose));
  expect([...rolesAndPurposes()].filter((one) => !asked.has(one))).toEqual([]);
});

test(
  `of ${operations} operations by callers of every role none tells more than the policy allows (seed ${seed})`,
  async () => {
    const tally = await searchForLeaks({ operations, seed });
    const again = ({ number, what }: (typeof tally.findings)[number]) =>
      `pnpm test:canary --seed ${seed} --only ${number}: ${what}`;
    expect(tally.findings.map(again)).toEqual([]);

    expect(tally.requests).toBe(operations);
    const evenly = Math.floor(operations / searchAskers.length) - 1;
    for (const { called, purpose } of searchAskers)
      expect(tally.byAsker[`${called} ${purpose}`], `${called} for ${purpose}`).toBeGreaterThanOrEqual(
        evenly,
      );
    for (const kind of requestKinds) expect(tally.byKind[kind], kind).toBeGreaterThan(operations / 150);
    for (const [counted, least] of Object.entries(atLeast))
      for (const [name, count] of Object.entries(least))
        expect(tally[counted as keyof typeof atLeast][name], name).toBeGreaterThanOrEqual(count);
    expect(tally.documents).toBeGreaterThan(1_000);
    expect(tally.headersSearched).toBe(operations);
    expect(tally.logLinesSearched).toBeGreaterThan(operations / 10);
  },
  halfAnHour,
);
