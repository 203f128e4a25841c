import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../errors/refusal.ts';

export type JsonParser = ReturnType<FastifyInstance['getDefaultJsonParser']>;

/** JSON is UTF-8 (RFC 8259): a name in another encoding would be looked for as another name, and not be found. */
const textOf = (body: Buffer): string => {
  if (!isUtf8(body)) throw new Refusal('REQUEST_MALFORMED', 'The body is not UTF-8.');
  return body.toString('utf8');
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const reachesPrototype = (): Refusal =>
  new Refusal(
    'REQUEST_MALFORMED',
    'The body has a key that is taken from nobody: `__proto__`, or `constructor` with a `prototype`.',
  );

/** Throws as Fastify's parser tells it, which says of a key that reaches a prototype that the text is not JSON. */
export const parseBody = (parser: JsonParser, body: Buffer): unknown => {
  const text = textOf(body);
  let parsed: unknown;
  parser(undefined as never, text, (error, value) => {
    if (error) throw isJson(text) ? reachesPrototype() : error;
    parsed = value;
  });
  return parsed;
};
