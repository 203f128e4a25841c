import fc from 'fast-check';
import { isUnifiedIdentifier } from 'util-helpers';
import { expect, test } from 'vitest';
import { registeringDepartments } from './organizationKinds.ts';
import { isResidentIdNumber, makeResidentIdNumber } from './residentIdNumber.ts';
import {
  checkCharacterOfCreditCode,
  checkCharacterOfOrganizationCode,
  isUnifiedSocialCreditCode,
  makeUnifiedSocialCreditCode,
  mayBeCreditCode,
  parsePossibleCreditCode,
  parseUnifiedSocialCreditCode,
} from './unifiedSocialCreditCode.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const text = (unit: string, length: number) =>
  fc.string({ unit: fc.constantFrom(...unit), minLength: length, maxLength: length });
// Written again from GB 32100-2015, and not read from the table that is tested.
const pairs =
  '11 12 13 19 21 29 31 32 33 34 35 39 41 49 51 52 53 54 55 59 61 62 69 71 72 79 81 89 91 92 93 A1 A9 N1 N2 N3 N9 Y1';
const organizationKind = fc.constantFrom(...pairs.split(' '));
const code = fc
  .tuple(organizationKind, text('0123456789', 6), text(alphabet, 8))
  .map(([kind, division, organization]) => makeUnifiedSocialCreditCode(kind + division, organization));

/** Both check characters right, whoever registers it. */
function passing(prefix: string, organization: string): string {
  const first17 = prefix + organization + checkCharacterOfOrganizationCode(organization);
  return first17 + checkCharacterOfCreditCode(first17);
}

test('of all pairs of first characters those exist that the standard names, and no others', () => {
  const existing = [...alphabet].flatMap((first) =>
    [...alphabet]
      .filter((second) => isUnifiedSocialCreditCode(passing(`${first}${second}000000`, 'MX000001')))
      .map((second) => first + second),
  );
  expect(existing).toEqual(pairs.split(' '));
  expect(registeringDepartments.every(({ source }) => source.length > 0)).toBe(true);
});

test("a person's identity number is no credit code, not even one that passes both checks or has a slip", () => {
  const area = fc.constantFrom('110000', '310000', '510000', '530000', '911124', '990000');
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true });
  let passed = 0;
  fc.assert(
    fc.property(area, day, fc.nat(999), fc.constantFrom(...'0123456789X'), (place, birth, order, last) => {
      const birthDay = birth.toISOString().slice(0, 10).replaceAll('-', '');
      const number = makeResidentIdNumber(place, birthDay, String(order).padStart(3, '0'));
      expect(isResidentIdNumber(number)).toBe(true);
      if (passing(number.slice(0, 8), number.slice(8, 16)) === number) passed += 1;
      expect(mayBeCreditCode(number)).toBe(false);
      expect(mayBeCreditCode(number.slice(0, 17) + last)).toBe(false);
    }),
    { numRuns: 5_000 },
  );
  expect(passed, 'some of them pass both checks, or nothing was tried').toBeGreaterThan(0);
});

test('an early code with a wrong check character may be one, and is none without the word of its register', () => {
  expect(isUnifiedSocialCreditCode('91350203M0001QKT19')).toBe(false);
  expect(parsePossibleCreditCode(' 91350203m0001qkt19 ')).toBe('91350203M0001QKT19');
  expect(parsePossibleCreditCode('99350203M0001QKT19')).toBeNull();
});

test.each([
  '91110108551385082Q',
  '91320100748204660Q',
  '91320281142232229Q',
  '91310000132215150M',
  '91320000134762764K',
  '11320100MB1886843H',
  '11230500001755309F',
  // The example of the standard itself.
  '91350100M000100Y43',
])('the public code %s passes both checks', (publicCode) => {
  expect(isUnifiedSocialCreditCode(publicCode)).toBe(true);
});

test.each([
  ['the check character of GB 32100 is wrong', '91350100M000100Y44'],
  ['the check character of GB 11714 is wrong, that of GB 32100 right', '91350100M000100X46'],
  ['a character is missing', '91350100M000100Y4'],
  ['a character is too many', '91350100M000100Y433'],
  ['a letter is used that the standard leaves out', '9135O100M000100Y43'],
  ['there is a line break behind it', '91350100M000100Y43\n'],
  ['it is full-width', '９1350100M000100Y43'],
  ['the administrative division is no number', '91ABCDEFM000100Y4X'],
  ['it is empty', ''],
  ['no department has the number', passing('99000019', '50061358')],
  ['nobody registers', passing('00000000', 'MX000001')],
  ['the department registers no such kind', passing('Q1000000', 'MX000001')],
])('no code where %s', (_, text) => {
  expect(isUnifiedSocialCreditCode(text)).toBe(false);
});

test('a generated code passes both checks, and an independent implementation of GB 32100 agrees', () => {
  fc.assert(
    fc.property(code, (generated) => {
      expect(isUnifiedSocialCreditCode(generated)).toBe(true);
      expect(isUnifiedIdentifier(generated)).toBe(true);
    }),
  );
});

test('no single wrong character goes unnoticed', () => {
  fc.assert(
    fc.property(code, fc.nat({ max: 17 }), fc.constantFrom(...alphabet), (generated, place, character) => {
      fc.pre(generated[place] !== character);
      const wrong = generated.slice(0, place) + character + generated.slice(place + 1);
      expect(isUnifiedSocialCreditCode(wrong)).toBe(false);
    }),
  );
});

test('what passes here passes an independent implementation of GB 32100, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...alphabet), minLength: 18, maxLength: 18 }), (text) => {
      expect(isUnifiedSocialCreditCode(text) && !isUnifiedIdentifier(text)).toBe(false);
    }),
  );
});

test('a code written in lower case or with blanks around it is read as it is meant', () => {
  expect(parseUnifiedSocialCreditCode(' 91350100m000100y43 ')).toBe('91350100M000100Y43');
});

test.each([
  ['9135010', 'M000100Y'],
  ['91350100', 'M000100'],
  ['9135010O', 'M000100Y'],
  ['9135010A', 'M000100Y'],
  ['99350100', 'M000100Y'],
])('no code is made from %s and %s', (prefix, organization) => {
  expect(() => makeUnifiedSocialCreditCode(prefix, organization)).toThrow(RangeError);
});
