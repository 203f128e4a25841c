import { createServer as createHttpServer, type IncomingMessage } from 'node:http';
import { viewerKeysPath } from '@credit-hub/schema';
import cors from '@fastify/cors';
import proxyAddress from '@fastify/proxy-addr';
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type RequestPayload,
} from 'fastify';
import type { JWK } from 'jose';
import type { Logger } from 'pino';
import { Refusal } from '../errors/refusal.ts';
import type { Caller } from '../identity/identify.ts';
import type { Limits } from '../limits/limits.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Lifecycle } from '../protection/lifecycle.ts';
import { nothingHere, pathOf, refuseOtherMethods } from './addresses.ts';
import { createArriving } from './arriving.ts';
import { securityHeaders } from './headers.ts';
import { type Incoming, incomingOf, type Outgoing } from './incoming.ts';
import { createLargeBodies } from './largeBodies.ts';
import { parseBody } from './parseBody.ts';
import { createPlainPosts, isPlainPost } from './plainPosts.ts';
import { refuseUnlessPlainUtf8 } from './plainUtf8.ts';
import { headersOf, rawRefusal, refusalOf } from './refusals.ts';
import { refusedAs } from './refusedAs.ts';

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
  /** Who shows a token. Rejects with Refusal. */
  identify(authorization: string | undefined): Promise<Caller>;
  readiness(): Promise<Readiness>;
  /** The public keys that viewers are signed with; departments fetch them. */
  publishedKeys(): readonly JWK[];
  shedding: Pick<Lifecycle, 'enter' | 'closed'>;
  metrics: Pick<Metrics, 'answered' | 'refused'>;
  logger: Logger;
};

/** Seconds for which a browser keeps what it was told of an origin. */
const preflightAge = 600;
/** Sockets at once; what comes beyond is closed before a byte is read. */
const mostConnections = 10_000;

/** Milliseconds within which a whole request must have come, and between looks at those that are coming. */
const requestTimeout = 10_000;
const betweenChecks = 1_000;

/** Whether a browser asks beforehand what a page of another origin may ask (Fetch Standard, CORS-preflight request). */
const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === 'OPTIONS' &&
  headers.origin !== undefined &&
  headers['access-control-request-method'] !== undefined;

/** What is no GraphQL is no GraphQL response. */
const typeOfRefusal = ({ url, headers }: IncomingMessage): string =>
  refusedAs(pathOf(url) === '/graphql' ? headers.accept : undefined);

