import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { Agent, fetch } from 'undici';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { freePort } from '../constellation/freePort.ts';
import { type FragileHub, startFragileHub } from './house/fragileHub.ts';

const { unifiedSocialCreditCode: code } = scenarioSubjects()['dishonest-debtor'];
const megabyte = 2 ** 20;
/** Megabytes of heap that the gateway may have at all: less than the documents below would take. */
const mostHeap = 256;
const sockets = new Agent({ connections: 16 });

let hub: FragileHub;
let adminUrl: string;
beforeAll(async () => {
  const adminPort = await freePort();
  adminUrl = `http://127.0.0.1:${adminPort}`;
  hub = await startFragileHub(inject('hubs')['in-process'], {
    HUB_ADMIN_PORT: String(adminPort),
    HUB_TRUSTED_PROXIES: '127.0.0.1',
    NODE_OPTIONS: `--max-old-space-size=${mostHeap}`,
  });
});
afterAll(async () => {
  await hub?.stop();
  await sockets.close();
});

const metric = async (name: string): Promise<number> => {
  const text = await (await fetch(`${adminUrl}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]) / megabyte;
};

const asks = async (query: string, address: string): Promise<string> => {
  const response = await fetch(`${hub.gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ query }),
    dispatcher: sockets,
    signal: AbortSignal.timeout(60_000),
  });
  const { extensions } = (await response.json()) as { extensions?: { completeness: string } };
  return response.status === 200 ? `200 ${extensions?.completeness}` : String(response.status);
};

/** Of 600 selections, which take about three quarters of a megabyte when they are prepared. */
const largeDocument = (n: number): string => {
  const section =
    'name kind state registeredCapital registeredAddress businessScope industryCode establishedOn legalRepresentative { name }';
  const times = Array.from({ length: 55 }, (_, each) => `a${n}_${each}: registration { ${section} }`).join(
    ' ',
  );
  return `query Q${n} { marketSubject(unifiedSocialCreditCode: "${code}") { ${times} } }`;
};

/** What validation alone would compare for tenths of a second, 19 KB each. */
const costlyDocument = (n: number): string =>
  `query Q${n} { marketSubject(unifiedSocialCreditCode: "${code}") { ${Array.from({ length: 300 }, (_, each) => `...F${each}`).join(' ')} } }
  ${Array.from({ length: 300 }, (_, each) => `fragment F${each} on MarketSubject { registration { name } }`).join(' ')}`;

/** Little to prepare in nearly as many bytes as a body may have: whoever keeps a word of it keeps all of them. */
const longDocument = (n: number): string =>
  `query Q${n} { a${n}: marketSubject(unifiedSocialCreditCode: "${code}") { registration { name } } } #`.padEnd(
    250_000,
    'x',
  );

const flood = async (
  count: number,
  document: (n: number) => string,
  addressOf = (n: number) => `198.51.${100 + (n % 40)}.7`,
): Promise<Record<string, number>> => {
  const outcomes: Record<string, number> = {};
  let next = 0;
  const ask = async () => {
    while (next < count) {
      const n = next++;
      const outcome = await asks(document(n), addressOf(n));
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: 8 }, ask));
  return outcomes;
};

test('distinct documents of strangers are answered or refused, and leave no more behind than they may', async () => {
  const first = largeDocument(1_000_000);
  expect(await asks(first, '203.0.113.1')).toBe('200 COMPLETE');
  const before = await metric('nodejs_heap_size_used_bytes');
  const answered = await flood(320, largeDocument);
  // On a busy machine a department may be late for a few.
  const { '200 COMPLETE': whole = 0, '200 PARTIAL': partial = 0, ...others } = answered;
  expect([whole + partial, whole > 300, others]).toEqual([320, true, {}]);
  expect(await flood(200, costlyDocument)).toEqual({ '400': 200 });
  expect(await asks(first, '203.0.113.1')).toBe('200 COMPLETE');
  const [heap, resident] = [
    await metric('nodejs_heap_size_used_bytes'),
    await metric('process_resident_memory_bytes'),
  ];
  expect({ heap: heap - before < 60, resident: resident < 450 }).toEqual({ heap: true, resident: true });
}, 240_000);

test('of a long document nothing is kept for a word of it', async () => {
  const before = await metric('nodejs_heap_size_used_bytes');
  const eachFromElsewhere = (n: number) => `192.0.${n >> 8}.${n & 255}`;
  expect(await flood(600, longDocument, eachFromElsewhere)).toEqual({ '200 COMPLETE': 600 });
  // Documents take 32 MB in all; all of these, five times as much.
  expect((await metric('nodejs_heap_size_used_bytes')) - before).toBeLessThan(80);
}, 240_000);
