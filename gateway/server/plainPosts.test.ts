import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { Refusal } from '../errors/refusal.ts';
import { anonymous } from '../identity/identify.ts';
import { defaultLimits } from '../limits/limits.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { mostArrivingOfOne } from './arriving.ts';
import type { Incoming, Outgoing } from './incoming.ts';
import { isPlainPost } from './plainPosts.ts';
import { createServer, type ServerOptions } from './server.ts';

type Setup = Partial<ServerOptions> & {
  answer?: (incoming: Incoming) => Promise<Outgoing>;
  enter?: () => () => void;
};

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

const told = async ({ body }: Incoming): Promise<Outgoing> => ({
  status: 200,
  headers: [['content-type', 'application/json; charset=utf-8']],
  body: JSON.stringify(body),
  encoding: 'utf8',
});

const start = async ({ answer = told, enter = () => () => {}, ...options }: Setup = {}) => {
  const seen: Incoming[] = [];
  const server = createServer(
    {
      identify: async () => anonymous,
      answer: (incoming) => {
        seen.push(incoming);
        return answer(incoming);
      },
      readiness: async () => ({ ready: true, body: {} }),
      publishedKeys: () => [],
      shedding: { enter, closed: false },
      metrics: createMetrics(),
      logger: pino({ level: 'silent' }),
    },
    { limits: defaultLimits, trustedProxies: [], allowedOrigins: [], strictTransport: 0, ...options },
  );
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  stops.push(() => server.close());
  const post = async (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      signal: AbortSignal.timeout(5_000),
    });
    // Fastify closes the connection of who sent no JSON; here the body was read to its end, and it may go on.
    const { date: _, connection: _c, 'keep-alive': _k, ...rest } = Object.fromEntries(response.headers);
    return { status: response.status, headers: rest, text: await response.text() };
  };
  return { url, post, seen };
};

/** A media type that Fastify takes for JSON, and that is not plain. */
const fastifys = { 'content-type': 'application/json;charset=UTF-8' };

