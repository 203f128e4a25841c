import { randomUUID } from 'node:crypto';
import {
  type Asker,
  digestClaim,
  digestOfBody,
  exchangeIssuer,
  exchangeLifetime,
  viewerExtension,
  viewerTokenType,
} from '@credit-hub/schema';
import { signCompact } from './signCompact.ts';
import type { ViewerKeys } from './viewerKeys.ts';

/** Signs who asks a department this body, and for what: the token of the plain subgraph protocol. Throws when there is no key. */
export type SignOperation = (department: string, body: string, asker: Asker) => string;

export const createSignOperation =
  (keys: Pick<ViewerKeys, 'signing'>, clock: () => Date): SignOperation =>
  (department, body, asker) => {
    const { kid, privateKey } = keys.signing();
    const now = Math.floor(clock().getTime() / 1_000);
    const known = { iss: exchangeIssuer, aud: department, iat: now, exp: now + exchangeLifetime };
    const bound = { jti: randomUUID(), [digestClaim]: digestOfBody(body) };
    const claims = `${JSON.stringify({ ...known, ...bound }).slice(0, -1)},${viewerExtension(asker)}}`;
    return signCompact({ kid, typ: viewerTokenType }, claims, privateKey);
  };
