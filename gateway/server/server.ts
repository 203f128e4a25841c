import { HeaderMap } from '@apollo/server';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Limits } from '../limits/limits.ts';
import { Refusal } from '../refusal.ts';

/** One request as it came in, of which only this is looked at. */
export type Incoming = {
  method: 'GET' | 'POST';
  authorization: string | undefined;
  purpose: string | undefined;
  contentType: string | undefined;
  accept: string | undefined;
  /** The parsed JSON body, or a GET's parameters. */
  body: unknown;
  signal: AbortSignal;
};

export type Outgoing = { status: number; headers: Iterable<[string, string]>; body: string };

export type Readiness = { ready: boolean; body: Record<string, unknown> };

const secure = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

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

/** The gateway's HTTP face: `/graphql`, `/health/live`, `/health/ready`, and a clear 404 for everything else. */
export const createServer = (
  answer: (incoming: Incoming) => Promise<Outgoing>,
  readiness: () => Promise<Readiness>,
  limits: Limits,
  logger: Logger,
): FastifyInstance => {
  const server = fastify({
    bodyLimit: limits.body,
    requestTimeout: 30_000,
    // Open keep-alive sockets end when the hub stops, once their answer is out.
    forceCloseConnections: 'idle',
    logger: false,
    exposeHeadRoutes: false,
  });

  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    server.getDefaultJsonParser('error', 'error'),
  );

  server.setErrorHandler((error, _request, reply) => {
    const refusal = refusalOf(error);
    if (refusal.code === 'HUB_FAILED')
      logger.error({ name: (error as Error).name }, 'a request failed inside the hub');
    if (refusal.status === 401) reply.header('www-authenticate', 'Bearer error="invalid_token"');
    reply.code(refusal.status).headers(secure).send(refusal.body());
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

  server.post('/graphql', async (request, reply) =>
    send(reply, await answer(incomingOf(request, reply, request.body))),
  );
  server.get('/graphql', async (request, reply) =>
    send(reply, await answer(incomingOf(request, reply, request.query))),
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
