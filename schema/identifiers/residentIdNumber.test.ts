import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isResidentIdNumber, makeResidentIdNumber } from './residentIdNumber.ts';

const number = fc
  .tuple(fc.nat({ max: 999 }), fc.nat({ max: 36_500 }))
  .map(([sequence, day]) =>
    makeResidentIdNumber(
      '990000',
      new Date(Date.UTC(1925, 0, 1 + day)).toISOString().slice(0, 10).replaceAll('-', ''),
      String(sequence).padStart(3, '0'),
    ),
  );

test('the number that the standard gives as its example is right', () => {
  expect(isResidentIdNumber('11010519491231002X')).toBe(true);
});

test.each([
  ['the check character is wrong', '110105194912310021'],
  ['the day of birth is none', '110105194902300020'],
  ['a character is missing', '1101051949123100'],
  ['the check character is a small x', '11010519491231002x'],
])('no number where %s', (_, text) => {
  expect(isResidentIdNumber(text)).toBe(false);
});

test('a generated number is right, and no single wrong digit in it goes unnoticed', () => {
  fc.assert(
    fc.property(number, fc.nat({ max: 16 }), fc.nat({ max: 9 }), (generated, place, digit) => {
      expect(isResidentIdNumber(generated)).toBe(true);
      fc.pre(generated[place] !== String(digit));
      expect(isResidentIdNumber(generated.slice(0, place) + digit + generated.slice(place + 1))).toBe(false);
    }),
  );
});

test('no number is made with a day of birth that does not exist', () => {
  expect(() => makeResidentIdNumber('990000', '19810229', '001')).toThrow(RangeError);
});
