import { describe, expect, test } from 'vitest';
import { createEntry } from './entry.ts';
import type { CreditRecordEntry } from './readRecord.ts';
import type { EntryContext } from './resolvers.ts';

const code = '91000000MX0000019T';
const answer = createEntry(new Uint8Array(32).fill(7));

const entry = (kind: string, decidedOn: string | null) =>
  ({ department: 'tax', kind, factId: `${kind} ${decidedOn}`, decidedOn }) as CreditRecordEntry;
const entries = [
  entry('A', '2026-03-02'),
  entry('A', '2026-03-01'),
  entry('B', '2026-03-01'),
  entry('B', '2026-02-28'),
  entry('A', null),
];

/** What the log was searched by. */
const contextOf = (searched: unknown[] = []) =>
  ({
    caller: {
      viewer: { person: 'p', role: 'AUDITOR', organization: null, department: null },
      mayState: new Set(),
    },
    purpose: { kind: 'AUDIT', matter: null, caseNumber: null },
    recordKinds: new Set(['A', 'B']),
    records: async () => ({ entries, registers: [], gaps: [], undecided: [], kinds: [] }),
    accessLog: {
      search: async (search: unknown) => {
        searched.push(search);
        return { accesses: [], cursor: null };
      },
    },
  }) as unknown as EntryContext;

const record = async (asked: string): Promise<(string | null)[]> => {
  const query = `query ($c: UnifiedSocialCreditCode!) { _entities(representations: [{ __typename: "MarketSubject", unifiedSocialCreditCode: $c }]) { ... on MarketSubject { creditRecord${asked} { factId } } } }`;
  const { data, errors } = await answer({ query, variables: { c: code } }, contextOf());
  if (errors) return errors.map(({ extensions }) => String(extensions?.code));
  const [subject] = (data as { _entities: { creditRecord: { factId: string }[] }[] })._entities;
  return (subject?.creditRecord ?? []).map(({ factId }) => factId);
};

describe('of a record, what was decided within the days that are asked for', () => {
  test.each([
    ['', ['A 2026-03-02', 'A 2026-03-01', 'B 2026-03-01', 'B 2026-02-28', 'A null']],
    ['(from: "2026-03-01")', ['A 2026-03-02', 'A 2026-03-01', 'B 2026-03-01']],
    ['(from: "2026-03-02")', ['A 2026-03-02']],
    ['(to: "2026-03-01")', ['A 2026-03-01', 'B 2026-03-01', 'B 2026-02-28']],
    ['(from: "2026-03-01", to: "2026-03-01")', ['A 2026-03-01', 'B 2026-03-01']],
    ['(kinds: ["B"])', ['B 2026-03-01', 'B 2026-02-28']],
    ['(kinds: ["B"], from: "2026-03-01")', ['B 2026-03-01']],
    ['(kinds: [])', []],
    ['(from: "2026-03-02", to: "2026-03-01")', ['INVALID_PERIOD']],
    ['(kinds: ["C"])', ['KIND_UNKNOWN']],
  ])('%s', async (asked, found) => {
    expect(await record(asked)).toEqual(found);
  });
});

test('the log is searched by what is given, and null is not given', async () => {
  const searched: unknown[] = [];
  const query = '{ searchAccessLog(organization: null, role: "HALL", department: null) { cursor } }';
  await answer({ query }, contextOf(searched));
  expect(searched).toEqual([{ role: 'HALL' }]);
});
