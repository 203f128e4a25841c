import { type KeyObject, sign } from 'node:crypto';
import { LRUCache } from 'lru-cache';

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** Few headers stand before everything that is signed. */
const headers = new LRUCache<string, string>({ max: 100 });

const encodedHeader = (header: object): string => {
  const text = JSON.stringify({ alg: 'EdDSA', ...header });
  const encoded = headers.get(text) ?? base64url(text);
  headers.set(text, encoded);
  return encoded;
};

/**
 * A compact JWS, EdDSA. By hand on Node's own Ed25519: a signature is made for every request, and jose's way through
 * WebCrypto takes 65 µs of CPU for what takes 25 µs here..
 *
 * @param claims the claims as JSON text
 */
export const signCompact = (header: object, claims: string, privateKey: KeyObject): string => {
  const signed = `${encodedHeader(header)}.${base64url(claims)}`;
  return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
};
