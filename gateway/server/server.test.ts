import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingMessage, METHODS } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { Refusal } from '../errors/refusal.ts';
import { anonymous } from '../identity/identify.ts';
import { defaultLimits } from '../limits/limits.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { createLifecycle, type DrainOptions, defaultDrain } from '../protection/lifecycle.ts';
import { createShedding, defaultShedding } from '../protection/shedding.ts';
import type { Incoming, Outgoing } from './incoming.ts';
import { createServer, type ServerOptions } from './server.ts';

const logger = pino({ level: 'silent' });
/** Lines of the log that tell of a failure. */
const failures: string[] = [];
const telling = pino({ level: 'error' }, { write: (line) => void failures.push(line) });
const metrics = createMetrics();
const answered: Outgoing = {
  status: 200,
  headers: [['content-type', 'application/json']],
  body: '{}',
  encoding: 'utf8',
};
const closed: ServerOptions = {
  limits: defaultLimits,
  trustedProxies: [],
  allowedOrigins: [],
  strictTransport: 0,
};

type Setup = Partial<ServerOptions> & {
  answer?: (incoming: Incoming) => Promise<Outgoing>;
  mostUnderWay?: number;
  drain?: Partial<DrainOptions>;
};

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  failures.length = 0;
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

const start = async ({
  answer = async () => answered,
  mostUnderWay = 100,
  drain,
  ...options
}: Setup = {}) => {
  const lifecycle = createLifecycle(
    createShedding({ ...defaultShedding, mostUnderWay }),
    { ...defaultDrain, ...drain },
    logger,
  );
  const readiness = async () => {
    const state = lifecycle.state(true);
    return { ready: state === 'UP', body: { state } };
  };
  const server = createServer(
    {
      answer,
      identify: async () => anonymous,
      readiness,
      publishedKeys: () => [{ kty: 'OKP' }],
      shedding: lifecycle,
      metrics,
      logger: telling,
    },
    { ...closed, ...options },
  );
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  stops.push(() => server.close());
  const ask = (headers: Record<string, string> = {}) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"query":"{ a }"}',
      signal: AbortSignal.timeout(5_000),
    });
  const read = async (path: string) => {
    const response = await fetch(`${url}${path}`, { signal: AbortSignal.timeout(5_000) });
    return { status: response.status, body: await response.json() };
  };
  return { url, ask, read, stop: () => lifecycle.drain(server) };
};

/** An answer that is under way until it is let go. */
const held = () => {
  const { promise, resolve } = Promise.withResolvers<Outgoing>();
  return { answer: () => promise, letGo: () => resolve(answered) };
};

