import { hash } from 'node:crypto';

/**
 * The identifier of a fact: made from what it is and the row it came as, so that the same row received twice is
 * the same fact, and opaque, so that it tells nothing of the subject.
 *
 * @param table name of its table
 * @param rowHash digest of the row as received, from which nobody finds what is sealed in it
 */
export function factId(table: string, subjectCode: string, rowHash: string): string {
  return hash('sha256', `${table}\n${subjectCode}\n${rowHash}`, 'base64url').slice(0, 22);
}
