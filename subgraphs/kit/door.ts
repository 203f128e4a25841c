/**
 * The department's own door: a request without a viewer that the hub has signed, for this department and this very
 * request, gets no answer. Shield's rules do not reach `__resolveReference`, so the signature is checked before
 * GraphQL is.
 */
import {
  type AskedOperation,
  digestOfFetch,
  digestOfPart,
  digestOfRequest,
  fetchSchema,
  partSchema,
  type SignedViewer,
  signedRequestSchema,
  signedTogetherSchema,
  signedTogetherType,
  signedViewerAudience,
  signedViewerIssuer,
  signedViewerLifetime,
} from '@credit-hub/schema';
import { jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Clock } from './clock.ts';
import { rememberNames } from './usedOnce.ts';
import { keysOf, type ViewerKeySource } from './viewerKeys.ts';

export type Door = {
  /** Whether the hub signed this token for this department: asked before a body is read. */
  knows(token: string | undefined): Promise<boolean>;
  /** Resolves with the viewer; with null when the token is not of the hub, not for this request, over, or used before. */
  open(token: string | undefined, request: AskedOperation): Promise<SignedViewer | null>;
};

type Claims = SignedViewer & { jti: string; request: string; exp: number };

// How far the clocks of the hub and of a department may be apart.
const clockSkewInSeconds = 30;
const longestLifeInSeconds = signedViewerLifetime + clockSkewInSeconds;

// Between the look before the body and the look after it; a token is a kilobyte at most.
const mostKnown = 2_000;
const longestTokenInCharacters = 4_096;

type SignedTogether = { digests: ReadonlySet<string>; exp: number };

/** @throws Error when a key of the source is no Ed25519 public key */
export function openDoor(department: string, keys: ViewerKeySource, clock: Clock): Door {
  const findKey = keysOf(keys);
  const known = new LRUCache<string, Claims>({ max: mostKnown });
  const together = new LRUCache<string, SignedTogether>({ max: mostKnown });
  const isFirstUse = rememberNames(longestLifeInSeconds, clock);
  const always = { issuer: signedViewerIssuer, algorithms: ['EdDSA', 'Ed25519'], requiredClaims: ['exp'] };
  const audience = signedViewerAudience(department);

  /** A viewer that was signed alone. */
  async function verifyOne(token: string, now: Date): Promise<Claims> {
    const { payload } = await jwtVerify(token, findKey, { ...always, audience, currentDate: now });
    return { ...signedRequestSchema.parse(payload), exp: payload.exp as number };
  }

  /** A viewer that was signed with others, for a fetch that was signed with others: of those it is shown none. */
  async function verifyPart(signed: string, part: string, fetch: string, now: Date): Promise<Claims | null> {
    const { digests, exp } = await verifyTogether(signed, now);
    if (!digests.has(digestOfPart(part)) || exp <= now.getTime() / 1_000) return null;
    const told: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    const [, , { viewer, purpose, fetches }] = partSchema.parse(told);
    if (!fetches.includes(digestOfFetch(fetch, audience))) return null;
    const [jti, request] = fetchSchema.parse(fetch.split('.'));
    return { viewer, purpose, jti, request, exp };
  }

  async function verifyTogether(signed: string, now: Date): Promise<SignedTogether> {
    const before = together.get(signed);
    if (before) return before;
    const { payload } = await jwtVerify(signed, findKey, {
      ...always,
      typ: signedTogetherType,
      currentDate: now,
    });
    const verified = {
      digests: new Set(signedTogetherSchema.parse(payload)._sd),
      exp: payload.exp as number,
    };
    together.set(signed, verified);
    return verified;
  }

  async function verify(token: string | undefined): Promise<Claims | null> {
    if (!token || token.length > longestTokenInCharacters) return null;
    const now = clock();
    const before = known.get(token);
    if (before) return before.exp > now.getTime() / 1_000 ? before : null;
    try {
      const [signed = '', part, fetch = '', ...rest] = token.split('~');
      if (rest.length > 0) return null;
      const claims =
        part === undefined ? await verifyOne(signed, now) : await verifyPart(signed, part, fetch, now);
      if (claims === null) return null;
      // It could be used again after its use is forgotten.
      if (claims.exp > now.getTime() / 1_000 + longestLifeInSeconds) return null;
      known.set(token, claims);
      return claims;
    } catch {
      // Why a token is refused helps only who forges one.
      return null;
    }
  }

  return {
    async knows(token) {
      return (await verify(token)) !== null;
    },
    async open(token, request) {
      const claims = await verify(token);
      if (claims === null || claims.request !== digestOfRequest(request) || !isFirstUse(claims.jti))
        return null;
      known.delete(token as string);
      const { viewer, purpose } = claims;
      return { viewer, purpose };
    },
  };
}
