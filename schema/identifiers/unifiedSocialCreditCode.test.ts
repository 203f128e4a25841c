import fc from 'fast-check';
import { isUnifiedIdentifier } from 'util-helpers';
import { expect, test } from 'vitest';
import {
  isUnifiedSocialCreditCode,
  makeUnifiedSocialCreditCode,
  parseUnifiedSocialCreditCode,
} from './unifiedSocialCreditCode.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const text = (unit: string, length: number) =>
  fc.string({ unit: fc.constantFrom(...unit), minLength: length, maxLength: length });
const code = fc
  .tuple(text(alphabet, 2), text('0123456789', 6), text(alphabet, 8))
  .map(([kind, division, organization]) => makeUnifiedSocialCreditCode(kind + division, organization));

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
])('no code is made from %s and %s', (prefix, organization) => {
  expect(() => makeUnifiedSocialCreditCode(prefix, organization)).toThrow(RangeError);
});
