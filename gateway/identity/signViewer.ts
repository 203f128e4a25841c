import {
  type Purpose,
  type SignedViewer,
  signedViewerAudience,
  signedViewerIssuer,
  type Viewer,
} from '@credit-hub/schema';
import { importJWK, type JWK, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';

export type SignViewer = (viewer: Viewer, purpose: Purpose) => Promise<string>;

/** Seconds for which a department accepts a signed viewer. */
const lifetime = 60;
/** Milliseconds for which the gateway hands out the same one again: half its life, so that none arrives stale. */
const reuse = 30_000;

/**
 * Makes the function that signs who asks and why, for the departments to believe.
 * @param privateKey Ed25519 private key as JWK, with `kid`.
 */
export const createSignViewer = async (privateKey: JWK, clock: () => Date): Promise<SignViewer> => {
  const key = await importJWK(privateKey, 'EdDSA');
  const signed = new LRUCache<string, { token: Promise<string>; until: number }>({ max: 10_000 });

  const sign = (claims: SignedViewer, now: number): Promise<string> =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', kid: privateKey.kid })
      .setIssuer(signedViewerIssuer)
      .setAudience(signedViewerAudience)
      .setIssuedAt(Math.floor(now / 1_000))
      .setExpirationTime(Math.floor(now / 1_000) + lifetime)
      .sign(key);

  return (viewer, purpose) => {
    const now = clock().getTime();
    const claims = { viewer, purpose };
    const name = JSON.stringify(claims);
    const known = signed.get(name);
    if (known !== undefined && now < known.until) return known.token;
    const token = sign(claims, now);
    signed.set(name, { token, until: now + reuse });
    return token;
  };
};
