import type { IncomingMessage, ServerResponse } from 'node:http';
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
  /** Whence it came: the socket's address, or what a trusted proxy says of it. */
  address: string;
  /** Aborted when the caller leaves before the answer is out. */
  signal: AbortSignal;
};

export type Outgoing = { status: number; headers: Iterable<[string, string]>; body: string };

/** Reads of a request what the hub looks at, its body and its address read already. */
export const incomingOf = (
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  body: unknown,
  address: string,
): Incoming => {
  const left = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) left.abort();
  });
  return {
    method: method as 'GET' | 'POST',
    authorization: once(headers, 'authorization'),
    purpose: once(headers, 'credit-purpose'),
    contentType: once(headers, 'content-type'),
    accept: once(headers, 'accept'),
    body,
    address,
    signal: left.signal,
  };
};

const once = (headers: IncomingMessage['headers'], name: string): string | undefined => {
  const value = headers[name];
  // A header given twice could be read either way; neither reading is taken.
  if (Array.isArray(value))
    throw new Refusal('REQUEST_MALFORMED', `The header ${name} is given more than once.`);
  return value;
};
