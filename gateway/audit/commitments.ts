import { createHmac, createSecretKey, hash, hkdfSync, type KeyObject } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { ownCopy } from '../memory/ownCopy.ts';
import { AccessLogError } from './errors.ts';

/**
 * A subject as the log finds it again: the same code has the same index, which nobody without the secret can compute.
 * 32 bytes, each a character up to U+00FF: texts are remembered, compared and joined for a fraction of what buffers cost.
 */
export type BlindIndex = string;

export const bytesOfBlindIndex = (blindIndex: BlindIndex): Buffer => Buffer.from(blindIndex, 'latin1');
export const blindIndexOfBytes = (bytes: Buffer): BlindIndex => bytes.toString('latin1');

/**
 * What stands in the log instead of what must not stand in it. Each kind has a key of its own, so that a person and
 * a case of the same name have nothing in common.
 */
export type Commitments = {
  /** The person or machine account, with the role it acted in, so that two issuers' equal names are at least parted by role. */
  person(viewer: { person: string; role: string }): string;
  caseNumber(caseNumber: string): string;
  document(planKey: string): string;
  subject(code: string): BlindIndex;
};

/** HMAC-SHA-256, remembered: few persons and documents make most requests, and what is asked of today is asked again. */
const keyed = (secret: Uint8Array, kind: string, encoding: 'base64url' | 'binary', max: number) => {
  // A KeyObject: keyed by bytes, each HMAC costs five times as much.
  const key: KeyObject = createSecretKey(
    Buffer.from(hkdfSync('sha256', secret, '', `credit-hub access log ${kind}`, 32)),
  );
  const known = new LRUCache<string, string>({ max });
  return (text: string): string => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = createHmac('sha256', key).update(text, 'utf8').digest(encoding);
    known.set(ownCopy(text), made);
    return made;
  };
};

/**
 * @param secret 32 bytes or more. Whoever has it can look for a known code, person or case in the log, so it is kept
 *   apart from the database; without it entries stay provable and can no longer be found by subject.
 */
export const createCommitments = (secret: Uint8Array): Commitments => {
  if (secret.byteLength < 32)
    throw new AccessLogError('AUDIT_MISCONFIGURED', 'the secret of the access log needs 32 bytes');
  const person = keyed(secret, 'person', 'base64url', 5_000);
  return {
    person: (viewer) => person(JSON.stringify([viewer.role, viewer.person])),
    caseNumber: keyed(secret, 'case', 'base64url', 5_000),
    document: keyed(secret, 'document', 'base64url', 5_000),
    subject: keyed(secret, 'subject', 'binary', 20_000),
  };
};

/**
 * The subjects of a leaf in one text: salted, so that two leaves about the same subjects look nothing alike, and over
 * all of them, so that none can be added, taken away or exchanged beside the leaf.
 */
export const commitToSubjects = (salt: string, subjects: readonly BlindIndex[]): string =>
  hash(
    'sha256',
    // Of nearly every outcome: a salt is ASCII, and hashed as it is.
    subjects.length === 0 ? salt : Buffer.from(salt + subjects.toSorted().join(''), 'latin1'),
    'base64url',
  );
