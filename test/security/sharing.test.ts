import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import type { PurposeKind } from '@credit-hub/schema';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { canariesIn } from './canaries/canaries.ts';
import { send, stated } from './hub.ts';
import { type PlantedHub, startPlantedHub } from './plantedHub.ts';

const { unifiedSocialCreditCode: code } = scenarioSubjects()['dishonest-debtor'];
const { unifiedSocialCreditCode: own } = scenarioSubjects()['clean-and-red-listed'];

/** Letter by letter the same operation: its hash and its name are everyone's, what it may read is each one's own. */
const operation = {
  query: `query Same($code: UnifiedSocialCreditCode!) { marketSubject(unifiedSocialCreditCode: $code) {
    registration { name legalRepresentative { name } registeredAddress }
    dishonestDebtorListings { duty legalRepresentativeName } publicCreditEvaluation { grade score } creditRecord { kind }
  } }`,
  operationName: 'Same',
  variables: { code },
};

type Question = { caller: string; purpose: PurposeKind; variables?: { code: string } };
const bank: Question = { caller: 'bank', purpose: 'INQUIRY' };
const clerk: Question = { caller: 'hall-clerk', purpose: 'HANDLING' };
const others: Question[] = [
  { caller: 'hall-clerk', purpose: 'INQUIRY' },
  { caller: 'bank', purpose: 'CREDIT_GRANTING' },
  { caller: 'credit-agency', purpose: 'REPORT' },
  { caller: 'tax-officer', purpose: 'SUPERVISION' },
  { caller: 'courts-officer', purpose: 'SUPERVISION' },
  { caller: 'courts-officer', purpose: 'HANDLING' },
  { caller: 'auditor', purpose: 'AUDIT' },
  { caller: 'subject', purpose: 'SELF', variables: { code: own } },
  { caller: 'subject', purpose: 'SELF' },
];
const everyone = [bank, clerk, ...others];

const askOn = async (hub: PlantedHub, { caller, purpose, variables }: Question) => {
  const body = { ...operation, ...(variables && { variables }) };
  const { text } = await send(hub, { caller, purpose: stated(purpose), body });
  const { data, errors, extensions } = JSON.parse(text);
  return { data, errors, decisions: extensions?.decisions, completeness: extensions?.completeness };
};

const started: PlantedHub[] = [];
/** A gateway that has answered nobody yet. */
const freshHub = async () => {
  const hub = await startPlantedHub(inject('hubs')['in-process']);
  started.push(hub);
  return hub;
};
afterAll(() => Promise.all(started.map((hub) => hub.stop())));

/** What each is answered by a gateway that has answered nobody else. */
const alone = new Map<Question, Awaited<ReturnType<typeof askOn>>>();
beforeAll(async () => {
  for (const question of [bank, clerk]) alone.set(question, await askOn(await freshHub(), question));
});

test('the bank is given less than the clerk', () => {
  expect(alone.get(bank)?.data.marketSubject).toMatchObject({ publicCreditEvaluation: null });
  expect(alone.get(clerk)?.data.marketSubject.publicCreditEvaluation).toMatchObject({ grade: 'POOR' });
  expect(canariesIn(JSON.stringify(alone.get(bank)?.data.marketSubject.registration))).toEqual([]);
  expect(canariesIn(JSON.stringify(alone.get(clerk)?.data.marketSubject.registration))).not.toEqual([]);
});

describe('the same operation by a bank and by a clerk shares nothing', () => {
  test.each([
    ['first the bank', [bank, clerk, bank, clerk]],
    ['first the clerk', [clerk, bank, clerk, bank]],
  ])('%s', async (_, order) => {
    const hub = await freshHub();
    for (const question of order) expect(await askOn(hub, question)).toEqual(alone.get(question));
  });

  test('both at once, on a gateway that has no plan yet', async () => {
    const hub = await freshHub();
    const order = Array.from({ length: 12 }, (_, n) => (n % 2 === 0 ? bank : clerk));
    const answers = await Promise.all(order.map((question) => askOn(hub, question)));
    expect(answers).toEqual(order.map((question) => alone.get(question)));
    // A fetch that both could share would be signed for one of them only.
    const forEvaluation = hub.received.filter(({ query }) => query.includes('publicCreditEvaluation'));
    expect(forEvaluation.length).toBeGreaterThan(0);
    for (const { viewer } of forEvaluation) expect(viewer.role).toBe('HALL');
  });
});

test('a crowd of callers is answered as each would be alone, in any order and at once', async () => {
  const hub = await freshHub();
  const one = new Map<Question, unknown>();
  for (const question of everyone) one.set(question, await askOn(hub, question));
  const crowd = [...everyone, ...everyone.toReversed(), ...everyone];
  const answers = await Promise.all(crowd.map((question) => askOn(hub, question)));
  expect(answers).toEqual(crowd.map((question) => one.get(question)));
  for (const question of [bank, clerk]) expect(one.get(question)).toEqual(alone.get(question));
});

test('the answer tells caches to keep nothing', async () => {
  const [hub] = started as [PlantedHub];
  const { headers } = await send(hub, { caller: 'bank', body: operation });
  expect(headers).toMatch(/cache-control: no-store/);
  expect(headers).not.toMatch(/etag|last-modified|set-cookie|x-powered-by/i);
});
