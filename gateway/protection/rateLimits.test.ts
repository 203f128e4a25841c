import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { makeUnifiedSocialCreditCode, type Viewer } from '@credit-hub/schema';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { migrateHub } from '../database/hubDatabase.ts';
import { type Budget, type Budgets, defaultBudgets } from '../limits/budgets.ts';
import { heapKeptBy, textsCutFromLongOnes } from '../testing/heapKept.ts';
import { countInPostgres, createMemoryCounts } from './counters.ts';
import { createRateLimits, type RateLimits, type Spender } from './rateLimits.ts';

const subject = (n: number) => makeUnifiedSocialCreditCode('91990100', `MA${String(n).padStart(6, '0')}`);
const someSubject = subject(1);

const small: Budget = {
  requestsPerMinute: 3,
  costOfOneOperation: 1_000,
  costPerMinute: 1_000,
  subjectsPerDay: 100,
  lookupsOfOneSubjectPerMinute: 2,
  ownLookupsOfOneSubjectPerMinute: 1,
};
const budgets = Object.fromEntries(Object.keys(defaultBudgets).map((role) => [role, small])) as Budgets;

const countingIn = (database: Pool): RateLimits =>
  createRateLimits(budgets, countInPostgres(database, createMemoryCounts()), createMemoryCounts());

const anonymous: Viewer = { person: null, role: 'PUBLIC', organization: null, department: null };
const from = (address: string, viewer: Partial<Viewer> = {}): Spender => ({
  caller: { viewer: { ...anonymous, ...viewer }, mayState: new Set() },
  address,
});
const clerk = (person: string) => from('192.0.2.1', { role: 'HALL', person });
const banker = (person: string) =>
  from('192.0.2.1', { role: 'BANK', person, organization: '91990100MA0000099X' });

const asks = (codes: readonly string[], cost = 1) => ({ cost, subjectCodes: new Set(codes) });
/** How many of so many tries were let through; and how the rest were refused. */
const letThrough = async (times: number, act: () => Promise<void>) => {
  const outcomes = await Promise.allSettled(Array.from({ length: times }, act));
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason);
  for (const refusal of refused)
    expect(refusal).toMatchObject({
      code: 'RATE_LIMITED',
      status: 429,
      extensions: { retryAfter: expect.any(Number) },
    });
  return outcomes.length - refused.length;
};

let databaseUrl: string;
let pool: Pool;
beforeAll(async () => {
  const administrator = new Pool({ connectionString: inject('postgresUrl'), max: 1 });
  const name = `limits_${randomUUID().slice(0, 8)}`;
  await administrator.query(`create database ${name}`);
  await administrator.end();
  databaseUrl = Object.assign(new URL(inject('postgresUrl')), { pathname: `/${name}` }).href;
  await migrateHub(databaseUrl);
  pool = new Pool({ connectionString: databaseUrl, max: 4 });
});
afterAll(() => pool?.end());

