/** Authenticated encryption as the envelope uses it: whoever opens learns whether anything was changed. */
export type KeyedCipher = {
  /** @param context bound to the ciphertext and not part of it; @param nonce never used twice under the key */
  seal(clear: Buffer, nonce: Buffer, context: Buffer): Sealed;
  /** @throws when ciphertext, tag, nonce or context are not those that were sealed */
  open(sealed: Sealed, nonce: Buffer, context: Buffer): Buffer;
};

export type Sealed = { ciphertext: Buffer; tag: Buffer };

export type Cipher = {
  /** The hash function that its keys are derived with. */
  hash: 'sha256' | 'sm3';
  keyBytes: number;
  withKey(key: Buffer): KeyedCipher;
};
