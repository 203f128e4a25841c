import type { DepartmentResponse } from '@credit-hub/schema';
import { describe, expect, test } from 'vitest';
import { AccessLogError } from '../audit/errors.ts';
import { createEntry } from './entry.ts';
import type { AskedRecord, CreditRecord, CreditRecordEntry, CreditRecordGap } from './readRecord.ts';
import { type EntryContext, resolvers } from './resolvers.ts';

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
    verdictOn: (text: string) => ({ is: 'CODE', code: text }),
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

const errorsOf = ({ errors }: DepartmentResponse) => errors?.map(({ extensions }) => extensions?.code);
const gap = (kind: string, reason: CreditRecordGap['reason']) => ({ department: 'tax', kind, reason });
const unavailable = (kind: string) => gap(kind, 'DEPARTMENT_UNAVAILABLE');

/** A context whose records are this one, and by what they were asked for. */
const withRecord = (told: Partial<CreditRecord>, persons: unknown = { facts: [], missing: [] }) => {
  const asked: [string, AskedRecord][] = [];
  const context = {
    ...contextOf(),
    verdictOn: (text: string) => ({ is: 'CODE', code: text }),
    records: async (of: string, what: AskedRecord) => {
      asked.push([of, what]);
      return { entries, registers: [], gaps: [], undecided: [], kinds: [], ...told };
    },
    throughPersons: async () => persons,
  } as unknown as EntryContext;
  return { asked, context };
};
const ofSubject = async (selected: string, context: EntryContext) => {
  const query = `query ($c: UnifiedSocialCreditCode!) { marketSubject(unifiedSocialCreditCode: $c) { ${selected} } }`;
  const { data, errors } = await answer({ query, variables: { c: code } }, context);
  expect(errors).toBeUndefined();
  return (data as { marketSubject: Record<string, unknown> }).marketSubject;
};

describe('a part of a record is no record', () => {
  test.each<[string, CreditRecordGap[], string, boolean]>([
    ['nothing is missing', [], '', true],
    ['what was asked for is missing', [unavailable('A')], '', false],
    ['one of the kinds that were asked for is', [unavailable('B')], '(kinds: ["A", "B"])', false],
    ['a kind that was not asked for is', [unavailable('A')], '(kinds: ["B"])', true],
    ['the caller may not see a kind', [gap('A', 'DENIED')], '', true],
    ['one is denied and another missing', [gap('A', 'DENIED'), unavailable('B')], '', false],
  ])('%s', async (_, gaps, asked, whole) => {
    const { context } = withRecord({ gaps });
    const { creditRecord } = await ofSubject(`creditRecord${asked} { kind }`, context);
    expect(creditRecord !== null).toBe(whole);
  });

  test('its gaps are told', async () => {
    const { asked, context } = withRecord({ gaps: [gap('A', 'DENIED'), unavailable('B')] });
    expect(await ofSubject('creditRecordGaps { department kind reason }', context)).toEqual({
      creditRecordGaps: [gap('A', 'DENIED'), unavailable('B')],
    });
    expect(asked).toEqual([[code, { kinds: null, whole: false }]]);
  });

  test('of the kinds that are asked for alone it is read', async () => {
    const { asked, context } = withRecord({});
    await ofSubject('a: creditRecord { kind } b: creditRecord(kinds: ["B"]) { kind }', context);
    expect(asked).toEqual([
      [code, { kinds: null, whole: false }],
      [code, { kinds: new Set(['B']), whole: false }],
    ]);
  });
});

describe('a whole record', () => {
  const wholeOf = async (told: Partial<CreditRecord>, persons?: unknown) => {
    const { asked, context } = withRecord(told, persons);
    const whole = await resolvers.MarketSubject.wholeRecord({ unifiedSocialCreditCode: code }, {}, context);
    expect(asked).toEqual([[code, { kinds: null, whole: true }]]);
    return whole;
  };
  const register = { ...entry('RegisterEntry', null), grade: 'REVOKED' } as CreditRecord['entries'][number];
  const kinds = [{ department: 'tax', kind: 'A' }];

  test('is all facts, what registers tell, and what is met through persons', async () => {
    const persons = { facts: [{ kind: 'IndustryBan' }], missing: [] };
    expect(await wholeOf({ registers: [register], kinds }, persons)).toEqual({
      entries: [...entries, register],
      gaps: [],
      kinds,
      throughPersons: persons.facts,
    });
  });

  test.each<[string, Partial<CreditRecord>, unknown, CreditRecordGap[], boolean]>([
    ['what is denied', { gaps: [gap('A', 'DENIED')] }, undefined, [gap('A', 'DENIED')], true],
    ['what did not come', { gaps: [unavailable('A')] }, undefined, [unavailable('A')], false],
    [
      'what decides',
      { undecided: [unavailable('Registration')] },
      undefined,
      [unavailable('Registration')],
      false,
    ],
    [
      'what decides beside what is denied',
      { gaps: [gap('A', 'DENIED')], undecided: [gap('B', 'DENIED')] },
      undefined,
      [gap('A', 'DENIED'), gap('B', 'DENIED')],
      true,
    ],
    [
      'whom its persons lead',
      {},
      { facts: null, missing: ['tax', 'market-regulation'] },
      [
        unavailable('FactMetThroughPerson'),
        { ...unavailable('FactMetThroughPerson'), department: 'market-regulation' },
      ],
      false,
    ],
  ])('names as a gap %s', async (_, told, persons, gaps, whole) => {
    const given = await wholeOf(told, persons);
    expect(given.gaps).toEqual(gaps);
    expect(given.entries !== null).toBe(whole);
  });
});

