import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { keptJson } from './keptJson.ts';

/** A private key as JWK (Ed25519), made once and kept in the data folder under the given name. */
export const keptSigningKey = (dataFolder: string, name: string): Promise<JWK> =>
  keptJson(dataFolder, `${name}.json`, async () => {
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    return { ...(await exportJWK(privateKey)), kid: name, alg: 'EdDSA', use: 'sig' };
  });

/** The part of a private JWK that others may know. */
export function publicPartOf({ d: _private, ...rest }: JWK): JWK {
  return rest;
}
