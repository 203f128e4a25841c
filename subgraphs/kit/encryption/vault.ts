/**
 * Seals and opens single values. Each is bound to its table, column and row: moved to another place it does not
 * open, so that whoever can write to the database cannot show one person's number as another's.
 */
import { hash, hkdfSync, randomFillSync } from 'node:crypto';
import { comparableResidentIdNumber } from '@credit-hub/schema/identifiers';
import type { KeyedCipher } from './ciphers/cipher.ts';
import { type Envelope, readEnvelope, writeEnvelope } from './envelope.ts';
import { type Hmac, hmacUnder } from './hmac.ts';
import { ciphers, type FieldKey, type Keyring } from './keyring.ts';
import type { KeyringSource } from './keyringSource.ts';

export type Place = {
  table: string;
  column: string;
  /** The row's primary key, in the order of its columns. */
  row: readonly string[];
};

export type Vault = {
  seal(clear: string, place: Place): Envelope;
  /** @throws SealedValueError */
  open(envelope: Envelope, place: Place): string;
  /**
   * A blind index: equal for equal texts of the same domain, and of no use without the key. Hexadecimal.
   *
   * @param domain what is compared with each other, e.g. `tax_penalties.identity_document_number`
   */
  blindIndex(domain: string, clear: string): string;
  /**
   * By what a person is known again in every department of the network: equal for equal identity numbers, and of no use
   * without the network's key. It begins with `networkKeyId` and a point; behind it is nothing for what is no identity
   * number, and such are never compared.
   */
  personIndex(identityNumber: string): string;
  /** Names the network's key, and tells nothing of it. */
  networkKeyId(): string;
  /** Identifier of the key that is sealed with now. */
  primaryKeyId(): string;
};

const reasons = {
  SEALED_VALUE_MALFORMED: 'holds no sealed value',
  SEALED_VALUE_CHANGED: 'holds a value that was changed, or sealed for another place',
  FIELD_KEY_UNKNOWN: 'is sealed under a key that the keyring does not hold',
} as const;

/** Names the column and why it cannot be read; never the value, nor the row. */
export class SealedValueError extends Error {
  override readonly name = 'SealedValueError';
  readonly code: keyof typeof reasons;
  constructor(code: keyof typeof reasons, { table, column }: Place) {
    super(`${code}: ${table}.${column} ${reasons[code]}`);
    this.code = code;
  }
}

const nonceBytes = 12;
/** Milliseconds within which what is sealed need not know of a new key. */
const leastBetweenReadsInMilliseconds = 1_000;
/** What another process sealed under a new key must open at once; a forged identifier must not have the file read for each value. */
const mostReadsForUnknownKeysInASecond = 10;

