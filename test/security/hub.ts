/** How an attacker asks: any method, any header, any body; and the answer as it stands on the wire. */
import type { PurposeKind } from '@credit-hub/schema';
import { type TestHub, tokenOf } from '../house/testHub.ts';

export type Request = {
  readonly caller?: string | undefined;
  readonly purpose?: string | undefined;
  readonly method?: string;
  /** Behind the gateway's address. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON unless it is a text. */
  readonly body?: unknown;
};

export type Response = { readonly status: number; readonly headers: string; readonly text: string };

/** Sends one request over HTTP; nothing of the answer is read but its bytes. */
export async function send(hub: TestHub, request: Request): Promise<Response> {
  const { caller, purpose, method = 'POST', path = '/graphql', headers, body } = request;
  const response = await fetch(`${hub.gatewayUrl}${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(caller && { authorization: `Bearer ${await tokenOf(hub, caller)}` }),
      ...(purpose && { 'credit-purpose': purpose }),
      ...headers,
    },
    body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  });
  return {
    status: response.status,
    headers: [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n'),
    text: await response.text(),
  };
}

/** An answer without the receipt of its own that each one carries. */
export const withoutReceipt = (text: string): string => text.replace(/,?"receipt":"[^"]*"/, '');

/** The `Credit-Purpose` header that states a purpose as it has to be. */
export const stated = (purpose: PurposeKind): string =>
  purpose === 'HANDLING' ? 'HANDLING;matter="construction-permit";case="2026-1"' : purpose;