describe.each([
  ['in memory', () => createRateLimits(budgets, createMemoryCounts(), createMemoryCounts())],
  ['in PostgreSQL', () => countingIn(pool)],
] as const)('counted %s', (where, open) => {
  let limits: RateLimits;
  beforeAll(() => {
    limits = open();
  });

  test('a caller asks as often as its role may, and another as often again', async () => {
    expect(await letThrough(5, () => limits.countRequest(clerk('one')))).toBe(3);
    expect(await letThrough(5, () => limits.countRequest(clerk('two')))).toBe(3);
  });

  test('who shows no token is counted by address, an IPv6 one by its network', async () => {
    expect(await letThrough(5, () => limits.countRequest(from('192.0.2.7')))).toBe(3);
    expect(await letThrough(5, () => limits.countRequest(from('192.0.2.8')))).toBe(3);
    expect(await letThrough(3, () => limits.countRequest(from('2001:db8::1')))).toBe(3);
    expect(await letThrough(3, () => limits.countRequest(from('2001:db8::2')))).toBe(0);
  });

  test('people of one organization share what it may take out', async () => {
    expect(await letThrough(1, () => limits.charge(banker('one'), asks([], 900)))).toBe(1);
    expect(await letThrough(1, () => limits.charge(banker('two'), asks([], 900)))).toBe(0);
  });

  test('a harvest ends when the day’s look-ups are used up', async () => {
    const harvester = from('192.0.2.20');
    const batch = (n: number) => asks(Array.from({ length: 40 }, (_, i) => subject(1_000 + 40 * n + i)));
    expect(await letThrough(1, () => limits.charge(harvester, batch(0)))).toBe(1);
    expect(await letThrough(1, () => limits.charge(harvester, batch(1)))).toBe(1);
    expect(await letThrough(1, () => limits.charge(harvester, batch(2)))).toBe(0);
  });

  test('one subject is looked up so often by the public, whatever addresses it comes from', async () => {
    const crowd = Array.from({ length: 5 }, (_, n) => from(`198.51.100.${n}`));
    const askedBy = (spender: Spender, times: number) =>
      letThrough(times, () => limits.charge(spender, asks([someSubject])));
    // Each has its own share of one, and beyond theirs all together have two.
    let answered = 0;
    for (const spender of crowd) answered += await askedBy(spender, 5);
    expect(answered).toBe(crowd.length * 1 + 2);
    // Nobody is shut out by them.
    expect(await askedBy(from('203.0.113.1'), 2)).toBe(1);
    expect(await askedBy(from('2001:db8:1::1'), 1)).toBe(1);
    expect(await askedBy(from('2001:db8:1::2'), 1)).toBe(0);
    // And a hall is not kept from its work by that crowd.
    expect(await letThrough(1, () => limits.charge(clerk(`${where} three`), asks([someSubject])))).toBe(1);
  });

  test('what is answered counts as what is asked by code does', async () => {
    const searcher = from('192.0.2.30');
    expect(await letThrough(1, () => limits.charge(searcher, asks([subject(900)])))).toBe(1);
    expect(await letThrough(1, () => limits.countAnswered(searcher, 99))).toBe(1);
    expect(await letThrough(1, () => limits.countAnswered(searcher, 1))).toBe(0);
    expect(await letThrough(1, () => limits.charge(searcher, asks([subject(901)])))).toBe(0);
  });

  test('a code among many others is counted like one by itself', async () => {
    const stalker = clerk(`${where} four`);
    const batch = (n: number) =>
      asks([someSubject, ...Array.from({ length: 20 }, (_, i) => subject(20 * n + i + 2))]);
    expect(await letThrough(1, () => limits.charge(stalker, batch(0)))).toBe(1);
    expect(await letThrough(1, () => limits.charge(stalker, batch(1)))).toBe(1);
    expect(await letThrough(1, () => limits.charge(stalker, batch(2)))).toBe(0);
  });
});

test('two gateways on one database count as one', async () => {
  const first = countingIn(pool);
  const second = countingIn(pool);
  const caller = clerk('of two gateways');
  expect(
    (await letThrough(3, () => first.countRequest(caller))) +
      (await letThrough(3, () => second.countRequest(caller))),
  ).toBe(3);
});

test('the counts in the database name neither who asked nor after whom', async () => {
  const limits = countingIn(pool);
  await limits.charge(clerk('Notable Name'), asks([subject(77)]));
  const { rows } = await pool.query<{ key: string }>('select key from rate_limit_counts');
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`Notable|${subject(77)}`));
});

test('while the database does not answer each gateway still counts for itself', async () => {
  const lost = new Pool({ connectionString: 'postgres://127.0.0.1:1/none', connectionTimeoutMillis: 500 });
  const limits = countingIn(lost);
  expect(await letThrough(5, () => limits.countRequest(clerk('one')))).toBe(3);
  await lost.end();
});

describe('counts in memory', () => {
  test('a count holds nothing of the document that its subject was written in', async () => {
    const countEach = async () => {
      const counter = createMemoryCounts()({ name: 'look-ups', points: 1, seconds: 60 });
      for (const code of textsCutFromLongOnes()) await counter.consume(`${code} address`, 1);
      return counter;
    };
    expect(await heapKeptBy(countEach)).toBeLessThan(5_000_000);
  });

  test('take no more than they may, however many callers there are, and each counts again when it is back', async () => {
    const bytes = 100_000;
    const counter = createMemoryCounts(bytes)({ name: 'requests', points: 1, seconds: 60 });
    for (let n = 0; n < 10_000; n++) await counter.consume(`address ${n}`, 1);
    await expect(counter.consume('address 9999', 1)).rejects.toMatchObject({ consumedPoints: 2 });
    await counter.consume('address 0', 1);
    const counted = await Promise.allSettled(
      Array.from({ length: 10_000 }, (_, n) => counter.consume(`address ${9_999 - n}`, 1)),
    );
    const stillKnown = counted.filter(({ status }) => status === 'rejected').length;
    expect(stillKnown * 250).toBeLessThan(bytes);
    expect(stillKnown).toBeGreaterThan(100);
  });

  test('begin anew with each window', async () => {
    const counter = createMemoryCounts()({ name: 'requests', points: 1, seconds: 0.05 });
    await counter.consume('one', 1);
    await expect(counter.consume('one', 1)).rejects.toMatchObject({ consumedPoints: 2 });
    await pause(60);
    await counter.consume('one', 1);
  });

  test('of one kind are not those of another', async () => {
    const open = createMemoryCounts();
    const [requests, costs] = ['requests', 'costs'].map((name) => open({ name, points: 1, seconds: 60 }));
    await requests?.consume('one', 1);
    await costs?.consume('one', 1);
  });
});