describe('every answer is nobody’s page, script, frame or cache entry', () => {
  const secure = {
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
  test.each([
    ['an answer', 'POST', '/graphql', '{"query":"{ a }"}', 200],
    ['a body that is not JSON', 'POST', '/graphql', '{', 400],
    ['what is not there', 'GET', '/nowhere', undefined, 404],
    ['its life', 'GET', '/health/live', undefined, 200],
    ['its readiness', 'GET', '/health/ready', undefined, 200],
    ['its keys', 'GET', '/.well-known/credit-hub/viewer-keys', undefined, 200],
  ])('%s', async (_, method, path, body, status) => {
    const { url } = await start();
    const headers = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${url}${path}`, { method, headers, ...(body && { body }) });
    expect(response.status).toBe(status);
    expect(Object.fromEntries(response.headers)).toMatchObject(secure);
    expect(response.headers.has('strict-transport-security')).toBe(false);
    expect(response.headers.has('server')).toBe(false);
  });

  test('a failure inside', async () => {
    const { ask } = await start({ answer: () => Promise.reject(new Error('secret')) });
    const response = await ask();
    expect(response.status).toBe(500);
    expect(Object.fromEntries(response.headers)).toMatchObject(secure);
    expect(await response.text()).not.toContain('secret');
    expect(failures).toHaveLength(1);
  });

  test('by HTTPS only, where it is set', async () => {
    const { ask } = await start({ strictTransport: 31_536_000 });
    expect((await ask()).headers.get('strict-transport-security')).toBe(
      'max-age=31536000; includeSubDomains',
    );
  });
});

/** By any method; `fetch` knows a few. */
const askBy = async (url: string, method: string, headers: Record<string, string> = {}) => {
  const request = httpRequest(url, { method, headers });
  request.end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const body = await text(response);
  return { status: response.statusCode, headers: response.headers, body };
};

describe('whoever asks by a method that is none', () => {
  // CONNECT asks for a tunnel, and Node closes the connection.
  const others = METHODS.filter((method) => !['GET', 'POST', 'CONNECT'].includes(method));
  const closedAndOpen = [[], ['https://hall.example']];

  test.each(others)('%s is told by which it may be asked, and nothing is said to have failed', async (by) => {
    for (const allowedOrigins of closedAndOpen) {
      const { url } = await start({ allowedOrigins });
      const { status, headers, body } = await askBy(`${url}/graphql`, by);
      expect([status, headers.allow]).toEqual([405, 'GET, POST']);
      expect(headers['x-content-type-options']).toBe('nosniff');
      // What answers HEAD has no body.
      if (by !== 'HEAD')
        expect(JSON.parse(body).errors[0]).toMatchObject({
          message: expect.stringContaining('POST'),
          extensions: { code: 'METHOD_NOT_ALLOWED' },
        });
    }
    expect(failures).toEqual([]);
  });

  test.each(['/health/live', '/health/ready', '/.well-known/credit-hub/viewer-keys'])(
    'is told so of %s, too',
    async (path) => {
      const { url } = await start();
      for (const method of ['POST', 'QUERY', 'PUT']) {
        const { status, headers } = await askBy(`${url}${path}`, method);
        expect([status, headers.allow]).toEqual([405, 'GET']);
      }
    },
  );

  test.each(['GET', 'POST', 'QUERY', 'OPTIONS', 'MKCOL'])(
    'of what is not there is told that it is not: %s',
    async (method) => {
      for (const allowedOrigins of closedAndOpen) {
        const { url } = await start({ allowedOrigins });
        const { status, headers, body } = await askBy(`${url}/nowhere`, method);
        expect([status, JSON.parse(body).errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
        expect(headers['x-content-type-options']).toBe('nosniff');
      }
      expect(failures).toEqual([]);
    },
  );
});

test('a refusal of Fastify’s, too, is written as what the caller wants, on /graphql', async () => {
  const { url } = await start();
  const accept = 'application/graphql-response+json';
  const typeOf = async (path: string) =>
    (await askBy(`${url}${path}`, 'PUT', { accept })).headers['content-type'];
  expect(await typeOf('/graphql')).toBe('application/graphql-response+json; charset=utf-8');
  expect(await typeOf('/graphql?documentId=1')).toBe('application/graphql-response+json; charset=utf-8');
  expect(await typeOf('/health/live')).toBe('application/json; charset=utf-8');
});

describe('a body that is said to be no plain JSON in UTF-8', () => {
  test.each<Record<string, string>>([
    { 'content-type': 'application/json; charset=utf-16' },
    { 'content-type': 'application/json; charset="latin1"' },
    { 'content-encoding': 'gzip' },
  ])('is refused, and none of it is waited for: %o', async (said) => {
    const { url } = await start();
    const request = httpRequest(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': 200, ...said },
    });
    request.on('error', () => {});
    request.write('{"q');
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    expect([response.statusCode, JSON.parse(await text(response)).errors[0].extensions.code]).toEqual([
      415,
      'MEDIA_TYPE_NOT_SUPPORTED',
    ]);
    request.destroy();
  });

  test.each<Record<string, string>>([
    { 'content-type': 'application/json; charset="UTF-8"' },
    { 'content-encoding': 'identity' },
  ])('and one that is said to be, is read: %o', async (said) => {
    const { ask } = await start();
    expect((await ask(said)).status).toBe(200);
  });
});

describe('pages of other origins', () => {
  const preflight = (url: string, origin: string) =>
    fetch(`${url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,credit-purpose',
      },
    });
  const corsOf = (response: Response) =>
    [...response.headers].filter(([name]) => name.startsWith('access-control-'));

  test('are told nothing by default', async () => {
    const { url, ask } = await start();
    expect(corsOf(await preflight(url, 'https://hall.example'))).toEqual([]);
    expect(corsOf(await ask({ origin: 'https://hall.example' }))).toEqual([]);
  });

  test('may ask where their origin is named, without cookies', async () => {
    const { url, ask } = await start({ allowedOrigins: ['https://hall.example'] });
    const told = await preflight(url, 'https://hall.example');
    expect(told.headers.get('access-control-allow-origin')).toBe('https://hall.example');
    expect(told.headers.get('access-control-allow-headers')).toContain('credit-purpose');
    expect(told.headers.has('access-control-allow-credentials')).toBe(false);
    const answer = await ask({ origin: 'https://hall.example' });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([
      200,
      'https://hall.example',
    ]);
  });

  test.each(['https://hall.example.attacker.example', 'http://hall.example', 'null'])(
    'may not from %s',
    async (origin) => {
      const { url } = await start({ allowedOrigins: ['https://hall.example'] });
      expect((await preflight(url, origin)).headers.get('access-control-allow-origin')).toBeNull();
    },
  );
});

describe('the address that a caller is counted by', () => {
  const seenWith = async (options: Partial<ServerOptions>, forwarded: string) => {
    const seen: string[] = [];
    const { ask } = await start({
      ...options,
      answer: async ({ address }) => {
        seen.push(address);
        return answered;
      },
    });
    await ask({ 'x-forwarded-for': forwarded });
    return seen[0];
  };

  test('is the socket’s, whatever the caller says', async () => {
    expect(await seenWith({}, '192.0.2.66')).toBe('127.0.0.1');
  });

  test('is what a trusted proxy says', async () => {
    expect(await seenWith({ trustedProxies: ['127.0.0.0/8'] }, '192.0.2.66')).toBe('192.0.2.66');
  });

  test('is what the last trusted proxy says, not what was told to the first', async () => {
    expect(await seenWith({ trustedProxies: ['127.0.0.0/8'] }, '198.51.100.1, 192.0.2.66')).toBe(
      '192.0.2.66',
    );
  });
});

test.each([
  ['RATE_LIMITED', 429],
  ['OVERLOADED', 503],
] as const)('who is refused by %s is told when to come back', async (code, status) => {
  const { ask } = await start({
    answer: () => Promise.reject(new Refusal(code, 'Later.', { retryAfter: 7 })),
  });
  const response = await ask();
  expect([response.status, response.headers.get('retry-after')]).toEqual([status, '7']);
  expect(await response.json()).toEqual({
    errors: [{ message: 'Later.', extensions: { code, retryAfter: 7 } }],
  });
});

describe('a gateway that is asked more than it can answer', () => {
  test('refuses the next request, is alive, is not ready, and takes requests again', async () => {
    const { answer, letGo } = held();
    const { ask, read } = await start({ answer, mostUnderWay: 2 });
    const underWay = [ask(), ask()];
    await expect.poll(async () => (await read('/health/ready')).body).toEqual({ state: 'OVERLOADED' });
    const refused = await ask();
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await read('/health/live')).status).toBe(200);
    letGo();
    expect((await Promise.all(underWay)).map(({ status }) => status)).toEqual([200, 200]);
    await expect.poll(async () => (await read('/health/ready')).status).toBe(200);
    expect((await ask()).status).toBe(200);
  });

  test('takes a caller who leaves for one that is answered', async () => {
    const { answer, letGo } = held();
    const { url, read } = await start({ answer, mostUnderWay: 1 });
    const leaving = new AbortController();
    const left = fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ a }"}',
      signal: leaving.signal,
    }).catch(() => {});
    await expect.poll(async () => (await read('/health/ready')).status).toBe(503);
    leaving.abort();
    await left;
    await expect.poll(async () => (await read('/health/ready')).status).toBe(200);
    letGo();
  });
});

