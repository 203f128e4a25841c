import { createPrivateKey, createPublicKey, type JsonWebKey, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { AccessLogError } from './errors.ts';

const signInThreadPool = promisify(sign);

/** Signs claims as a compact JWS (RFC 7515, EdDSA). */
export type Signer = {
  readonly keyId: string;
  readonly publicKey: JWK;
  sign(type: string, claims: object): Promise<string>;
};

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * A receipt is signed for every answer, so the signature is made by node:crypto in its thread pool: WebCrypto, which
 * jose signs with, takes several turns of the event loop for each.
 * @param key Ed25519 private key as JWK. Without a `kid` it is named by its thumbprint (RFC 7638).
 */
export const createSigner = async (key: JWK): Promise<Signer> => {
  if (key.kty !== 'OKP' || key.crv !== 'Ed25519' || !key.d || !key.x)
    throw new AccessLogError(
      'AUDIT_MISCONFIGURED',
      'the signing key of the access log is no Ed25519 private key',
    );
  const privateKey = createPrivateKey({ key: key as JsonWebKey, format: 'jwk' });
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  const keyId = key.kid ?? (await calculateJwkThumbprint(key));
  return {
    keyId,
    publicKey: { kty: 'OKP', crv: 'Ed25519', x, kid: keyId, alg: 'EdDSA', use: 'sig' },
    sign: async (type, claims) => {
      const signed = `${encoded({ alg: 'EdDSA', kid: keyId, typ: type })}.${encoded(claims)}`;
      const signature = await signInThreadPool(null, Buffer.from(signed), privateKey);
      return `${signed}.${signature.toString('base64url')}`;
    },
  };
};
