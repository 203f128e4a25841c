import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { AccessLog } from '../accessLog.ts';
import {
  answered,
  clerk,
  intentAbout,
  openTestStore,
  subjectCode,
  type TestStore,
} from '../testing/store.ts';
import type { Access, AccessSearch } from './readAccesses.ts';

let store: TestStore;
let log: AccessLog;
let now: string;
const begin = async () => {
  store = await openTestStore(inject('postgresUrl'));
  now = '2026-11-22T08:00:00.000Z';
  log = await store.open({ clock: () => new Date(now) });
};
const end = () => store.close();

const all = { first: 500, before: null };
const officer = { person: 'o', role: 'REGULATOR', organization: subjectCode(70), department: 'tax' } as const;
const indexesOf = (accesses: readonly Access[]) => accesses.map(({ auditIndex }) => auditIndex);
const found = async (search: AccessSearch) => indexesOf((await log.search(search, all)).accesses);

const bare: Access = {
  auditIndex: 0,
  time: '2026-11-22T08:00:00.000Z',
  role: 'HALL',
  organization: clerk.organization,
  department: null,
  person: expect.stringMatching(/^[\w-]{43}$/),
  purpose: 'HANDLING',
  matter: 'M-01',
  matters: ['M-01'],
  acts: [],
  policyVersion: 'policy-1',
  outcome: 'UNKNOWN',
  refusal: null,
  completeness: null,
  disclosed: [],
  subjectCount: 1,
};
const disclosed = [
  { classification: 'PUBLIC', form: 'CLEAR', by: null },
  { classification: 'RESIDENT_ID', form: 'MASKED', by: 'residentId' },
];

describe('an access tells', () => {
  beforeEach(begin);
  afterEach(end);

  const only = async (): Promise<Access | undefined> => {
    const [one, ...more] = (await log.search({}, all)).accesses;
    expect(more).toEqual([]);
    return one;
  };

  test('what was asked, where nothing followed', async () => {
    await log.intend(intentAbout(subjectCode(1)));
    expect(await only()).toEqual(bare);
  });

  test('what was answered', async () => {
    await log.conclude(await log.intend(intentAbout(subjectCode(1))), answered);
    expect(await only()).toEqual({ ...bare, outcome: 'ANSWERED', completeness: 'COMPLETE', disclosed });
  });

  test('that nothing was, where the answer was refused', async () => {
    const refused = { ...answered, completeness: 'PARTIAL', refusal: 'HUB_FAILED' } as const;
    await log.conclude(await log.intend(intentAbout(subjectCode(1))), refused);
    const { completeness, refusal } = refused;
    expect(await only()).toEqual({ ...bare, outcome: 'REFUSED', completeness, refusal });
  });

  test('that nothing was, where the request was refused', async () => {
    await log.refuse({ ...intentAbout(), refusal: 'ARGUMENT_DENIED' });
    expect(await only()).toEqual({
      ...bare,
      subjectCount: 0,
      outcome: 'REFUSED',
      refusal: 'ARGUMENT_DENIED',
    });
  });

  test('of which department, of which acts, and of each matter', async () => {
    const purpose = (matter: string | null, ...further: (string | null)[]) => ({
      kind: 'HANDLING' as const,
      matter,
      caseNumber: null,
      further: further.map((each) => ({ matter: each, caseNumber: null })),
    });
    const asked = { ...intentAbout(), viewer: officer };
    await log.intend({ ...asked, purpose: purpose('a', 'b', null, 'c'), acts: ['pause', 'resume'] });
    await log.intend({ ...asked, purpose: purpose(null, 'b') });
    await log.intend({ ...asked, purpose: purpose(null) });
    const { accesses } = await log.search({}, all);
    expect(
      accesses.map(({ matter, matters, acts, department }) => [matter, matters, acts, department]),
    ).toEqual([
      [null, [], [], 'tax'],
      ['b', ['b'], [], 'tax'],
      ['a、b、c', ['a', 'b', 'c'], ['pause', 'resume'], 'tax'],
    ]);
  });
});

