/**
 * A department's keys: what its columns are sealed under, and what it looks equal values up by. JSON:
 * `{ "primary": "…", "keys": [{ "id": "…", "cipher": "AES-256-GCM", "key": "…" }], "indexKey": "…", "networkKey": "…" }`.
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { aesGcm } from './ciphers/aesGcm.ts';
import type { Cipher } from './ciphers/cipher.ts';
import { sm4 } from './ciphers/sm4.ts';

export const ciphers = {
  'AES-256-GCM': aesGcm,
  'SM4-CTR-HMAC-SM3': sm4,
} as const satisfies Record<string, Cipher>;
export type CipherName = keyof typeof ciphers;
export const cipherNames = Object.keys(ciphers) as [CipherName, ...CipherName[]];

/** A key says itself which cipher it is for: an envelope that could name another would be believed. */
export type FieldKey = { id: string; cipher: CipherName; key: Buffer };

export type Keyring = {
  /** The key that is sealed with. */
  primary: FieldKey;
  /** Every key that is opened with, by its identifier; the primary among them. */
  keys: ReadonlyMap<string, FieldKey>;
  /** Key of blind indexes. It does not rotate: what was indexed under another is not found. */
  indexKey: Buffer;
  /**
   * Key by which persons are known again from one department to another; every department of the network has the same.
   * A new one counts from each department's next start on, when it indexes its persons anew.
   */
  networkKey: Buffer;
};

/** A keyring that cannot be used: says what is wrong with which part, and quotes nothing. */
export class KeyringError extends Error {
  readonly code = 'FIELD_KEYS_INVALID';
  override readonly name = 'KeyringError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`FIELD_KEYS_INVALID: ${problems.join('; ')}`);
    this.problems = problems;
  }
}

const keyBytes = 32;
const key = z
  .string('is missing')
  .regex(/^[\w-]{43}$/, `is not ${keyBytes} bytes in base64url`)
  .transform((text) => Buffer.from(text, 'base64url'));

const keyringSchema = z.object({
  primary: z.string('is missing'),
  keys: z
    .array(
      z.object({
        id: z.string('is missing').regex(/^[\w-]{1,32}$/, 'has other than 1 to 32 letters, digits, _ or -'),
        cipher: z.enum(cipherNames, `is none of ${cipherNames.join(', ')}`),
        key,
      }),
      'is missing',
    )
    .min(1, 'is empty'),
  indexKey: key,
  networkKey: key,
});

/** @throws KeyringError */
export function parseKeyring(text: string): Keyring {
  const read = keyringSchema.safeParse(jsonOf(text));
  if (!read.success) {
    throw new KeyringError(
      read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()),
    );
  }
  const { primary: primaryId, keys: listed, indexKey, networkKey } = read.data;
  const keys = new Map(listed.map((one) => [one.id, one]));
  const primary = keys.get(primaryId);
  const used = [...listed.map((one) => one.key), indexKey, networkKey].map((bytes) => bytes.toString('hex'));
  const problems = [
    keys.size < listed.length && 'keys has an id twice',
    new Set(used).size < used.length && 'keys has the same key twice, or the index key or the network key',
    !primary && 'primary is none of the keys',
  ].filter((problem) => problem !== false);
  if (!primary || problems.length > 0) throw new KeyringError(problems);
  return { primary, keys, indexKey, networkKey };
}

export function writeKeyring({ primary, keys, indexKey, networkKey }: Keyring): string {
  const listed = [...keys.values()].map((one) => ({ ...one, key: one.key.toString('base64url') }));
  const written = {
    primary: primary.id,
    keys: listed,
    indexKey: indexKey.toString('base64url'),
    networkKey: networkKey.toString('base64url'),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

/** @param networkKey the one that the other departments of the network have */
export function makeKeyring(
  cipher: CipherName = 'AES-256-GCM',
  networkKey: Buffer = makeNetworkKey(),
): Keyring {
  const primary = makeKey(cipher);
  return { primary, keys: new Map([[primary.id, primary]]), indexKey: randomBytes(keyBytes), networkKey };
}

export const makeNetworkKey = (): Buffer => randomBytes(keyBytes);

/** The keyring with a new primary key; what the older ones sealed it still opens. */
export function withNewPrimary(
  { keys, indexKey, networkKey, primary: { cipher } }: Keyring,
  wanted: CipherName = cipher,
): Keyring {
  const primary = makeKey(wanted);
  return { primary, keys: new Map([...keys, [primary.id, primary]]), indexKey, networkKey };
}

/** Random identifiers: two keyrings that are made apart never mean two keys by one. */
function makeKey(cipher: CipherName): FieldKey {
  return { id: randomBytes(6).toString('base64url'), cipher, key: randomBytes(keyBytes) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message would quote the keys.
    throw new KeyringError(['it is no JSON']);
  }
}
