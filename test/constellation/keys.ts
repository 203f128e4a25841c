import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { keptJson } from './keptJson.ts';

/** A private key as JWK (Ed25519), made once and kept in the data folder under the given name. */
export const keptSigningKey = (dataFolder: string, name: string): Promise<JWK> =>
  keptJson(dataFolder, `${name}.json`, async () => {
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    return { ...(await exportJWK(privateKey)), kid: name, alg: 'EdDSA', use: 'sig' };
  });

/** Thirty-two random bytes, made once and kept in the data folder under the given name. */
export const keptSecret = async (dataFolder: string, name: string): Promise<Uint8Array> =>
  Buffer.from(
    await keptJson(dataFolder, `${name}.json`, () => randomBytes(32).toString('base64url')),
    'base64url',
  );

/** The part of a private JWK that others may know. */
export function publicPartOf({ d: _private, ...rest }: JWK): JWK {
  return rest;
}
