/** What leaves are found by, as numbers of 40 bits: another leaf may have the same, so what is found is looked at. */
import { hash } from 'node:crypto';
import { type BlindIndex, bytesOfBlindIndex } from '../commitments.ts';
import type { AccessSearch } from '../store/access.ts';

export type Term = number;

const bytesOfTerm = 5;

/** The blind index is an HMAC: any part of it is as good as another. */
export const termOfSubject = (subject: BlindIndex): Term =>
  bytesOfBlindIndex(subject.slice(0, bytesOfTerm)).readUIntBE(0, bytesOfTerm);

/** Of what requests are searched by beside their time. */
export type SearchedMember = Exclude<keyof AccessSearch, 'from' | 'until'>;

export const termOf = (member: SearchedMember, value: string): Term =>
  hash('sha256', `${member}\0${value}`, 'buffer').readUIntBE(0, bytesOfTerm);

/** Of an intent whose outcome its segment does not hold: what it says is found elsewhere. */
export const termOfOpenIntent: Term = hash('sha256', 'open', 'buffer').readUIntBE(0, bytesOfTerm);
