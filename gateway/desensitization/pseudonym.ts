import { createHmac, hkdfSync } from 'node:crypto';

export type Pseudonym = (value: string) => string;

/**
 * Pseudonyms for one recipient and one purpose: the same value has the same pseudonym there, and another one
 * everywhere else, so that two recipients cannot join what each of them was given (PIPL art. 73, 去标识化).
 * @param options.masterKey at least 32 secret bytes of the hub
 * @param options.recipient who reads: the organization, or the person where there is none
 * @param options.purpose the kind of purpose
 * @returns value → `PSN-` and 32 hexadecimal digits of HMAC-SHA-256
 * @throws RangeError when the key is too short to be a secret
 */
export function createPseudonym(options: {
  masterKey: Uint8Array;
  recipient: string;
  purpose: string;
}): Pseudonym {
  if (options.masterKey.byteLength < 32) throw new RangeError('PSEUDONYM_KEY_TOO_SHORT: 32 bytes are needed');
  // Most answers hold no pseudonym: the key is derived for the first one that does.
  let key: Buffer | undefined;
  return (value) => {
    key ??= keyFor(options);
    return `PSN-${createHmac('sha256', key).update(value).digest('hex').slice(0, 32)}`;
  };
}

function keyFor({ masterKey, recipient, purpose }: Parameters<typeof createPseudonym>[0]): Buffer {
  const context = JSON.stringify(['credit-hub pseudonym', recipient, purpose]);
  return Buffer.from(hkdfSync('sha256', masterKey, '', context, 32));
}
