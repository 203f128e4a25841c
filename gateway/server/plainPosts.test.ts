import { request as httpRequest } from 'node:http';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { defaultLimits } from '../limits/limits.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { Refusal } from '../refusal.ts';
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
});

const start = async ({ answer = told, enter = () => () => {}, ...options }: Setup = {}) => {
  const seen: Incoming[] = [];
  const server = createServer(
    {
      answer: (incoming) => {
        seen.push(incoming);
        return answer(incoming);
      },
      readiness: async () => ({ ready: true, body: {} }),
      publishedKeys: () => [],
      shedding: { enter },
      metrics: createMetrics(),
      logger: pino({ level: 'silent' }),
    },
    { limits: defaultLimits, trustedProxies: [], allowedOrigins: [], strictTransport: 0, ...options },
  );
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  stops.push(() => server.close());
  const post = async (body: string, headers: Record<string, string> = {}) => {
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
  test.each<[string, string, Setup]>([
    ['an answer', '{"query":"{ a }"}', {}],
    [
      'characters of several bytes, in many chunks',
      JSON.stringify({ query: '云州恒祥𠮷'.repeat(12_000) }),
      {},
    ],
    ['a body that is not JSON', '{', {}],
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
    const [plain, others] = [await post(body), await post(body, fastifys)];
    expect(plain).toEqual(others);
    expect(plain.text).not.toContain('secret');
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
    const [plain, others] = seen.map(({ signal: _s, contentType: _c, ...looked }) => looked);
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
  let ended = 0;
  const { url, seen } = await start({
    enter: () => () => {
      ended += 1;
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
  request.destroy();
  await left.promise;
  await gone;
  expect(ended).toBe(1);
});

test.each<[string, Partial<{ method: string; url: string; headers: Record<string, string> }>]>([
  ['another method', { method: 'GET' }],
  ['another path', { url: '/graphql/' }],
  ['a path with parameters', { url: '/graphql?documentId=1' }],
  ['another media type', { headers: { 'content-type': 'text/plain', 'content-length': '2' } }],
  ['no media type', { headers: { 'content-length': '2' } }],
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
