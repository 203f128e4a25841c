import { createHmac, createSecretKey, hash, hkdfSync, type KeyObject } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { AccessLogError } from './errors.ts';

/** A subject as the log finds it again: the same code has the same index, which nobody without the secret can compute. */
export type BlindIndex = Buffer;

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

const keyed = (secret: Uint8Array, kind: string) => {
  // A KeyObject: keyed by bytes, each HMAC costs five times as much.
  const key: KeyObject = createSecretKey(
    Buffer.from(hkdfSync('sha256', secret, '', `credit-hub access log ${kind}`, 32)),
  );
  return (text: string): Buffer => createHmac('sha256', key).update(text, 'utf8').digest();
};

/** Few persons and documents make most requests. */
const remembered = (commit: (text: string) => Buffer) => {
  const known = new LRUCache<string, string>({ max: 5_000 });
  return (text: string): string => {
    const commitment = known.get(text) ?? commit(text).toString('base64url');
    known.set(text, commitment);
    return commitment;
  };
};

/**
 * @param secret 32 bytes or more. Whoever has it can look for a known code, person or case in the log, so it is kept
 *   apart from the database; without it entries stay provable and can no longer be found by subject.
 */
export const createCommitments = (secret: Uint8Array): Commitments => {
  if (secret.byteLength < 32)
    throw new AccessLogError('AUDIT_MISCONFIGURED', 'the secret of the access log needs 32 bytes');
  const person = remembered(keyed(secret, 'person'));
  const caseNumber = keyed(secret, 'case');
  return {
    person: (viewer) => person(JSON.stringify([viewer.role, viewer.person])),
    caseNumber: (text) => caseNumber(text).toString('base64url'),
    document: remembered(keyed(secret, 'document')),
    subject: keyed(secret, 'subject'),
  };
};

/**
 * The subjects of a leaf in one text: salted, so that two leaves about the same subjects look nothing alike, and over
 * all of them, so that none can be added, taken away or exchanged beside the leaf.
 */
export const commitToSubjects = (salt: string, subjects: readonly BlindIndex[]): string =>
  hash('sha256', Buffer.concat([Buffer.from(salt), ...subjects.toSorted(Buffer.compare)]), 'base64url');
