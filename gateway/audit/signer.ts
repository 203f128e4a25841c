import { createPrivateKey } from 'node:crypto';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { signCompact } from '../identity/signCompact.ts';
import { AccessLogError } from './errors.ts';

/** Signs claims as a compact JWS (RFC 7515, EdDSA). */
export type Signer = {
  readonly publicKey: JWK;
  sign(type: string, claims: object): string;
};

/** @param key Ed25519 private key as JWK. Without a `kid` it is named by its thumbprint (RFC 7638). */
export const createSigner = async ({ kty, crv, x, d, kid: named }: JWK): Promise<Signer> => {
  if (kty !== 'OKP' || crv !== 'Ed25519' || !d || !x)
    throw new AccessLogError(
      'AUDIT_MISCONFIGURED',
      'the signing key of the access log is no Ed25519 private key',
    );
  const kid = named ?? (await calculateJwkThumbprint({ kty, crv, x }));
  const privateKey = createPrivateKey({ key: { kty, crv, x, d }, format: 'jwk' });
  return {
    publicKey: { kty, crv, x, kid, alg: 'EdDSA', use: 'sig' },
    sign: (typ, claims) => signCompact({ kid, typ }, JSON.stringify(claims), privateKey),
  };
};
