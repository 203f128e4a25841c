import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Asker,
  bodyOfExchange,
  bodyOfRequest,
  DepartmentUnavailable,
  lineOfExchange,
  viewerExtension,
} from '@credit-hub/schema';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSignOperation } from '../identity/signOperation.ts';
import { makeViewerKey, openViewerKeys } from '../identity/viewerKeys.ts';
import { transportTo } from './severalAddresses.ts';

/** Stands for whatever personal data a department could let slip. */
const canary = '991301199001011234';
const key = makeViewerKey(new Date(0));
const keys = openViewerKeys(
  () => [key],
  () => new Date(),
  { warn: () => {} },
);
const sign = createSignOperation(keys, () => new Date());
const asker: Asker = {
  viewer: { person: 'clerk-1', role: 'HALL', organization: null, department: null },
  purpose: { kind: 'HANDLING', matter: '建设许可', caseNumber: '2026-1' },
};

type Received = {
  path: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
};
let received: Received[] = [];
let answer: (query: string, response: ServerResponse) => unknown;
let server: Server;
let url: string;

const json = (response: ServerResponse, status: number, body: string) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
const echo = (query: string, response: ServerResponse) =>
  json(response, 200, JSON.stringify({ data: { asked: query } }));

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const body = await text(request);
    received.push({ path: request.url, headers: request.headers, body });
    if (request.method === 'GET') return answer('GET', response);
    return answer(JSON.parse(body).query, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/credit`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  keys.stop();
});
beforeEach(() => {
  received = [];
  answer = echo;
});

const line = (query: string, variables?: Record<string, unknown>) =>
  lineOfExchange(
    bodyOfRequest({ query, variables, operationName: undefined }),
    viewerExtension(asker, '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'),
  );

const exchange = async (
  queries: readonly string[],
  urls: readonly string[] = [url],
  signal = AbortSignal.timeout(10_000),
  largestAnswer = 1_000,
) => {
  const transport = transportTo({ department: 'ecology', urls, protocol: 'plain', sign, largestAnswer });
  const answers: unknown[] = [];
  try {
    const failure = await transport
      .exchange(
        { body: bodyOfExchange(queries.map((query) => line(query))), signature: 'of the exchange' },
        (place, answered) => (answers[place] = answered.read()),
        signal,
      )
      .then(
        () => null,
        (error: unknown) => error,
      );
    return { answers, failure };
  } finally {
    await transport.close();
  }
};

test('each operation is a POST of its own, told who asks by a token for this department and body', async () => {
  const { answers, failure } = await exchange(['{ one }', '{ two }']);
  expect(failure).toBeNull();
  expect(answers).toEqual([{ data: { asked: '{ one }' } }, { data: { asked: '{ two }' } }]);
  expect(received.map(({ body }) => body).sort()).toEqual(['{"query":"{ one }"}', '{"query":"{ two }"}']);
  const published = createLocalJWKSet({ keys: [...keys.published()] });
  const names = new Set<unknown>();
  for (const { path, headers, body } of received) {
    expect(path).toBe('/credit/graphql');
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    });
    const [, token = ''] = /^Bearer (.+)$/.exec(String(headers.authorization)) ?? [];
    const { payload, protectedHeader } = await jwtVerify(token, published, {
      issuer: 'credit-hub',
      audience: 'ecology',
      typ: 'credit-viewer+jwt',
      algorithms: ['EdDSA'],
    });
    expect(protectedHeader.kid).toBe(key.kid);
    expect(payload).toMatchObject({
      viewer: asker.viewer,
      purpose: asker.purpose,
      request: createHash('sha256').update(body).digest('base64url'),
    });
    expect(Number(payload.exp) - Number(payload.iat)).toBe(30);
    names.add(payload.jti);
  }
  expect(names.size).toBe(2);
});

test('each is answered when its own answer is there, whatever the others take', async () => {
  answer = async (query, response) => {
    if (query === '{ slow }') await pause(50);
    echo(query, response);
  };
  const { answers } = await exchange(['{ slow }', '{ quick }']);
  expect(answers).toEqual([{ data: { asked: '{ slow }' } }, { data: { asked: '{ quick }' } }]);
});

describe('what one operation fails with the exchange does, and what others answered stands', () => {
  test.each<[string, string, (response: ServerResponse) => void]>([
    ['500', 'STATUS_500', (response) => json(response, 500, `{"data":{"s":"${canary}"}}`)],
    ['401', 'STATUS_401', (response) => json(response, 401, '{"errors":[]}')],
    ['what is no JSON', 'SyntaxError', (response) => json(response, 200, `<html>${canary}</html>`)],
    ['half an answer', 'SyntaxError', (response) => json(response, 200, `{"data":{"s":"${canary}"`)],
    [
      'more than is bearable',
      'RangeError',
      (response) => json(response, 200, JSON.stringify({ data: canary.repeat(100) })),
    ],
    ['an end in the middle', 'UND_ERR_SOCKET', (response) => response.destroy()],
  ])('%s', async (_, cause, bad) => {
    answer = (query, response) => (query === '{ bad }' ? bad(response) : echo(query, response));
    const { answers, failure } = await exchange(['{ bad }', '{ good }']);
    expect(answers).toEqual([undefined, { data: { asked: '{ good }' } }]);
    expect(failure).toBeInstanceOf(DepartmentUnavailable);
    const { cause: why } = failure as { cause: { code?: string; name: string; message: string } };
    expect(why.code ?? why.name).toBe(cause);
    expect(`${failure} ${why.message}`).not.toContain(canary);
  });

  test('no answer at all, when it is not waited for any longer', async () => {
    answer = (query, response) => (query === '{ bad }' ? undefined : echo(query, response));
    const { answers, failure } = await exchange(['{ bad }', '{ good }'], [url], AbortSignal.timeout(300));
    expect(answers).toEqual([undefined, { data: { asked: '{ good }' } }]);
    expect(failure).toBeInstanceOf(DepartmentUnavailable);
  });
});

test('an address that is dead is passed over, and nothing is answered twice', async () => {
  const { answers, failure } = await exchange(['{ one }', '{ two }'], ['http://127.0.0.1:9', url]);
  expect(failure).toBeNull();
  expect(answers).toEqual([{ data: { asked: '{ one }' } }, { data: { asked: '{ two }' } }]);
  expect(received.length).toBe(2);
});

describe('its health', () => {
  const probe = async () => {
    const transport = transportTo({ department: 'ecology', urls: [url], protocol: 'plain', sign });
    const health = await transport.probe(AbortSignal.timeout(5_000));
    await transport.close();
    return health;
  };
  const down = { state: 'DOWN', freshestFactReceivedAt: null };
  const freshest = '2026-11-20T04:00:00.000Z';

  test.each<[string, number, object, object]>([
    [
      'is what it says',
      200,
      { state: 'UP', freshestFactReceivedAt: freshest },
      { state: 'UP', freshestFactReceivedAt: freshest },
    ],
    ['need not say how fresh it is', 200, { state: 'UP' }, { state: 'UP', freshestFactReceivedAt: null }],
    ['is down when it says so', 503, { state: 'DOWN' }, down],
    ['is down when it says something else', 200, { ok: true }, down],
  ])('%s', async (_, status, body, health) => {
    answer = (_query, response) => json(response, status, JSON.stringify(body));
    expect(await probe()).toEqual(health);
  });

  test.each<[string, number, object, object]>([
    ['an answer', 200, { data: { __typename: 'Query' } }, { state: 'UP', freshestFactReceivedAt: null }],
    ['an error', 200, { errors: [{ message: 'no' }] }, down],
    ['a refusal', 401, {}, down],
  ])('is told by %s to a query where it tells none', async (_, status, body, health) => {
    answer = (query, response) =>
      query === '{ __typename }'
        ? json(response, status, JSON.stringify(body))
        : json(response, 404, 'Not Found');
    expect(await probe()).toEqual(health);
    expect(received.at(-1)?.headers.authorization).toMatch(/^Bearer /);
  });
});
