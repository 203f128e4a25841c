/** What leaves are found by, as numbers of 40 bits: another leaf may have the same, so what is found is looked at. */
import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type BlindIndex, bytesOfBlindIndex } from '../commitments.ts';
import type { AccessSearch } from '../store/access.ts';

export type Term = number;

const bytesOfTerm = 5;

/** The blind index is an HMAC: any part of it is as good as another. */
export const termOfSubject = (subject: BlindIndex): Term =>
  bytesOfBlindIndex(subject.slice(0, bytesOfTerm)).readUIntBE(0, bytesOfTerm);

/** Of what requests are searched by beside their time. */
export type SearchedMember = Exclude<keyof AccessSearch, 'from' | 'until'>;

const known = new LRUCache<string, Term>({ max: 5_000 });

/** Remembered: few roles, organizations and persons make most requests. */
export const termOf = (member: SearchedMember, value: string): Term => {
  const text = `${member}\0${value}`;
  const term = known.get(text) ?? hash('sha256', text, 'buffer').readUIntBE(0, bytesOfTerm);
  known.set(text, term);
  return term;
};

/** Of an intent whose outcome its segment does not hold: what it says is found elsewhere. */
export const termOfOpenIntent: Term = hash('sha256', 'open', 'buffer').readUIntBE(0, bytesOfTerm);