/** The gateway's HTTP face: `/graphql`, `/health/live`, `/health/ready`, and a clear 404 for everything else. */
export const createServer = (
  { answer, identify, readiness, publishedKeys, shedding, metrics, logger }: ServerParts,
  { limits, trustedProxies, allowedOrigins, strictTransport }: ServerOptions,
): FastifyInstance => {
  const secure = securityHeaders(strictTransport);
  /** Says in the hub's words what failed, and counts it. */
  const refuse = (error: unknown): Refusal => {
    const refusal = refusalOf(error);
    metrics.refused(refusal.code);
    if (refusal.code === 'HUB_FAILED')
      logger.error({ name: (error as Error).name }, 'a request failed inside the hub');
    return refusal;
  };
  const trusts = proxyAddress.compile([...trustedProxies]);
  const addressOf = (request: IncomingMessage): string => proxyAddress(request, trusts);
  const arrive = createArriving();

  const server: FastifyInstance = fastify({
    serverFactory: (others, options) => {
      const plainPosts = createPlainPosts({
        answer,
        addressOf,
        arrive,
        enter: shedding.enter,
        isLast: () => shedding.closed,
        parse: (body) => parseBody(jsonParser, body),
        refuse,
        answered: metrics.answered,
        secure,
      });
      const http = createHttpServer(
        { headersTimeout: requestTimeout, requestTimeout, connectionsCheckingInterval: betweenChecks },
        (request, response) =>
          isPlainPost(request, limits.body) ? plainPosts(request, response) : others(request, response),
      );
      http.keepAliveTimeout = options.keepAliveTimeout as number;
      http.maxConnections = mostConnections;
      return http;
    },
    bodyLimit: limits.bodyOfActs,
    requestTimeout,
    // Open keep-alive sockets end when the hub stops, once their answer is out.
    forceCloseConnections: 'idle',
    logger: false,
    exposeHeadRoutes: false,
    // What Node cannot read as HTTP is told so in the hub's words, too.
    clientErrorHandler: (error, socket) => {
      if (error.code === 'ECONNRESET' || !socket.writable) return;
      const refusal = new Refusal('REQUEST_MALFORMED', 'The request cannot be read as HTTP.');
      socket.end(rawRefusal(refusal, secure));
    },
    // Who still comes while it stops is told so in the hub's own words.
    return503OnClosing: false,
    // An address that cannot be decoded would be quoted back in Fastify's own words.
    frameworkErrors: (_error, _request, reply) => {
      const refusal = new Refusal('REQUEST_MALFORMED', 'The address of the request cannot be read.');
      (reply as FastifyReply).code(refusal.status).headers(secure).send(refusal.body());
    },
  });
  const answersPreflights = allowedOrigins.length > 0;
  // Before a byte of a body is read, and before Fastify says in its own words what it does not know.
  server.addHook('onRequest', async ({ raw, is404 }) => {
    if (answersPreflights && isPreflight(raw)) return;
    refuseOtherMethods(raw.method, raw.url);
    // To @fastify/cors every address has OPTIONS.
    if (is404 || raw.method === 'OPTIONS') throw nothingHere();
  });
  if (answersPreflights)
    server.register(cors, {
      origin: [...allowedOrigins],
      methods: ['GET', 'POST'],
      allowedHeaders: ['authorization', 'content-type', 'credit-purpose'],
      exposedHeaders: ['retry-after'],
      maxAge: preflightAge,
    });

  server.removeAllContentTypeParsers();
  // It refuses keys that reach a prototype.
  const jsonParser = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => parseBody(jsonParser, body),
  );

  server.setErrorHandler((error, { raw }, reply) => {
    const refusal = refuse(error);
    // Whoever is about to send what nobody reads would wait for it to be taken.
    if (refusal.code === 'BODY_TOO_LARGE') reply.header('connection', 'close');
    reply
      .code(refusal.status)
      .headers({ ...secure, ...headersOf(refusal), 'content-type': typeOfRefusal(raw) })
      .send(JSON.stringify(refusal.body()));
  });

  const send = async (reply: FastifyReply, outgoing: Outgoing): Promise<FastifyReply> =>
    reply
      .code(outgoing.status)
      .headers({ ...Object.fromEntries(outgoing.headers), ...secure })
      .send(bytesOf(outgoing));

  const incoming = ({ raw }: FastifyRequest, reply: FastifyReply, body: unknown): Incoming => {
    const left = new AbortController();
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) left.abort();
    });
    return incomingOf(raw, body, addressOf(raw), left.signal);
  };

  /** Before a byte of the body is read: whom it could not answer it does not let send one. */
  const begin = async ({ raw }: FastifyRequest, reply: FastifyReply) => {
    shedding.enter()();
    const arrived = arrive(addressOf(raw));
    raw.once('end', arrived);
    reply.raw.once('close', arrived);
  };
  const enter = async (_request: FastifyRequest, reply: FastifyReply) => {
    reply.raw.once('close', shedding.enter());
  };
  const readable = async ({ raw }: FastifyRequest) => refuseUnlessPlainUtf8(raw.headers);
  const largeBodies = createLargeBodies(identify, limits);
  const notTooLarge = async ({ raw }: FastifyRequest) => largeBodies.admit(raw);
  const bounded = async (
    { raw }: FastifyRequest,
    _reply: FastifyReply,
    payload: RequestPayload,
  ): Promise<RequestPayload> => largeBodies.bounded(raw, payload) as RequestPayload;
  server.addHook('onSend', async (_request, reply) => {
    if (shedding.closed) reply.header('connection', 'close');
  });
  server.addHook('onResponse', async (_request, reply) =>
    metrics.answered(reply.statusCode, reply.elapsedTime / 1_000),
  );
  server.post(
    '/graphql',
    { onRequest: [readable, notTooLarge, begin], preParsing: bounded, preHandler: enter },
    async (request, reply) => send(reply, await answer(incoming(request, reply, request.body))),
  );
  server.get('/graphql', { onRequest: begin, preHandler: enter }, async (request, reply) =>
    send(reply, await answer(incoming(request, reply, request.query))),
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

const bytesOf = ({ body, encoding }: Outgoing): Buffer =>
  typeof body === 'string' ? Buffer.from(body, encoding) : body;
