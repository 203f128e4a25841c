/**
 * The department's own door: an exchange that the hub has not signed, for this department and this very body, gets no
 * answer. Shield's rules do not reach `__resolveReference`, so the signature is checked before GraphQL is.
 */
import {
  digestOfBody,
  digestOfExchange,
  type Exchange,
  exchangeIssuer,
  exchangeLifetime,
  shownExchangeSchema,
  signedExchangesSchema,
  signedExchangesType,
} from '@credit-hub/schema';
import { jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Clock } from './clock.ts';
import { rememberNames } from './usedOnce.ts';
import { keysOf, type ViewerKeySource } from './viewerKeys.ts';

export type Door = {
  /** Whether the hub signed this for this department: asked before a body is read. */
  knows(signature: string | undefined): Promise<boolean>;
  /** Whether the exchange may come in: not when it is not the hub's, not this body's, over, or used before. */
  lets(exchange: Exchange): Promise<boolean>;
};

type Shown = { name: string; digestOfBody: string; expires: number };
type SignedTogether = { digests: ReadonlySet<string>; expires: number };

// How far the clocks of the hub and of a department may be apart.
const clockSkewInSeconds = 30;
const longestLifeInSeconds = exchangeLifetime + clockSkewInSeconds;

// Between the look before the body and the look after it; a signature is a kilobyte at most.
const mostKnown = 2_000;
const longestSignatureInCharacters = 2_048;

/** @throws Error when a key of the source is no Ed25519 public key */
export function openDoor(department: string, keys: ViewerKeySource, clock: Clock): Door {
  const findKey = keysOf(keys);
  const known = new LRUCache<string, Shown>({ max: mostKnown });
  const isFirstUse = rememberNames(longestLifeInSeconds, clock);

  async function verifyTogether(signed: string, now: Date): Promise<SignedTogether> {
    const { payload } = await jwtVerify(signed, findKey, {
      issuer: exchangeIssuer,
      algorithms: ['EdDSA', 'Ed25519'],
      requiredClaims: ['exp'],
      typ: signedExchangesType,
      currentDate: now,
    });
    const { exchanges } = signedExchangesSchema.parse(payload);
    return { digests: new Set(exchanges), expires: payload.exp as number };
  }

  async function verify(signature: string | undefined): Promise<Shown | null> {
    if (!signature || signature.length > longestSignatureInCharacters) return null;
    const now = clock();
    const before = known.get(signature);
    if (before) return before.expires > now.getTime() / 1_000 ? before : null;
    try {
      const [signed = '', opens = '', ...rest] = signature.split('~');
      if (rest.length > 0) return null;
      const { digests, expires } = await verifyTogether(signed, now);
      // It could be used again after its use is forgotten.
      if (expires > now.getTime() / 1_000 + longestLifeInSeconds) return null;
      if (!digests.has(digestOfExchange(opens, department))) return null;
      const [name, digest] = shownExchangeSchema.parse(opens.split('.'));
      const shown = { name, digestOfBody: digest, expires };
      known.set(signature, shown);
      return shown;
    } catch {
      // Why a signature is refused helps only who forges one.
      return null;
    }
  }

  return {
    async knows(signature) {
      return (await verify(signature)) !== null;
    },
    async lets({ signature, body }) {
      const shown = await verify(signature);
      if (shown === null || shown.digestOfBody !== digestOfBody(body) || !isFirstUse(shown.name))
        return false;
      known.delete(signature as string);
      return true;
    },
  };
}