describe('a page of accesses', () => {
  const page = async (asked: object, cursor: number | null = null) => {
    const read: unknown[] = [];
    const accessLog = {
      search: async (search: unknown, of: unknown) => {
        read.push(search, of);
        return { accesses: ['access'], cursor };
      },
      accessesOf: async (of: unknown, page_: unknown) => {
        read.push(of, page_);
        return { accesses: ['access'], cursor };
      },
    };
    const context = { accessLog } as unknown as EntryContext;
    const searched = await resolvers.Query.searchAccessLog({}, asked, context);
    const own = await resolvers.MarketSubject.accessLog({ unifiedSocialCreditCode: code }, asked, context);
    expect(own).toEqual(searched);
    expect([read[0], read[2]]).toEqual([{}, code]);
    expect(read[3]).toEqual(read[1]);
    return { read: read[1], found: searched };
  };

  test.each([
    ['fifty at first', {}, { first: 50, before: null }],
    ['fifty, where null is asked for', { first: null, after: null }, { first: 50, before: null }],
    ['as many as are asked for', { first: 1 }, { first: 1, before: null }],
    ['five hundred at most', { first: 500 }, { first: 500, before: null }],
    ['behind a position', { first: 7, after: '40' }, { first: 7, before: 40 }],
    ['behind the very first position', { after: '0' }, { first: 50, before: 0 }],
  ])('has %s', async (_, asked, read) => {
    expect((await page(asked)).read).toEqual(read);
  });

  test.each([0, -1, 501])('has not %i', async (first) => {
    await expect(page({ first })).rejects.toMatchObject({ extensions: { code: 'INVALID_PAGE' } });
  });

  test('tells where the next begins, at the first position too, or that there is none', async () => {
    expect((await page({}, 17)).found).toEqual({ accesses: ['access'], cursor: '17' });
    expect((await page({}, 0)).found.cursor).toBe('0');
    expect((await page({}, null)).found.cursor).toBeNull();
  });

  test('has a cursor that its own list takes back, and no other list', async () => {
    const positions: unknown[] = [];
    const read = async (_: unknown, { before }: { before: unknown }) => {
      positions.push(before);
      return { accesses: [], cursor: 12 };
    };
    const context = {
      ...contextOf(),
      accessLog: { search: read, accessesOf: read },
    } as unknown as EntryContext;
    const first = await answer({ query: '{ searchAccessLog(role: "HALL") { cursor } }' }, context);
    const { cursor } = (first.data as { searchAccessLog: { cursor: string } }).searchAccessLog;
    expect(cursor).not.toContain('12');
    const after = (query: string) => answer({ query, variables: { after: cursor } }, context);
    await after('query ($after: String) { searchAccessLog(role: "HALL", after: $after) { cursor } }');
    expect(positions).toEqual([null, 12]);
    for (const other of ['searchAccessLog(role: "BANK", after: $after)', 'searchAccessLog(after: $after)'])
      expect(errorsOf(await after(`query ($after: String) { ${other} { cursor } }`))).toEqual([
        'INVALID_CURSOR',
      ]);
  });
});