describe('a gateway that stops', () => {
  test('says first that it is not ready, still answers meanwhile, and ends what is under way', async () => {
    const { answer, letGo } = held();
    const { ask, read, stop } = await start({ answer, drain: { notice: 300 } });
    const before = ask();
    await pause(50);
    const stopping = stop();
    expect(await read('/health/ready')).toEqual({ status: 503, body: { state: 'DRAINING' } });
    const meanwhile = ask();
    await pause(350);
    letGo();
    expect((await before).status).toBe(200);
    expect((await meanwhile).status).toBe(200);
    await stopping;
    await expect(ask()).rejects.toThrow();
  });

  test.each([
    ['plain POST', {}],
    // Of a page's origin: Fastify's.
    ['any other', { origin: 'https://page.example' }],
  ])('answers who goes on asking on an open socket, and says there that it ends: %s', async (_, headers) => {
    const { url, stop } = await start({ answer: async () => answered });
    const agent = new Agent({ keepAlive: true, maxSockets: 20 });
    const outcomes: unknown[] = [];
    const wereAnswered = new Set<number>();
    const body = JSON.stringify({ query: '{ a }', variables: { long: 'x'.repeat(10_000) } });
    const askAgain = (caller: number): Promise<void> =>
      new Promise((resolve) => {
        const request = httpRequest(`${url}/graphql`, {
          ...{ method: 'POST', agent },
          headers: { 'content-type': 'application/json', 'content-length': body.length, ...headers },
        });
        request.once('error', ({ code }: NodeJS.ErrnoException) => resolve(void outcomes.push(code)));
        request.once('response', (response) => {
          response.resume().once('end', () => {
            wereAnswered.add(caller);
            if (response.headers.connection === 'close') outcomes.push(response.statusCode);
            resolve(response.headers.connection === 'close' ? undefined : askAgain(caller));
          });
        });
        request.end(body);
      });
    const asked = Promise.all(Array.from({ length: 20 }, (_, caller) => askAgain(caller)));
    // A socket that the gateway has not taken yet when it stops ends without a word.
    await expect.poll(() => wereAnswered.size, { timeout: 10_000 }).toBe(20);
    await stop();
    await asked;
    agent.destroy();
    expect(outcomes).toHaveLength(20);
    expect(outcomes.filter((outcome) => outcome !== 200 && outcome !== 503)).toEqual([]);
  });

  test('cuts off what has not ended by the deadline', async () => {
    const { answer } = held();
    const { ask, stop } = await start({ answer, drain: { deadline: 100 } });
    const never = ask();
    never.catch(() => {});
    await pause(50);
    await stop();
    await expect(never).rejects.toThrow();
  });
});
