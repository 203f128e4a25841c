import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparableResidentIdNumber, isResidentIdNumber, makeResidentIdNumber } from './residentIdNumber.ts';

test.each([
  ['11010519491231002X', '11010519491231002X'],
  ['11010519491231002x', '11010519491231002X'],
  [' 110105 19491231 002X ', '11010519491231002X'],
  ['110105-19491231-002X', '11010519491231002X'],
  ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
  ['110105491231002', '11010519491231002X'],
  ['11010519491231002X1', null],
  ['110105194912310021', null],
  ['110105491331002', null],
  ['111111111111111111', null],
  ['000000000000000', null],
  ['91000000MX0000019T', null],
  ['E12345678', null],
  ['', null],
])('%s is compared as %s', (text, expected) => {
  expect(comparableResidentIdNumber(text)).toBe(expected);
});

test('a number is compared as itself however it is written, and as no other', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('1999-12-31'), noInvalidDate: true });
  const parts = fc.tuple(fc.integer({ min: 100_000, max: 999_999 }), day, fc.integer({ min: 0, max: 999 }));
  fc.assert(
    fc.property(parts, fc.constantFrom('', ' ', '-', '·', '　'), ([area, birth, sequence], separator) => {
      const digits = birth.toISOString().slice(0, 10).replaceAll('-', '');
      const number = makeResidentIdNumber(String(area), digits, String(sequence).padStart(3, '0'));
      const written = [number.slice(0, 6), number.slice(6, 14), number.slice(14)].join(separator);
      const old = number.slice(0, 6) + number.slice(8, 17);
      expect([written, old, written.toLowerCase()].map(comparableResidentIdNumber)).toEqual(
        Array(3).fill(number),
      );
      const other = `${number.slice(0, 16)}${(Number(number[16]) + 1) % 10}${number[17]}`;
      expect(comparableResidentIdNumber(other)).toBe(isResidentIdNumber(other) ? other : null);
    }),
  );
});