describe('what proves the log', () => {
  const [one, two] = [Buffer.from([1, 255]), Buffer.from([2, 254])];
  const asked: unknown[] = [];
  const giving = (failure?: Error) => {
    const give =
      (proof: object) =>
      async (...what: unknown[]) => {
        asked.push(what);
        if (failure) throw failure;
        return proof;
      };
    return {
      ...contextOf(),
      accessLog: {
        checkpoint: give({ treeSize: 4, root: one, signedAt: '2026-06-30T00:00:00.000Z', jws: 'jws' }),
        inclusionProof: give({ leafHash: one, rootHash: two, path: [two, one] }),
        consistencyProof: give({ firstRootHash: one, secondRootHash: two, path: [one] }),
      },
    } as unknown as EntryContext;
  };
  const inclusion =
    '{ accessLogInclusionProof(index: 2, treeSize: 4) { leafHash firstRootHash rootHash path } }';
  const consistency =
    '{ accessLogConsistencyProof(firstSize: 3, secondSize: 4) { leafHash firstRootHash rootHash path } }';

  test('is told as base64url', async () => {
    const [first, second] = ['Af8', 'Av4'];
    expect(
      await answer({ query: '{ accessLogCheckpoint { treeSize rootHash signedAt jws } }' }, giving()),
    ).toEqual({
      data: {
        accessLogCheckpoint: {
          treeSize: 4,
          rootHash: first,
          signedAt: '2026-06-30T00:00:00.000Z',
          jws: 'jws',
        },
      },
    });
    asked.length = 0;
    expect(await answer({ query: inclusion }, giving())).toEqual({
      data: {
        accessLogInclusionProof: {
          leafHash: first,
          firstRootHash: null,
          rootHash: second,
          path: [second, first],
        },
      },
    });
    expect(await answer({ query: consistency }, giving())).toEqual({
      data: {
        accessLogConsistencyProof: { leafHash: null, firstRootHash: first, rootHash: second, path: [first] },
      },
    });
    expect(asked).toEqual([
      [2, 4],
      [3, 4],
    ]);
  });

  test.each([inclusion, consistency])(
    'of a leaf or tree that is not there is the asker’s mistake',
    async (query) => {
      const answered = await answer(
        { query },
        giving(new AccessLogError('AUDIT_PROOF_OUT_OF_RANGE', 'there is no such leaf')),
      );
      expect(errorsOf(answered)).toEqual(['BAD_USER_INPUT']);
      expect(answered.errors?.[0]?.message).toBe('The log has no such leaf or tree.');
    },
  );

  test.each([
    new AccessLogError('AUDIT_UNAVAILABLE', 'no answer'),
    Object.assign(new Error('x'), { code: 'AUDIT_PROOF_OUT_OF_RANGE' }),
  ])('is the hub’s fault where it fails otherwise', async (failure) => {
    expect(errorsOf(await answer({ query: inclusion }, giving(failure)))).toEqual([undefined]);
  });
});

test('subjects are told by their codes, a thousand of them at most', async () => {
  const of = (count: number) =>
    answer(
      {
        query:
          'query ($c: [UnifiedSocialCreditCode!]!) { marketSubjects(unifiedSocialCreditCodes: $c) { unifiedSocialCreditCode creditRecordGaps { kind } } }',
        variables: { c: Array.from({ length: count }, () => code) },
      },
      contextOf(),
    );
  const { data, errors } = await of(1_000);
  expect(errors).toBeUndefined();
  const { marketSubjects } = data as { marketSubjects: unknown[] };
  expect(marketSubjects).toHaveLength(1_000);
  expect(marketSubjects[999]).toEqual({ unifiedSocialCreditCode: code, creditRecordGaps: [] });
  expect(errorsOf(await of(1_001))).toEqual(['TOO_MANY_SUBJECTS']);
});

test('the way to a subject alone is told at once', () => {
  const query =
    'query ($c: UnifiedSocialCreditCode!) { marketSubject(unifiedSocialCreditCode: $c) { __typename } }';
  expect(answer({ query, variables: { c: code } }, contextOf())).toEqual({
    data: { marketSubject: { __typename: 'MarketSubject' } },
  });
});

test('who asks is told how the hub understands it, and which departments there are', async () => {
  const viewer = { person: 'p', role: 'REGULATOR', organization: code, department: 'tax' };
  const departments = [
    { name: 'tax', chineseName: '税务', state: 'UP', freshestFactReceivedAt: '2026-06-30T00:00:00.000Z' },
  ];
  const context = {
    caller: { viewer, mayState: new Set(['SUPERVISION', 'INQUIRY']) },
    purpose: { kind: 'SUPERVISION', matter: null, caseNumber: null },
    departments: async () => departments,
  } as unknown as EntryContext;
  const query =
    '{ me { role department organization purposes purpose } departments { name chineseName state freshestFactReceivedAt } }';
  expect(await answer({ query }, context)).toEqual({
    data: {
      me: {
        role: 'REGULATOR',
        department: 'tax',
        organization: code,
        purposes: ['SUPERVISION', 'INQUIRY'],
        purpose: 'SUPERVISION',
      },
      departments,
    },
  });
});