/** @throws KeyringError when the source has no usable keyring */
export function openVault(source: KeyringSource): Vault {
  let keyring = source();
  let readAt = performance.now();
  const columnKeys = new WeakMap<FieldKey, Map<string, Map<string, ColumnKey>>>();

  /** A failure to read it again leaves the keyring as it was: its keys are still right. */
  function readAgain(): void {
    readAt = performance.now();
    try {
      keyring = source();
    } catch {}
  }

  function refresh(): void {
    if (performance.now() - readAt >= leastBetweenReadsInMilliseconds) readAgain();
  }

  let readsForUnknownKeys: number[] = [];
  function readForUnknownKey(): void {
    const now = performance.now();
    readsForUnknownKeys = readsForUnknownKeys.filter((at) => now - at < 1_000);
    if (readsForUnknownKeys.length === mostReadsForUnknownKeysInASecond) return;
    readsForUnknownKeys.push(now);
    readAgain();
  }

  function keyFor(key: FieldKey, { table, column }: Place): ColumnKey {
    // Looked up for each value: to make one name of three would cost as much as the rest of looking.
    const ofKey = columnKeys.get(key) ?? new Map<string, Map<string, ColumnKey>>();
    const ofTable = ofKey.get(table) ?? new Map<string, ColumnKey>();
    const known = ofTable.get(column) ?? columnKey(key, table, column);
    if (ofTable.size === 0) columnKeys.set(key, ofKey.set(table, ofTable));
    if (!ofTable.has(column)) ofTable.set(column, known);
    return known;
  }

  function find(keyId: string): FieldKey | undefined {
    if (!keyring.keys.has(keyId)) readForUnknownKey();
    return keyring.keys.get(keyId);
  }

  return {
    seal(clear, place) {
      refresh();
      const key = keyring.primary;
      const nonce = nextNonce();
      const column = keyFor(key, place);
      const sealed = column.cipher.seal(Buffer.from(clear), nonce, contextOf(column, place));
      return writeEnvelope({ keyId: key.id, nonce, ...sealed });
    },

    open(envelope, place) {
      const parts = readEnvelope(envelope);
      if (!parts) throw new SealedValueError('SEALED_VALUE_MALFORMED', place);
      const key = find(parts.keyId);
      if (!key) throw new SealedValueError('FIELD_KEY_UNKNOWN', place);
      try {
        const column = keyFor(key, place);
        return column.cipher.open(parts, parts.nonce, contextOf(column, place)).toString();
      } catch {
        throw new SealedValueError('SEALED_VALUE_CHANGED', place);
      }
    },

    blindIndex: (domain, clear) => blindIndex(keyring, domain, clear),

    personIndex(identityNumber) {
      const number = comparableResidentIdNumber(identityNumber);
      const person =
        number === null ? '' : networkIndex(keyring, JSON.stringify(['person', 'GB 11643', number]));
      return `${networkKeyIdOf(keyring)}.${person}`;
    },

    networkKeyId: () => networkKeyIdOf(keyring),

    primaryKeyId() {
      refresh();
      return keyring.primary.id;
    },
  };
}

/**
 * A key of its own for each column, so that random nonces of 96 bits stay far below the 2³² a key may see
 * (NIST SP 800-38D, 8.3). HKDF, RFC 5869.
 */
function columnKey({ id, cipher: name, key }: FieldKey, table: string, column: string): ColumnKey {
  const { hash, keyBytes, withKey } = ciphers[name];
  const info = `credit-hub field ${table}.${column}`;
  return {
    cipher: withKey(Buffer.from(hkdfSync(hash, key, '', info, keyBytes))),
    contextBegins: JSON.stringify([id, table, column]).slice(0, -1),
  };
}

type ColumnKey = {
  cipher: KeyedCipher;
  /** What the contexts of all values of the column begin with. */
  contextBegins: string;
};

const hmacs = new WeakMap<Buffer, Hmac>();

function hmacOf(key: Buffer): Hmac {
  const known = hmacs.get(key) ?? hmacUnder(key);
  hmacs.set(key, known);
  return known;
}

const blindIndex = ({ indexKey }: Keyring, domain: string, clear: string): string =>
  hmacOf(indexKey)(JSON.stringify([domain, clear]), 'hex');

const networkIndex = ({ networkKey }: Keyring, text: string): string => hmacOf(networkKey)(text, 'base64url');

const networkKeyIds = new WeakMap<Keyring, string>();
const networkKeyIdOf = (keyring: Keyring): string => {
  const known = networkKeyIds.get(keyring);
  if (known !== undefined) return known;
  const id = hash('sha256', networkIndex(keyring, JSON.stringify(['key'])), 'base64url').slice(0, 8);
  networkKeyIds.set(keyring, id);
  return id;
};

/** The identifier of the key, the column and the row, as a list in JSON: it keeps its parts apart, whatever they hold. */
const contextOf = ({ contextBegins }: ColumnKey, { row }: Place): Buffer =>
  Buffer.from(`${contextBegins}${rowInContext(row)}]`);

/** The values of a row are sealed one behind the other, under one list of what its key is. */
let told: { row: readonly string[]; text: string } = { row: [], text: '' };

function rowInContext(row: readonly string[]): string {
  if (row !== told.row) told = { row, text: row.map((part) => `,${JSON.stringify(part)}`).join('') };
  return told.text;
}

/**
 * Random bytes are drawn for many nonces at once: a call for each costs as much as sealing. A nonce is a view of them, to be
 * used before the next is asked for: a later draw overwrites it.
 */
const drawn = Buffer.alloc(nonceBytes * 1_024);
let used = drawn.length;
function nextNonce(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += nonceBytes;
  return drawn.subarray(used - nonceBytes, used);
}
