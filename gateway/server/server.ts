import { HeaderMap } from '@apollo/server';
import { viewerKeysPath } from '@credit-hub/schema';
import cors from '@fastify/cors';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { JWK } from 'jose';
import type { Logger } from 'pino';
import type { Limits } from '../limits/limits.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Lifecycle } from '../protection/lifecycle.ts';
import { Refusal } from '../refusal.ts';
import { securityHeaders } from './headers.ts';

/** One request as it came in, of which only this is looked at. */
export type Incoming = {
  method: 'GET' | 'POST';
  authorization: string | undefined;
  purpose: string | undefined;
  contentType: string | undefined;
  accept: string | undefined;
  /** The parsed JSON body, or a GET's parameters. */
  body: unknown;
  /** Whence it came: the socket's address, or what a trusted proxy says of it. */
  address: string;
  signal: AbortSignal;
};

export type Outgoing = { status: number; headers: Iterable<[string, string]>; body: string };

export type Readiness = { ready: boolean; body: Record<string, unknown> };

export type ServerOptions = {
  limits: Limits;
  /** Addresses and networks of the proxies before the hub, whose word on the caller's address is taken. */
  trustedProxies: readonly string[];
  /** Origins whose pages may ask; none of them by default. */
  allowedOrigins: readonly string[];
  /** Seconds of Strict-Transport-Security; 0 sends none. */
  strictTransport: number;
};

export type ServerParts = {
  answer(incoming: Incoming): Promise<Outgoing>;
  readiness(): Promise<Readiness>;
  /** The public keys that viewers are signed with; departments fetch them. */
  publishedKeys(): readonly JWK[];
  shedding: Pick<Lifecycle, 'enter'>;
  metrics: Pick<Metrics, 'answered' | 'refused'>;
  logger: Logger;
};

const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  // A header given twice could be read either way; neither reading is taken.
  if (Array.isArray(value))
    throw new Refusal('REQUEST_MALFORMED', `The header ${name} is given more than once.`);
  return value;
};

const incomingOf = (request: FastifyRequest, reply: FastifyReply, body: unknown): Incoming => {
  const left = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) left.abort();
  });
  return {
    method: request.method as 'GET' | 'POST',
    authorization: headerOf(request, 'authorization'),
    purpose: headerOf(request, 'credit-purpose'),
    contentType: headerOf(request, 'content-type'),
    accept: headerOf(request, 'accept'),
    body,
    address: request.ip,
    signal: left.signal,
  };
};

/** Fastify's own refusals (body, media type, method) in the hub's words. */
const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  const code = (error as { code?: string }).code;
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Refusal('BODY_TOO_LARGE', 'The body of the request is too large.');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Refusal('MEDIA_TYPE_NOT_SUPPORTED', 'Send application/json.');
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new Refusal('REQUEST_MALFORMED', 'The body of the request is not JSON.');
    default:
      return new Refusal('HUB_FAILED', 'The hub could not answer.');
  }
};

/** Seconds for which a browser keeps what it was told of an origin. */
const preflightAge = 600;
/** Sockets at once; what comes beyond is closed before a byte is read. */
const mostConnections = 10_000;

/** What a refusal says beside its body: how to ask again. */
const headersOf = ({ status, extensions }: Refusal): Record<string, string> => ({
  ...(status === 401 ? { 'www-authenticate': 'Bearer error="invalid_token"' } : {}),
  ...(typeof extensions.retryAfter === 'number' ? { 'retry-after': String(extensions.retryAfter) } : {}),
});

/** The gateway's HTTP face: `/graphql`, `/health/live`, `/health/ready`, and a clear 404 for everything else. */
export const createServer = (
  { answer, readiness, publishedKeys, shedding, metrics, logger }: ServerParts,
  { limits, trustedProxies, allowedOrigins, strictTransport }: ServerOptions,
): FastifyInstance => {
  const secure = securityHeaders(strictTransport);
  const server = fastify({
    bodyLimit: limits.body,
    requestTimeout: 30_000,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    // Open keep-alive sockets end when the hub stops, once their answer is out.
    forceCloseConnections: 'idle',
    logger: false,
    exposeHeadRoutes: false,
    // Who still comes while it stops is told so in the hub's own words.
    return503OnClosing: false,
    // An address that cannot be decoded would be quoted back in Fastify's own words.
    frameworkErrors: (_error, _request, reply) => {
      const refusal = new Refusal('REQUEST_MALFORMED', 'The address of the request cannot be read.');
      (reply as FastifyReply).code(refusal.status).headers(secure).send(refusal.body());
    },
  });
  server.server.maxConnections = mostConnections;
  if (allowedOrigins.length > 0)
    server.register(cors, {
      origin: [...allowedOrigins],
      methods: ['GET', 'POST'],
      allowedHeaders: ['authorization', 'content-type', 'credit-purpose'],
      exposedHeaders: ['retry-after'],
      maxAge: preflightAge,
    });

  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    server.getDefaultJsonParser('error', 'error'),
  );

  server.setErrorHandler((error, _request, reply) => {
    const refusal = refusalOf(error);
    metrics.refused(refusal.code);
    if (refusal.code === 'HUB_FAILED')
      logger.error({ name: (error as Error).name }, 'a request failed inside the hub');
    reply
      .code(refusal.status)
      .headers({ ...secure, ...headersOf(refusal) })
      .send(refusal.body());
  });
  server.setNotFoundHandler((_request, reply) => {
    const refusal = new Refusal(
      'NOT_FOUND',
      'There is nothing here: ask /graphql, /health/live or /health/ready.',
    );
    reply.code(refusal.status).headers(secure).send(refusal.body());
  });

  const send = async (reply: FastifyReply, outgoing: Outgoing): Promise<FastifyReply> =>
    reply
      .code(outgoing.status)
      .headers({ ...Object.fromEntries(outgoing.headers), ...secure })
      .send(outgoing.body);

  /** Before a byte of the body is read. */
  const enter = async (_request: FastifyRequest, reply: FastifyReply) => {
    reply.raw.once('close', shedding.enter());
  };
  server.addHook('onResponse', async (_request, reply) =>
    metrics.answered(reply.statusCode, reply.elapsedTime / 1_000),
  );
  server.post('/graphql', { onRequest: enter }, async (request, reply) =>
    send(reply, await answer(incomingOf(request, reply, request.body))),
  );
  server.get('/graphql', { onRequest: enter }, async (request, reply) =>
    send(reply, await answer(incomingOf(request, reply, request.query))),
  );
  server.get(viewerKeysPath, async (_request, reply) =>
    reply.headers(secure).send({ keys: publishedKeys() }),
  );
  server.get('/health/live', async (_request, reply) => reply.headers(secure).send({ state: 'UP' }));
  server.get('/health/ready', async (_request, reply) => {
    const { ready, body } = await readiness();
    return reply
      .code(ready ? 200 : 503)
      .headers(secure)
      .send(body);
  });
  return server;
};

export const headerMap = (headers: Record<string, string | undefined>): HeaderMap => {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) map.set(name, value);
  return map;
};
