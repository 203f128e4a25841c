import { createLocalJWKSet, createRemoteJWKSet, type JWK, type JWTVerifyGetKey } from 'jose';

/** Where a department has the hub's public keys from: where the hub publishes them, or the hub in the same process. */
export type ViewerKeySource = URL | (() => readonly JWK[]);

// A token of a key that is not known yet makes the set be read again, but not more often than this.
const cooldownInMilliseconds = 5_000;
const patienceInMilliseconds = 2_000;

/** @throws Error when a key is no public half of an Ed25519 key pair */
export function keysOf(source: ViewerKeySource): JWTVerifyGetKey {
  if (source instanceof URL) {
    return createRemoteJWKSet(source, {
      cooldownDuration: cooldownInMilliseconds,
      timeoutDuration: patienceInMilliseconds,
    });
  }
  let keys = checked(source());
  let find = createLocalJWKSet({ keys: [...keys] });
  return (header, token) => {
    const told = source();
    if (told !== keys) {
      keys = checked(told);
      find = createLocalJWKSet({ keys: [...keys] });
    }
    return find(header, token);
  };
}

function checked(keys: readonly JWK[]): readonly JWK[] {
  for (const { kty, crv, d } of keys) {
    if (kty !== 'OKP' || crv !== 'Ed25519' || d !== undefined) {
      throw new Error("the hub's viewer keys must be the public halves of Ed25519 key pairs, as JWKs");
    }
  }
  return keys;
}
