import type { IncomingMessage } from 'node:http';
import { Refusal } from '../errors/refusal.ts';

/** One request as it came in, of which only this is looked at. */
export type Incoming = {
  method: 'GET' | 'POST';
  authorization: string | undefined;
  purpose: string | undefined;
  accept: string | undefined;
  /** The parsed JSON body, or a GET's parameters. */
  body: unknown;
  /** Whence it came: the socket's address, or what a trusted proxy says of it. */
  address: string;
  /** Aborted when the caller leaves before the answer is out. */
  signal: AbortSignal;
};

export type Outgoing = {
  status: number;
  headers: Iterable<[string, string]>;
  /** What is long and written already comes as its bytes. */
  body: string | Buffer;
  /** `latin1` where each character of a body of text is one byte, those of UTF-8. */
  encoding: 'utf8' | 'latin1';
};

/** Reads of a request what the hub looks at, its body and its address read already. */
export const incomingOf = (
  { method, headers, rawHeaders }: IncomingMessage,
  body: unknown,
  address: string,
  signal: AbortSignal,
): Incoming => {
  refuseRepeated(rawHeaders);
  return {
    method: method as 'GET' | 'POST',
    authorization: headers.authorization,
    purpose: headers['credit-purpose'] as string | undefined,
    accept: headers.accept,
    body,
    address,
    signal,
  };
};

/** Headers that decide. Given twice they could be read either way, and Node itself takes the first, or both. */
const deciding = new Set(['authorization', 'credit-purpose', 'content-type']);

const refuseRepeated = (rawHeaders: readonly string[]): void => {
  const seen = new Set<string>();
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] as string).toLowerCase();
    if (!deciding.has(name)) continue;
    if (seen.has(name)) throw new Refusal('REQUEST_MALFORMED', `The header ${name} is given more than once.`);
    seen.add(name);
  }
};
