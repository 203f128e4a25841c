import { createCipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import type { Cipher } from './cipher.ts';

const encryptionKeyBytes = 16;
const authenticationKeyBytes = 32;
/** The block counter behind a nonce of 96 bits begins at zero, as in GCM. */
const counterStart = Buffer.alloc(4);

/**
 * SM4 in counter mode, then HMAC-SM3 over all of it, each under a key of its own: OpenSSL as Node brings it has no
 * SM4-GCM. GB/T 32907-2016, GB/T 32905-2016, GB/T 17964-2021; encrypt-then-MAC as ISO/IEC 19772 has it.
 */
export const sm4: Cipher = {
  hash: 'sm3',
  keyBytes: encryptionKeyBytes + authenticationKeyBytes,
  withKey(key) {
    const encryptionKey = key.subarray(0, encryptionKeyBytes);
    const authenticationKey = key.subarray(encryptionKeyBytes);
    const initial = (nonce: Buffer) => Buffer.concat([nonce, counterStart]);
    const tagOf = (ciphertext: Buffer, nonce: Buffer, context: Buffer) =>
      // Lengths first, so that no byte can move from one part to the next.
      createHmac('sm3', authenticationKey)
        .update(lengths(context, nonce))
        .update(context)
        .update(nonce)
        .update(ciphertext)
        .digest();
    return {
      seal(clear, nonce, context) {
        const ciphertext = sm4Counter(encryptionKey, initial(nonce), clear);
        return { ciphertext, tag: tagOf(ciphertext, nonce, context) };
      },
      open({ ciphertext, tag }, nonce, context) {
        const expected = tagOf(ciphertext, nonce, context);
        if (tag.length !== expected.length || !timingSafeEqual(tag, expected)) {
          throw new Error('the tag does not fit');
        }
        return sm4Counter(encryptionKey, initial(nonce), ciphertext);
      },
    };
  },
};

/** SM4 in counter mode; the same both ways. @param initial counter block of 16 bytes */
export function sm4Counter(key: Buffer, initial: Buffer, data: Buffer): Buffer {
  const cipher = createCipheriv('sm4-ctr', key, initial);
  return Buffer.concat([cipher.update(data), cipher.final()]);
}

function lengths(...parts: Buffer[]): Buffer {
  const written = Buffer.alloc(4 * parts.length);
  parts.forEach((part, index) => {
    written.writeUInt32BE(part.length, 4 * index);
  });
  return written;
}
