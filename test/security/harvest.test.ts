import { budgetsWith } from '@credit-hub/gateway';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { tokenOf } from '../house/testHub.ts';
import { type PlantedHub, startPlantedHub } from './plantedHub.ts';

const subjectsPerDay = 25;
const pageSize = 10;

let hub: PlantedHub;
beforeAll(async () => {
  hub = await startPlantedHub(inject('hubs')['in-process'], {
    protection: {
      budgets: budgetsWith({
        PUBLIC: { subjectsPerDay, requestsPerMinute: 10_000, costPerMinute: 100_000_000 },
        BANK: { subjectsPerDay },
      }),
      trustedProxies: ['127.0.0.1'],
    },
  });
});
afterAll(() => hub?.stop());

let lastAddress = 0;
const freshAddress = () => `198.51.100.${++lastAddress}`;

type Page = { marketSubjects: { registration: { name: string } | null }[]; cursor: string | null };
type Answer = {
  data?: Record<string, Page | { registration: unknown } | { registration: unknown }[]>;
  errors?: { message: string; extensions: { code: string; limit?: string; retryAfter?: number } }[];
};

const asks = async (query: string, from: string, more: Record<string, string> = {}) => {
  const response = await fetch(`${hub.gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from, ...more },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: (await response.json()) as Answer };
};

const search = (first = pageSize, after = '', selected = 'registration { name }') =>
  `searchMarketSubjects(name: "云州", first: ${first}${after && `, after: "${after}"`}) {
    marketSubjects { ${selected} } cursor }`;

/** Pages as long as it is let; how many subjects it was told of, and what stopped it. */
const harvest = async (from: string, selected?: string) => {
  let after = '';
  let found = 0;
  for (;;) {
    const { status, body } = await asks(`{ page: ${search(pageSize, after, selected)} }`, from);
    if (status !== 200) return { found, status, body };
    const page = body.data?.page as Page;
    found += page.marketSubjects.length;
    if (page.cursor === null) return { found, status, body };
    after = page.cursor;
  }
};

describe('what is answered counts as what is asked by code', () => {
  test.each([
    ['names alone', 'registration { name }'],
    ['codes', 'unifiedSocialCreditCode'],
    ['nothing but that they are there', '__typename'],
    ['what is kept from the public', 'creditRecordGaps: __typename'],
  ])('paging a search for %s ends at the day’s look-ups', async (_, selected) => {
    const from = freshAddress();
    const { found, status, body } = await harvest(from, selected);
    expect([found, status]).toEqual([Math.floor(subjectsPerDay / pageSize) * pageSize, 429]);
    // Whoever is refused learns nothing of the page: no data, no cursor, no number.
    expect(body).toEqual({
      errors: [
        {
          message: expect.any(String),
          extensions: { code: 'RATE_LIMITED', limit: 'subjectsPerDay', retryAfter: expect.any(Number) },
        },
      ],
    });
    const { unifiedSocialCreditCode: code } = scenarioSubjects()['dishonest-debtor'];
    const byCode = await asks(
      `{ marketSubject(unifiedSocialCreditCode: "${code}") { registration { name } } }`,
      from,
    );
    expect(byCode.status).toBe(429);
  });

  test('each subject of an answer counts once, under whatever names it is asked', async () => {
    const from = freshAddress();
    const twice = `{ one: ${search()} other: ${search()} third: ${search(5)} }`;
    expect((await asks(twice, from)).status).toBe(200);
    expect((await asks(twice, from)).status).toBe(200);
    expect((await asks(twice, from)).status).toBe(429);
  });

  test('a subject that is named and found counts once', async () => {
    const from = freshAddress();
    const found = await asks(`{ page: ${search(pageSize, '', 'unifiedSocialCreditCode')} }`, from);
    const page = found.body.data?.page as unknown as {
      marketSubjects: { unifiedSocialCreditCode: string }[];
    };
    const codes = page.marketSubjects.map(({ unifiedSocialCreditCode }) =>
      JSON.stringify(unifiedSocialCreditCode),
    );
    const named = `{ marketSubjects(unifiedSocialCreditCodes: [${codes}]) { registration { name } } page: ${search()} }`;
    expect((await asks(named, from)).status).toBe(200);
    expect((await asks(named, from)).status).toBe(429);
  });

  test('people of one organization share what it may take out', async () => {
    const headers = { authorization: `Bearer ${await tokenOf(hub, 'bank')}` };
    const pages = [];
    for (let n = 0; n < 4; n++)
      pages.push((await asks(`{ page: ${search()} }`, freshAddress(), headers)).status);
    expect(pages).toEqual([200, 200, 429, 429]);
  });

  test('what is refused is concluded in the access log as refused', async () => {
    const from = freshAddress();
    await harvest(from);
    const response = await fetch(`${hub.gatewayUrl}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await tokenOf(hub, 'auditor')}`,
        'credit-purpose': 'AUDIT',
      },
      body: JSON.stringify({
        query: '{ searchAccessLog(refusal: "RATE_LIMITED", first: 1) { accesses { outcome refusal } } }',
      }),
    });
    const { data } = (await response.json()) as { data: { searchAccessLog: { accesses: unknown[] } } };
    expect(data.searchAccessLog.accesses).toEqual([{ outcome: 'REFUSED', refusal: 'RATE_LIMITED' }]);
  });
});

test('five addresses do not shut a subject to the others', async () => {
  const { unifiedSocialCreditCode: code } = scenarioSubjects()['wage-arrears'];
  const query = `{ marketSubject(unifiedSocialCreditCode: "${code}") { registration { name } } }`;
  const crowd = await startPlantedHub(inject('hubs')['in-process'], {
    protection: {
      budgets: budgetsWith({
        PUBLIC: { lookupsOfOneSubjectPerMinute: 20, ownLookupsOfOneSubjectPerMinute: 3 },
      }),
      trustedProxies: ['127.0.0.1'],
    },
  });
  try {
    const from = async (address: string) =>
      (
        await fetch(`${crowd.gatewayUrl}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
          body: JSON.stringify({ query }),
        })
      ).status;
    const asked: number[] = [];
    for (const address of ['1', '2', '3', '4', '5'].map((last) => `192.0.2.${last}`))
      for (let n = 0; n < 12; n++) asked.push(await from(address));
    expect(asked.filter((status) => status === 200)).toHaveLength(5 * 3 + 20);
    expect([
      await from('192.0.2.6'),
      await from('192.0.2.6'),
      await from('192.0.2.6'),
      await from('192.0.2.6'),
    ]).toEqual([200, 200, 200, 429]);
  } finally {
    await crowd.stop();
  }
});
