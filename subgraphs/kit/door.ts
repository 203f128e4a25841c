/**
 * The department's own door: a request without a viewer that the hub has signed gets no answer.
 * Shield's rules do not reach `__resolveReference`, so the signature is checked before GraphQL is.
 */
import {
  type SignedViewer,
  signedViewerAudience,
  signedViewerIssuer,
  signedViewerSchema,
} from '@credit-hub/schema';
import { importJWK, type JWK, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Clock } from './clock.ts';

/** Resolves with the viewer the token carries; with null when the hub did not sign it, or its time is over. */
export type Door = (signedViewer: string | undefined) => Promise<SignedViewer | null>;

type Admitted = { viewer: SignedViewer; expiresAtInSeconds: number };

// A viewer is a few hundred bytes: the cache stays below some megabytes.
const mostAdmitted = 5_000;
const longestTokenInCharacters = 4_096;

/**
 * @param viewerPublicKey the hub's public key, an Ed25519 JWK
 * @throws when the JWK is no Ed25519 public key
 */
export async function openDoor(viewerPublicKey: JWK, clock: Clock): Promise<Door> {
  if (viewerPublicKey.kty !== 'OKP' || viewerPublicKey.crv !== 'Ed25519' || viewerPublicKey.d !== undefined) {
    throw new Error("the hub's viewer key must be the public half of an Ed25519 key pair, as a JWK");
  }
  const key = await importJWK(viewerPublicKey, 'EdDSA');
  const admitted = new LRUCache<string, Admitted>({ max: mostAdmitted });

  return async function admit(token) {
    if (!token || token.length > longestTokenInCharacters) return null;
    const now = clock();
    const known = admitted.get(token);
    if (known) return known.expiresAtInSeconds > now.getTime() / 1000 ? known.viewer : null;
    try {
      const { payload } = await jwtVerify(token, key, {
        issuer: signedViewerIssuer,
        audience: signedViewerAudience,
        algorithms: ['EdDSA', 'Ed25519'],
        requiredClaims: ['exp'],
        currentDate: now,
      });
      const viewer = signedViewerSchema.parse(payload);
      admitted.set(token, { viewer, expiresAtInSeconds: payload.exp as number });
      return viewer;
    } catch {
      // Why a token is refused helps only who forges one.
      return null;
    }
  };
}
