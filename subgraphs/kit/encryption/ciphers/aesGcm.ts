import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto';
import type { Cipher } from './cipher.ts';

const algorithm = 'aes-256-gcm';
// Without it Node takes shorter tags, which are guessed.
const whole = { authTagLength: 16 };

/** AES-256 in Galois/Counter Mode. NIST SP 800-38D. */
export const aesGcm: Cipher = {
  hash: 'sha256',
  keyBytes: 32,
  withKey(bytes) {
    const key = createSecretKey(bytes);
    return {
      seal(clear, nonce, context) {
        const cipher = createCipheriv(algorithm, key, nonce, whole).setAAD(context);
        const ciphertext = cipher.update(clear);
        // A counter mode keeps nothing back: what ends it is the tag alone.
        cipher.final();
        return { ciphertext, tag: cipher.getAuthTag() };
      },
      open({ ciphertext, tag }, nonce, context) {
        const decipher = createDecipheriv(algorithm, key, nonce, whole).setAAD(context).setAuthTag(tag);
        return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
      },
    };
  },
};
