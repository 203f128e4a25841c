/**
 * Cursors as callers get them: encrypted, authenticated, and bound to who was given them and to what was asked.
 * They do not expire. A cursor opens nothing: it says where to read on, and what is read there is decided anew for
 * each request; an end of its life would only break off who reads a long list slowly.
 */
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import { type Asker, handlingsOf } from '../viewer.ts';

/** What a cursor is bound to. How many entries a page has may change from one page to the next. */
export type CursorQuery = Asker & {
  /** Coordinate of the field that gave it out, e.g. `MarketSubject.taxArrears`. */
  field: string;
  /** Credit code of the subject whose list it is; null for a list of no subject. */
  subject: string | null;
  /** Every other argument: what is filtered and ordered by. */
  filters: Readonly<Record<string, unknown>>;
};

/** The cursors of one query of one caller. */
export type QueryCursors = {
  /** The same text for the same position, so that an answer asked for twice is the same. */
  seal(position: string): string;
  /** The position; null for any text that this very query was not given, whatever is wrong with it. */
  open(cursor: string): string | null;
};

export type CursorSeal = (query: CursorQuery) => QueryCursors;

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
// Without it Node takes shorter tags, which are guessed.
const whole = { authTagLength: tagBytes };

/**
 * Every process of the owner that holds the secret opens what the others sealed. Keys are derived once, here
 * (HKDF, RFC 5869).
 *
 * The nonce is a keyed digest of everything that is sealed and bound: random ones of 96 bits may be drawn 2³² times
 * under one key (NIST SP 800-38D, 8.3), which a busy department would reach in days, since each fact has a cursor.
 * So two texts share a nonce only by collision of the digest, and the same text twice tells that it is the same.
 *
 * @param secret 32 bytes or more @param owner whose cursors they are, e.g. `tax`
 */
export function openCursorSeal(secret: Uint8Array, owner: string): CursorSeal {
  const derived = (use: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `credit-hub cursor ${use} ${owner}`, 32)));
  const key = derived('key');
  const nonceKey = derived('nonce');

  function sealed(position: string, bound: string): string {
    const digest = createHmac('sha256', nonceKey)
      .update(JSON.stringify([bound, position]))
      .digest();
    const nonce = digest.subarray(0, nonceBytes);
    const cipher = createCipheriv(algorithm, key, nonce, whole).setAAD(Buffer.from(bound));
    const parts = [nonce, cipher.update(position), cipher.final(), cipher.getAuthTag()];
    return Buffer.concat(parts).toString('base64url');
  }

  function opened(cursor: string, bound: string): string | null {
    const bytes = Buffer.from(cursor, 'base64url');
    // Bits that the last character of base64 has left over, and characters it does not have, are ignored by Node.
    if (bytes.length < nonceBytes + tagBytes || bytes.toString('base64url') !== cursor) return null;
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), whole)
      .setAAD(Buffer.from(bound))
      .setAuthTag(bytes.subarray(-tagBytes));
    try {
      const position = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
      return Buffer.concat([position, decipher.final()]).toString();
    } catch {
      return null;
    }
  }

  return (query) => {
    let bound: string | undefined;
    // Most lists are read without a cursor asked for or given.
    const boundText = () => (bound ??= textOf(query));
    return {
      seal: (position) => sealed(position, boundText()),
      open: (cursor) => opened(cursor, boundText()),
    };
  };
}

/** One text for each query, and no two queries with the same: JSON keeps its parts apart, whatever they hold. */
function textOf({ viewer, purpose, field, subject, filters }: CursorQuery): string {
  return JSON.stringify([
    [viewer.role, viewer.person, viewer.organization, viewer.department],
    [purpose.kind, ...handlingsOf(purpose).flatMap(({ matter, caseNumber }) => [matter, caseNumber])],
    field,
    subject,
    // Null is GraphQL's word for what is not filtered by.
    Object.entries(filters)
      .filter(([, value]) => value !== null && value !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  ]);
}
