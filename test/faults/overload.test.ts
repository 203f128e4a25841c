import { setTimeout as pause } from 'node:timers/promises';
import { budgetsWith } from '@credit-hub/gateway';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { Agent, fetch } from 'undici';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { freePort } from '../constellation/freePort.ts';
import { type HubAnswer, type TestHub, tokenOf } from '../house/testHub.ts';
import { stated } from '../security/hub.ts';
import { type PlantedHub, startPlantedHub } from '../security/plantedHub.ts';
import { type FragileHub, startFragileHub } from './house/fragileHub.ts';
import { verdictOf } from './house/verdict.ts';

const { unifiedSocialCreditCode: code } = scenarioSubjects()['dishonest-debtor'];
const query = `{ marketSubject(unifiedSocialCreditCode: "${code}") {
  registration { name } taxArrears { id } dishonestDebtorListings { caseNumber } creditRecord { kind } } }`;

type Outcome = HubAnswer & { readonly retryAfter: string | null };

let hub: TestHub;
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
    body: (await response.json()) as HubAnswer['body'],
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

/** What an outcome is, in a word; a refusal says when to come back, in its head and in its body. */
const kindOf = ({ status, retryAfter, body }: Outcome, right: unknown): string => {
  const [error] = body.errors ?? [];
  const saysWhen = retryAfter !== null && Number(retryAfter) === error?.extensions?.retryAfter;
  if (body.data === undefined && saysWhen) return `${status} ${error?.extensions?.code}`;
  return verdictOf({ status, body }, right);
};

const countKinds = (outcomes: readonly Outcome[], right: unknown): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) {
    const kind = kindOf(outcome, right);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
};

describe('ten times what the hub can answer', () => {
  const mostUnderWay = 20;
  const inOneBurst = 900;
  /** Megabytes. What it holds after the first burst is in caches, and they are bounded. */
  const [mostInAll, mostBeyondFirst] = [400, 100];
  let fragile: FragileHub;
  let adminUrl: string;
  let right: unknown;
  beforeAll(async () => {
    const adminPort = await freePort();
    adminUrl = `http://127.0.0.1:${adminPort}`;
    fragile = await startFragileHub(inject('hubs')['in-process'], {
      HUB_MOST_REQUESTS_UNDER_WAY: String(mostUnderWay),
      HUB_ADMIN_PORT: String(adminPort),
    });
    hub = fragile;
    asClerk = {
      authorization: `Bearer ${await tokenOf(hub, 'hall-clerk')}`,
      'credit-purpose': stated('HANDLING'),
    };
    const { status, body } = await askAs(asClerk);
    expect([status, body.extensions?.completeness]).toEqual([200, 'COMPLETE']);
    right = body.data;
  });
  afterAll(() => fragile?.stop());

  const metrics = async () => (await fetch(`${adminUrl}/metrics`)).text();
  /** Resident set of the gateway's process, in megabytes. */
  const resident = async (): Promise<number> =>
    Number(/^process_resident_memory_bytes (\d+)/m.exec(await metrics())?.[1]) / 2 ** 20;

  const readiness = async () => {
    const response = await fetch(`${hub.gatewayUrl}/health/ready`, { dispatcher: sockets });
    return `${response.status} ${((await response.json()) as { state: string }).state}`;
  };
  /** What readiness says, again and again, until it is told to stop. */
  const watchReadiness = () => {
    const told: string[] = [];
    let watching = true;
    const watch = async () => {
      while (watching) told.push(await readiness());
    };
    const watched = watch();
    return async () => {
      watching = false;
      await watched;
      return told;
    };
  };

  /** More than ten times as much as is answered: whoever is refused asks again as soon as that allows. */
  const offerTenfold = async (): Promise<Outcome[]> => {
    const outcomes: Outcome[] = [];
    let offered = 0;
    let answered = 0;
    const offer = async () => {
      while (offered < inOneBurst) {
        // The half beyond ten is for what is let in near the end.
        if (offered >= 15 * (answered + mostUnderWay)) {
          await pause(5);
          continue;
        }
        offered += 1;
        const outcome = await askAs(asClerk);
        if (outcome.status === 200) answered += 1;
        outcomes.push(outcome);
      }
    };
    await Promise.all(Array.from({ length: 10 * mostUnderWay }, offer));
    return outcomes;
  };

  test('is answered rightly or told to come back, readiness says so, and memory stays bounded', async () => {
    const residents: number[] = [];
    for (let burst = 0; burst < 3; burst++) {
      const stopWatching = watchReadiness();
      const outcomes = await offerTenfold();
      const told = await stopWatching();
      const counts = countKinds(outcomes, right);
      // A department that a busy machine makes late is missing, and said to be.
      const { PARTIAL: _, ...others } = counts;
      expect(Object.keys(others).sort()).toEqual(['503 OVERLOADED', 'WHOLE']);
      const answered = outcomes.filter(({ status }) => status === 200).length;
      expect(answered).toBeGreaterThanOrEqual(mostUnderWay);
      expect(outcomes.length).toBeGreaterThanOrEqual(10 * answered);
      expect(told).toContain('503 OVERLOADED');
      residents.push(await resident());
    }
    const [afterFirst, , afterLast] = residents as [number, number, number];
    expect(Math.max(...residents)).toBeLessThan(mostInAll);
    expect(afterLast - afterFirst).toBeLessThan(mostBeyondFirst);
  }, 60_000);

  test('and when it is over everything is answered, and readiness says so', async () => {
    await expect.poll(readiness, { timeout: 5_000 }).toBe('200 UP');
    const outcomes = await ask(5, 4, () => askAs(asClerk));
    expect(countKinds(outcomes, right)).toEqual({ WHOLE: 20 });
  });

  test('the metrics tell how many were refused, and nobody’s name, code or document', async () => {
    const text = await metrics();
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
  let planted: PlantedHub;
  beforeAll(async () => {
    const budgets = budgetsWith({
      PUBLIC: { requestsPerMinute },
      HALL: { requestsPerMinute: 1_000_000, lookupsOfOneSubjectPerMinute: 1_000_000 },
    });
    planted = await startPlantedHub(inject('hubs')['in-process'], { protection: { budgets } });
    hub = planted;
    asClerk = {
      authorization: `Bearer ${await tokenOf(hub, 'hall-clerk')}`,
      'credit-purpose': stated('HANDLING'),
    };
  });
  afterAll(() => planted?.stop());

  test('is answered what it may, told when to come back, and keeps no clerk from work', async () => {
    const openQuery = `{ marketSubject(unifiedSocialCreditCode: "${code}") { registration { name } } }`;
    const { body } = await askAs(asClerk);
    const [flood, work] = await Promise.all([
      ask(20, 10, () => askAs({}, openQuery)),
      ask(2, 10, () => askAs(asClerk)),
    ]);
    expect(countKinds(work, body.data)).toEqual({ WHOLE: 20 });
    const told = (flood.find(({ status }) => status === 200) as Outcome).body.data;
    expect(countKinds(flood, told)).toEqual({
      WHOLE: requestsPerMinute,
      '429 RATE_LIMITED': 180,
    });
  });
});
