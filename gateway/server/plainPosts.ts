import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Refusal } from '../errors/refusal.ts';
import { type Incoming, incomingOf, type Outgoing } from './incoming.ts';
import { headersOf } from './refusals.ts';
import { refusedAs } from './refusedAs.ts';

export type PlainPostParts = {
  answer(incoming: Incoming): Promise<Outgoing>;
  /** The caller's address: the socket's, or what a trusted proxy says of it. */
  addressOf(request: IncomingMessage): string;
  /** Begins to take a request's body; what it returns ends it. Throws `Refusal`. */
  arrive(address: string): () => void;
  /** Begins a request that has come; what it returns ends it. Throws `Refusal`. */
  enter(): () => void;
  /** Whether the socket ends with this answer: who would ask again on it must be told. */
  isLast(): boolean;
  /** Parses a body of JSON in UTF-8, without keys that reach a prototype. Throws what `refuse` knows. */
  parse(body: Buffer): unknown;
  /** Notes what failed and says it in the hub's words. */
  refuse(error: unknown): Refusal;
  answered(status: number, seconds: number): void;
  /** Headers of every answer. */
  secure: Readonly<Record<string, string>>;
};

/** Characters up to which Node writes a text with its head in one piece for less than two pieces cost. */
const longestText = 8_192;

const jsonTypes = new Set(['application/json', 'application/json; charset=utf-8']);

/**
 * Whether this is a POST of plain JSON to the hub's address, of a length that is told and bearable, by no page of
 * another origin.
 */
export const isPlainPost = ({ method, url, headers }: IncomingMessage, largestBody: number): boolean =>
  method === 'POST' &&
  url === '/graphql' &&
  jsonTypes.has(headers['content-type'] ?? '') &&
  Number(headers['content-length']) <= largestBody &&
  headers.origin === undefined &&
  headers['content-encoding'] === undefined;

/**
 * Answers such a request, which nearly all are, on Node's own server: Fastify's routes, hooks and replies cost as much
 * as all that the policy does. What is answered is the same (`plainPosts.test.ts`); whatever else comes is Fastify's.
 */
export const createPlainPosts = (parts: PlainPostParts) => {
  const { answer, addressOf, arrive, enter, isLast, parse, refuse, answered, secure } = parts;
  const secureHeaders = Object.entries(secure).flat();

  const send = (response: ServerResponse, { status, headers, body, encoding }: Outgoing): void => {
    const written =
      typeof body === 'string' && encoding === 'utf8' && body.length > longestText
        ? Buffer.from(body, encoding)
        : body;
    const told = [...secureHeaders, 'content-length', String(Buffer.byteLength(written, encoding))];
    for (const [name, value] of headers) told.push(name, value);
    if (isLast()) told.push('connection', 'close');
    response.writeHead(status, told);
    response.end(written, encoding);
  };

  const sendRefusal = (response: ServerResponse, error: unknown): void => {
    const refusal = refuse(error);
    const body = JSON.stringify(refusal.body());
    response.writeHead(refusal.status, [
      ...secureHeaders,
      'content-type',
      refusedAs(response.req.headers.accept),
      ...Object.entries(headersOf(refusal)).flat(),
      'content-length',
      String(Buffer.byteLength(body)),
      ...(isLast() ? ['connection', 'close'] : []),
    ]);
    response.end(body);
  };

  /** One listener for all that ends with a request: each costs, and some together keep requests from the collector. */
  const whenClosed = (response: ServerResponse, began: number, under: UnderWay): void => {
    response.on('close', () => {
      under.arrived();
      under.leave?.();
      if (response.writableFinished) answered(response.statusCode, (performance.now() - began) / 1_000);
      else under.left.abort();
    });
  };

  const respond = async (
    request: IncomingMessage,
    response: ServerResponse,
    address: string,
    body: Buffer,
    under: UnderWay,
  ): Promise<void> => {
    try {
      under.leave = enter();
      send(response, await answer(incomingOf(request, parse(body), address, under.left.signal)));
    } catch (error) {
      sendRefusal(response, error);
    }
  };

  return (request: IncomingMessage, response: ServerResponse): void => {
    const began = performance.now();
    const address = addressOf(request);
    const under: UnderWay = { arrived: () => {}, left: new AbortController() };
    whenClosed(response, began, under);
    try {
      // Whom it could not answer it does not let send a body.
      enter()();
      under.arrived = arrive(address);
    } catch (error) {
      // A socket that ends with bytes unread is reset, and the answer lost with it.
      if (isLast()) request.resume().once('end', () => sendRefusal(response, error));
      else sendRefusal(response, error);
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      under.arrived();
      const [first] = chunks;
      const whole = chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
      void respond(request, response, address, whole, under);
    });
  };
};

/** What is counted and told while a request is under way. */
type UnderWay = {
  arrived(): void;
  leave?: () => void;
  /** Aborted when its caller leaves before the answer is out. */
  left: AbortController;
};
