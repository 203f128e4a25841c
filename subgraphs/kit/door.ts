/**
 * The department's own door: an exchange that the hub has not signed, for this department and this very body, gets no
 * answer. Shield's rules do not reach `__resolveReference`, so the signature is checked before GraphQL is.
 */
import { KeyObject, verify, type webcrypto } from 'node:crypto';
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
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { z } from 'zod';
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

/** Nothing that is critical is understood (`crit`, RFC 7515), so that it is refused. */
const headerSchema = z.strictObject({
  alg: z.enum(['EdDSA', 'Ed25519']),
  kid: z.string().optional(),
  typ: z.literal(signedExchangesType),
});
const claimsSchema = signedExchangesSchema.extend({
  iss: z.literal(exchangeIssuer),
  exp: z.number(),
  nbf: z.number().optional(),
});

const base64url = /^[\w-]+$/;

const keyObjects = new WeakMap<webcrypto.CryptoKey, KeyObject>();

/** Node's own Ed25519, at once: jose's way through WebCrypto takes 40 µs of CPU more for each exchange, and a thread. */
function keyObjectOf(key: webcrypto.CryptoKey): KeyObject {
  const known = keyObjects.get(key) ?? KeyObject.from(key);
  keyObjects.set(key, known);
  return known;
}

/** @throws Error when a key of the source is no Ed25519 public key */
export function openDoor(department: string, keys: ViewerKeySource, clock: Clock): Door {
  const findKey = keysOf(keys);
  const known = new Map<string, Shown>();
  const isFirstUse = rememberNames(longestLifeInSeconds, clock);

  /** @throws Error for what the hub has not signed, or no longer stands by */
  async function verifyTogether(signed: string, now: Date): Promise<SignedTogether> {
    const header = headerSchema.parse(decodeProtectedHeader(signed));
    const [protectedHeader = '', payload = '', signature = '', ...rest] = signed.split('.');
    const key = keyObjectOf((await findKey(header, { payload, signature })) as webcrypto.CryptoKey);
    // Node reads past what is no base64url.
    const isSigned =
      rest.length === 0 &&
      base64url.test(signature) &&
      verify(null, Buffer.from(`${protectedHeader}.${payload}`), key, Buffer.from(signature, 'base64url'));
    const { nbf = 0, exp, exchanges } = claimsSchema.parse(decodeJwt(signed));
    const seconds = now.getTime() / 1_000;
    if (!isSigned || nbf > seconds || exp <= seconds) throw new Error('the hub has not signed this');
    return { digests: new Set(exchanges), expires: exp };
  }

  async function lookAt(signature: string | undefined): Promise<Shown | null> {
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
      if (known.size > mostKnown) known.delete(known.keys().next().value as string);
      return shown;
    } catch {
      // Why a signature is refused helps only who forges one.
      return null;
    }
  }

  return {
    async knows(signature) {
      return (await lookAt(signature)) !== null;
    },
    async lets({ signature, body }) {
      const shown = await lookAt(signature);
      if (shown === null || shown.digestOfBody !== digestOfBody(body) || !isFirstUse(shown.name))
        return false;
      known.delete(signature as string);
      return true;
    },
  };
}
