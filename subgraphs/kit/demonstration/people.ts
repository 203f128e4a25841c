/**
 * Invented people. Everything personal in the demonstration data is a canary: a name, number or address that
 * stands nowhere else, so that a test can search an answer or a log for it.
 */
import { makeResidentIdNumber } from '@credit-hub/schema';
import { type Random, randomFor } from './random.ts';

export type Person = { name: string; residentIdNumber: string; phone: string };

const surnames = [
  '甄',
  '贾',
  '欧阳',
  '司马',
  '麻',
  '佟',
  '冼',
  '晏',
  '阚',
  '芮',
  '诸葛',
  '亓',
  '鄢',
  '覃',
  '慕容',
];
/** Characters that the demonstration data uses in given names only. */
const givenCharacters = '玥珩琬瑄璟昀暄晞曦昶峤屿沅沄泠洵淏湉煜熠烨炘垚埼堃钰铄锴桉栩樾翊翀彧羿芃芮荀荞菡蓁';

/** Two names that masks find hard: a character outside the basic plane, and one with a separator (U+00B7). */
export const nameWithRareCharacter = '𠮷野曦';
export const nameWithMiddleDot = '阿依努尔·买买提昶';

/** No area begins with 99 (GB/T 2260), so the number is nobody's. */
const unassignedArea = '990000';
/** No operator was given 154, so the number rings nowhere. */
const unassignedPhonePrefix = '154';

/** One invented person; the same purpose and index give the same person. */
export function personFor(purpose: string, index: number): Person {
  const random = randomFor(`person ${purpose}`, index);
  return {
    name: random.pick(surnames) + random.pick([...givenCharacters]) + random.pick([...givenCharacters]),
    residentIdNumber: residentIdNumberFrom(random),
    phone: unassignedPhonePrefix + digits(random.int(0, 99_999_999), 8),
  };
}

/** An account that no bank gave out: card numbers of Chinese banks begin with 62. */
export function bankAccountFor(purpose: string, index: number): string {
  const random = randomFor(`bank account ${purpose}`, index);
  return `${canaryBank}${digits(random.int(0, 9_999_999), 7)}${digits(random.int(0, 999_999), 6)}`;
}

function residentIdNumberFrom(random: Random): string {
  const birth = `${random.int(1955, 2002)}${digits(random.int(1, 12), 2)}${digits(random.int(1, 28), 2)}`;
  return makeResidentIdNumber(unassignedArea, birth, digits(random.int(1, 999), 3));
}

const digits = (number: number, length: number) => String(number).padStart(length, '0');

const canaryBank = '629999';

/** A street that stands in demonstration addresses only. */
export const canaryStreet = '示范路';

const canaryShapes = [
  new RegExp(`${unassignedArea}\\d{11}[\\dX]`, 'g'),
  new RegExp(`(?<!\\d)${unassignedPhonePrefix}\\d{8}(?!\\d)`, 'g'),
  new RegExp(`(?:${surnames.join('|')})[${givenCharacters}]{2}`, 'g'),
  new RegExp(`${canaryBank}\\d{13}`, 'g'),
  new RegExp(`${canaryStreet}\\d+号`, 'g'),
  new RegExp(nameWithRareCharacter, 'g'),
  new RegExp(nameWithMiddleDot, 'g'),
];

/** Every piece of invented personal data in a text: an answer that may not tell any has none. */
export function findCanaries(text: string): string[] {
  return canaryShapes.flatMap((shape) => text.match(shape) ?? []);
}