describe('a plain post is answered as Fastify answers it', () => {
  const failing =
    (error: unknown): Setup['answer'] =>
    () =>
      Promise.reject(error);
  const shed = () => {
    throw new Refusal('OVERLOADED', 'Too much.', { retryAfter: 2 });
  };
  test.each<[string, string | Uint8Array<ArrayBuffer>, Setup]>([
    ['an answer', '{"query":"{ a }"}', {}],
    [
      'characters of several bytes, in many chunks',
      JSON.stringify({ query: '云州恒祥𠮷'.repeat(12_000) }),
      {},
    ],
    ['a body that is not JSON', '{', {}],
    ['a body in another encoding', Uint8Array.from(Buffer.from('{"query":"\xd4\xc6"}', 'latin1')), {}],
    ['no body', '', {}],
    ['a key that reaches a prototype', '{"__proto__":{"a":1}}', {}],
    ['a constructor that would, too', '{"constructor":{"prototype":{"a":1}}}', {}],
    ['too large a body', JSON.stringify('x'.repeat(defaultLimits.body)), {}],
    ['a refusal', '{}', { answer: failing(new Refusal('PURPOSE_MALFORMED', 'No.')) }],
    ['a token that is refused', '{}', { answer: failing(new Refusal('UNAUTHENTICATED', 'No.')) }],
    ['a failure inside', '{}', { answer: failing(new Error('secret')) }],
    ['more than is bearable', '{}', { enter: shed }],
    ['by HTTPS only, where it is set', '{}', { strictTransport: 60 }],
  ])('%s', async (_, body, setup) => {
    const { post } = await start(setup);
    for (const accept of ['*/*', 'application/graphql-response+json']) {
      const [plain, others] = [await post(body, { accept }), await post(body, { accept, ...fastifys })];
      expect(plain).toEqual(others);
      expect(plain.text).not.toContain('secret');
    }
  });

  test('and what is no UTF-8 is refused by both, as what is no JSON is', async () => {
    const { post, seen } = await start({});
    const body = Uint8Array.from(Buffer.from('{"query":"\xd4\xc6"}', 'latin1'));
    const { status, text } = await post(body);
    expect([status, JSON.parse(text).errors[0].extensions.code, seen]).toEqual([
      400,
      'REQUEST_MALFORMED',
      [],
    ]);
  });

  test.each(['{"__proto__":{"a":1}}', '{"variables":{"constructor":{"prototype":{"a":1}}}}'])(
    'and JSON that reaches a prototype is refused by both, and not as what is no JSON: %s',
    async (body) => {
      const { post, seen } = await start();
      for (const { status, text } of [await post(body), await post(body, fastifys)]) {
        const [{ message, extensions }] = JSON.parse(text).errors;
        expect([status, extensions]).toEqual([400, { code: 'REQUEST_MALFORMED' }]);
        expect(message).toContain('`__proto__`');
        expect(message).not.toContain('JSON');
      }
      expect(seen).toEqual([]);
    },
  );

  test('and a refusal is written by both as what the caller wants', async () => {
    const { post } = await start({ answer: failing(new Refusal('PURPOSE_MALFORMED', 'No.')) });
    const accept = 'application/graphql-response+json, application/json;q=0.9';
    const [asGraphql, asJson] = [await post('{}', { accept }), await post('{}')];
    expect(asGraphql.headers['content-type']).toBe('application/graphql-response+json; charset=utf-8');
    expect(asJson.headers['content-type']).toBe('application/json; charset=utf-8');
    expect([asGraphql.status, asGraphql.text]).toEqual([asJson.status, asJson.text]);
    expect(await post('{}', { accept, ...fastifys })).toEqual(asGraphql);
  });

  test('and what the hub looks at of a request is the same', async () => {
    const { post, seen } = await start({ trustedProxies: ['127.0.0.1'] });
    const headers = {
      authorization: 'Bearer one',
      'credit-purpose': 'INQUIRY',
      accept: 'application/json',
      'x-forwarded-for': '192.0.2.7, 127.0.0.1',
    };
    await post('{"query":"{ a }"}', headers);
    await post('{"query":"{ a }"}', { ...headers, ...fastifys });
    const [plain, others] = seen.map(({ signal: _s, ...looked }) => looked);
    expect(plain).toEqual(others);
    expect(plain?.address).toBe('192.0.2.7');
  });

  test('who is not behind a trusted proxy is not believed', async () => {
    const { post, seen } = await start();
    await post('{}', { 'x-forwarded-for': '192.0.2.7' });
    expect(seen[0]?.address).toBe('127.0.0.1');
  });
});

test('a caller who leaves ends what is under way, and its request', async () => {
  const left = Promise.withResolvers<void>();
  let underWay = 0;
  const { url, seen } = await start({
    enter: () => {
      underWay += 1;
      return () => {
        underWay -= 1;
      };
    },
    answer: ({ signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          left.resolve();
          reject(signal.reason);
        });
      }),
  });
  const request = httpRequest(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': 2 },
  });
  const gone = new Promise((resolve) => request.on('close', resolve).on('error', () => {}));
  request.end('{}');
  while (seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(underWay).toBe(1);
  request.destroy();
  await left.promise;
  await gone;
  expect(underWay).toBe(0);
});

/** What is answered to bytes as they stand. */
const raw = async (url: string, bytes: string): Promise<string> => {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(url).port) });
  socket.end(bytes);
  return text(socket);
};

