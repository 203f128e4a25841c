import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { budgetsWith } from '@credit-hub/gateway';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { Agent, fetch } from 'undici';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { tokenOf } from '../house/testHub.ts';
import { stated } from '../security/hub.ts';
import { type PlantedHub, startPlantedHub } from '../security/plantedHub.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const { unifiedSocialCreditCode: code } = scenarioSubjects()['dishonest-debtor'];
const query = `{ marketSubject(unifiedSocialCreditCode: "${code}") {
  registration { name } taxArrears { id } dishonestDebtorListings { caseNumber } creditRecord { kind } } }`;

type Answer = {
  data?: unknown;
  errors?: { extensions: { code: string; retryAfter?: number } }[];
  extensions?: { completeness: string };
};
type Outcome = { status: number; retryAfter: string | null; body: Answer };

let hub: PlantedHub;
let asClerk: Record<string, string>;
const sockets = new Agent({ connections: 256 });
afterAll(() => sockets.close());

const askAs = async (headers: Record<string, string>, document = query): Promise<Outcome> => {
  const response = await fetch(`${hub.gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: document }),
    dispatcher: sockets,
    signal: AbortSignal.timeout(30_000),
  });
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: (await response.json()) as Answer,
  };
};

/** So many askers at once, each asking again as soon as it is answered. */
const ask = async (askers: number, times: number, act: () => Promise<Outcome>): Promise<Outcome[]> => {
  const outcomes = await Promise.all(
    Array.from({ length: askers }, async () => {
      const own: Outcome[] = [];
      for (let n = 0; n < times; n++) own.push(await act());
      return own;
    }),
  );
  return outcomes.flat();
};

/** What an outcome is, in a word; anything else than these two is wrong. */
const kindOf = ({ status, retryAfter, body }: Outcome, right: unknown): string => {
  if (status === 200 && body.extensions?.completeness === 'COMPLETE' && same(body.data, right))
    return 'the right answer';
  const [error] = body.errors ?? [];
  const saysWhen = retryAfter !== null && Number(retryAfter) === error?.extensions.retryAfter;
  if (body.data === undefined && saysWhen) return `${status} ${error?.extensions.code}`;
  return `wrong: ${status} ${JSON.stringify(body)}`;
};
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const countKinds = (outcomes: readonly Outcome[], right: unknown): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) {
    const kind = kindOf(outcome, right);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
};

describe('ten times what the hub can have under way', () => {
  const mostUnderWay = 20;
  let right: unknown;
  beforeAll(async () => {
    hub = await startPlantedHub(inject('hubs')['in-process'], { protection: { shedding: { mostUnderWay } } });
    asClerk = {
      authorization: `Bearer ${await tokenOf(hub, 'hall-clerk')}`,
      'credit-purpose': stated('HANDLING'),
    };
    const { status, body } = await askAs(asClerk);
    expect([status, body.extensions?.completeness]).toEqual([200, 'COMPLETE']);
    right = body.data;
  });
  afterAll(() => hub?.stop());

  const heapAfter = (): number => {
    collectGarbage();
    return process.memoryUsage().heapUsed / 2 ** 20;
  };

  test('is answered rightly or told to come back, and leaves nothing in memory', async () => {
    const heaps: number[] = [];
    for (let burst = 0; burst < 3; burst++) {
      const outcomes = await ask(10 * mostUnderWay, 10, () => askAs(asClerk));
      const counts = countKinds(outcomes, right);
      expect(Object.keys(counts).sort()).toEqual(['503 OVERLOADED', 'the right answer']);
      expect(counts['the right answer']).toBeGreaterThanOrEqual(mostUnderWay);
      hub.logged.splice(0);
      hub.received.splice(0);
      heaps.push(heapAfter());
    }
    // The first burst fills caches that are bounded; the others must not add to them.
    expect((heaps[2] as number) - (heaps[0] as number)).toBeLessThan(24);
  });

  test('and when it is over everything is answered', async () => {
    await expect
      .poll(async () => (await fetch(`${hub.gatewayUrl}/health/ready`)).status, { timeout: 5_000 })
      .toBe(200);
    const outcomes = await ask(5, 4, () => askAs(asClerk));
    expect(countKinds(outcomes, right)).toEqual({ 'the right answer': 20 });
  });

  test('the metrics tell how many were refused, and nobody’s name, code or document', async () => {
    const text = await (await fetch(`${hub.adminUrl}/metrics`)).text();
    expect(text).toMatch(/hub_refusals_total\{code="OVERLOADED"\} [1-9]/);
    expect(text).toMatch(/hub_department_seconds_count\{department="courts",outcome="ANSWERED"\} [1-9]/);
    expect(text).not.toContain(code);
    expect(text).not.toMatch(/marketSubject|hall-clerk|eyJ/);
    const labels = [...text.matchAll(/^hub_\w+\{([^}]*)\}/gm)].flatMap(([, told]) =>
      [...(told ?? '').matchAll(/(\w+)="([^"]*)"/g)].map(([, name]) => name),
    );
    expect([...new Set(labels)].sort()).toEqual(['code', 'department', 'le', 'outcome', 'status']);
  });
});

describe('a public that asks ten times what it may', () => {
  const requestsPerMinute = 20;
  beforeAll(async () => {
    const budgets = budgetsWith({
      PUBLIC: { requestsPerMinute },
      HALL: { requestsPerMinute: 1_000_000, lookupsOfOneSubjectPerMinute: 1_000_000 },
    });
    hub = await startPlantedHub(inject('hubs')['in-process'], { protection: { budgets } });
    asClerk = {
      authorization: `Bearer ${await tokenOf(hub, 'hall-clerk')}`,
      'credit-purpose': stated('HANDLING'),
    };
  });
  afterAll(() => hub?.stop());

  test('is answered what it may, told when to come back, and keeps no clerk from work', async () => {
    const openQuery = `{ marketSubject(unifiedSocialCreditCode: "${code}") { registration { name } } }`;
    const { body } = await askAs(asClerk);
    const [flood, work] = await Promise.all([
      ask(20, 10, () => askAs({}, openQuery)),
      ask(2, 10, () => askAs(asClerk)),
    ]);
    expect(countKinds(work, body.data)).toEqual({ 'the right answer': 20 });
    const told = (flood.find(({ status }) => status === 200) as Outcome).body.data;
    expect(countKinds(flood, told)).toEqual({
      'the right answer': requestsPerMinute,
      '429 RATE_LIMITED': 180,
    });
  });
});
