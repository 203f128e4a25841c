/**
 * A sealed value as its column holds it: `v1.<key id>.<nonce>.<ciphertext>.<tag>`, bytes in base64url.
 */
import type { Sealed } from './ciphers/cipher.ts';

/** A sealed value that nobody has opened. An answer cannot hold one: GraphQL makes no text of it. */
export class Envelope {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type EnvelopeParts = Sealed & { keyId: string; nonce: Buffer };

const version = 'v1';
const alphabet = 'base64url';

/** What the text of every envelope under the key begins with. */
export const envelopePrefix = (keyId: string) => `${version}.${keyId}.`;

export function writeEnvelope({ keyId, nonce, ciphertext, tag }: EnvelopeParts): Envelope {
  const told = `${nonce.toString(alphabet)}.${ciphertext.toString(alphabet)}.${tag.toString(alphabet)}`;
  return new Envelope(envelopePrefix(keyId) + told);
}

/** Null when the text is no envelope. */
export function readEnvelope({ text }: Envelope): EnvelopeParts | null {
  const [begin, keyId, nonce, ciphertext, tag, ...more] = text.split('.');
  if (begin !== version || !keyId || !nonce || ciphertext === undefined || !tag || more.length > 0)
    return null;
  return {
    keyId,
    nonce: Buffer.from(nonce, alphabet),
    ciphertext: Buffer.from(ciphertext, alphabet),
    tag: Buffer.from(tag, alphabet),
  };
}