describe('bodies that do not come', () => {
  const hangFrom = (url: string, address: string) =>
    new Promise<Socket>((resolve) => {
      const socket = connect({ host: '127.0.0.1', port: Number(new URL(url).port) }, () => {
        socket.write(
          `POST /graphql HTTP/1.1\r\nhost: hub\r\nx-forwarded-for: ${address}\r\ncontent-type: application/json\r\ncontent-length: 200\r\n\r\n{"q`,
          () => resolve(socket),
        );
      });
      socket.on('error', () => {});
    });

  test('use up the share of their own address, and nobody else’s', async () => {
    const { post, url } = await start({ trustedProxies: ['127.0.0.1'] });
    const sockets = await Promise.all(
      Array.from({ length: mostArrivingOfOne }, () => hangFrom(url, '192.0.2.1')),
    );
    const from = (address: string) => post('{}', { 'x-forwarded-for': address });
    while ((await from('192.0.2.1')).status !== 503);
    expect((await from('192.0.2.2')).status).toBe(200);
    for (const socket of sockets) socket.destroy();
    while ((await from('192.0.2.1')).status !== 200);
  });

  test('are not under way', async () => {
    let underWay = 0;
    const enter = () => {
      underWay += 1;
      return () => {
        underWay -= 1;
      };
    };
    const { url } = await start({ enter });
    const socket = await hangFrom(url, '192.0.2.1');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(underWay).toBe(0);
    socket.destroy();
  });
});

test.each<[string, Record<string, string[]>, string]>([
  ['authorization', { authorization: ['Bearer one', 'Bearer two'] }, 'application/json'],
  ['authorization, by Fastify', { authorization: ['Bearer one', 'Bearer two'] }, fastifys['content-type']],
  ['credit-purpose', { 'credit-purpose': ['INQUIRY', 'SUPERVISION'] }, 'application/json'],
])('a header that decides is read once or not at all: %s', async (_, headers, contentType) => {
  const { url, seen } = await start();
  const request = httpRequest(`${url}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'content-type': contentType, 'content-length': 2 } as OutgoingHttpHeaders,
  });
  request.end('{}');
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  expect([response.statusCode, JSON.parse(await text(response)).errors[0].extensions.code]).toEqual([
    400,
    'REQUEST_MALFORMED',
  ]);
  expect(seen).toEqual([]);
});

test.each([
  ['two lengths', 'POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}'],
  ['no HTTP', 'hello\r\n\r\n'],
  ['a head without end', `GET / HTTP/1.1\r\nhost: hub\r\nx: ${'x'.repeat(40_000)}\r\n\r\n`],
])('%s is refused in the hub’s words, with its headers', async (_, bytes) => {
  const { url } = await start();
  const [head = '', body = ''] = (await raw(url, bytes)).split('\r\n\r\n');
  expect(head).toMatch(/^HTTP\/1.1 400 Bad Request\r\n/);
  expect(head).toContain('x-content-type-options: nosniff');
  expect(JSON.parse(body).errors[0].extensions.code).toBe('REQUEST_MALFORMED');
});

test.each<[string, Partial<{ method: string; url: string; headers: Record<string, string> }>]>([
  ['another method', { method: 'GET' }],
  ['another path', { url: '/graphql/' }],
  ['a path with parameters', { url: '/graphql?documentId=1' }],
  ['another media type', { headers: { 'content-type': 'text/plain', 'content-length': '2' } }],
  ['no media type', { headers: { 'content-length': '2' } }],
  [
    'another character set',
    { headers: { 'content-type': 'application/json; charset=utf-16', 'content-length': '2' } },
  ],
  ['a length that is not told', { headers: { 'content-type': 'application/json' } }],
  [
    'a length that is not bearable',
    { headers: { 'content-type': 'application/json', 'content-length': '101' } },
  ],
  [
    'a page of an origin',
    { headers: { 'content-type': 'application/json', 'content-length': '2', origin: 'https://a.example' } },
  ],
  [
    'a body that is packed',
    { headers: { 'content-type': 'application/json', 'content-length': '2', 'content-encoding': 'gzip' } },
  ],
])('%s is left to Fastify', (_, other) => {
  const plain = {
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', 'content-length': '2' },
  };
  expect(isPlainPost(plain as never, 100)).toBe(true);
  expect(isPlainPost({ ...plain, ...other } as never, 100)).toBe(false);
});