describe('a search finds by', () => {
  beforeAll(async () => {
    await begin();
    await log.conclude(await log.intend(intentAbout(subjectCode(1))), { ...answered, refusal: 'HUB_FAILED' });
    now = '2026-11-22T09:00:00.000Z';
    await log.conclude(await log.intend({ ...intentAbout(), viewer: officer }), answered);
    now = '2026-11-22T10:00:00.000Z';
    await log.refuse({ ...intentAbout(), viewer: { ...clerk, role: 'BANK' }, refusal: 'ARGUMENT_DENIED' });
    const purpose = { kind: 'AUDIT', matter: null, caseNumber: null } as const;
    await log.intend({ ...intentAbout(), viewer: { ...clerk, person: 'p' }, purpose });
  });

  afterAll(end);

  test.each<[string, AccessSearch, number[]]>([
    ['nothing', {}, [5, 4, 2, 0]],
    ['the organization', { organization: subjectCode(70) }, [2]],
    ['an organization that asked nothing', { organization: subjectCode(71) }, []],
    ['the role', { role: 'BANK' }, [4]],
    ['the department', { department: 'tax' }, [2]],
    ['another department', { department: 'courts' }, []],
    ['the purpose', { purpose: 'AUDIT' }, [5]],
    ['what the request was refused for', { refusal: 'ARGUMENT_DENIED' }, [4]],
    ['what the answer was refused for', { refusal: 'HUB_FAILED' }, [0]],
    ['the first time, inclusive', { from: '2026-11-22T09:00:00.000Z' }, [5, 4, 2]],
    ['the first time, to the millisecond', { from: '2026-11-22T09:00:00.001Z' }, [5, 4]],
    ['the last time, exclusive', { until: '2026-11-22T09:00:00.000Z' }, [0]],
    ['the last time, to the millisecond', { until: '2026-11-22T09:00:00.001Z' }, [2, 0]],
    [
      'all at once',
      {
        organization: clerk.organization as string,
        role: 'HALL',
        purpose: 'HANDLING',
        refusal: 'HUB_FAILED',
        from: '2026-11-22T08:00:00.000Z',
        until: '2026-11-22T09:00:00.000Z',
      },
      [0],
    ],
  ])('%s', async (_, search, indexes) => {
    expect(await found(search)).toEqual(indexes);
  });

  test('the person, in its role', async () => {
    const as = (person: string, role: string) => found({ person: log.personCommitment({ person, role }) });
    expect([await as('clerk-7', 'HALL'), await as('clerk-7', 'BANK'), await as('p', 'HALL')]).toEqual([
      [0],
      [4],
      [5],
    ]);
  });
});

describe('a page', () => {
  beforeEach(begin);
  afterEach(end);

  const pages = async (read: (before: number | null) => ReturnType<AccessLog['search']>) => {
    const told: [number[], number | null][] = [];
    let before: number | null = null;
    do {
      const { accesses, cursor }: Awaited<ReturnType<AccessLog['search']>> = await read(before);
      told.push([indexesOf(accesses), cursor]);
      before = cursor;
    } while (before !== null);
    return told;
  };

  test('is as long as it is asked to be, one at least, and the last has no cursor', async () => {
    for (const number of [1, 2, 1]) await log.intend(intentAbout(subjectCode(number)));
    expect(await pages((before) => log.search({}, { first: 2, before }))).toEqual([
      [[2, 1], 1],
      [[0], null],
    ]);
    const ofOne = [
      [[2], 2],
      [[0], 0],
      [[], null],
    ];
    expect(await pages((before) => log.accessesOf(subjectCode(1), { first: 1, before }))).toEqual(ofOne);
    expect(await pages((before) => log.accessesOf(subjectCode(1), { first: 0, before }))).toEqual(ofOne);
    expect(await pages((before) => log.accessesOf(subjectCode(1), { first: 3, before }))).toEqual([
      [[2, 0], null],
    ]);
  });

  test('is never longer than 500', async () => {
    await Promise.all(Array.from({ length: 501 }, () => log.intend(intentAbout(subjectCode(1)))));
    const lengths = (await pages((before) => log.search({}, { first: 501, before }))).map(
      ([{ length }, cursor]) => [length, cursor],
    );
    expect(lengths).toEqual([
      [500, 1],
      [1, null],
    ]);
  });
});

describe('a subject finds', () => {
  beforeEach(begin);
  afterEach(end);

  const of = async (number: number) => (await log.accessesOf(subjectCode(number), all)).accesses;

  test('a request about it once, though the answer tells of it apart', async () => {
    const apart = { disclosures: answered.disclosures.slice(0, 1), subjectCodes: [subjectCode(1)] };
    await log.conclude(await log.intend(intentAbout(subjectCode(1), subjectCode(2))), {
      ...answered,
      furtherSubjectCodes: [subjectCode(3)],
      exceptions: [apart],
    });
    expect((await of(1)).map((access) => [access.auditIndex, access.disclosed])).toEqual([
      [0, disclosed.slice(0, 1)],
    ]);
    expect((await of(2)).map((access) => [access.auditIndex, access.disclosed])).toEqual([[0, disclosed]]);
    expect((await of(3)).map((access) => [access.auditIndex, access.disclosed])).toEqual([[0, disclosed]]);
  });
});
