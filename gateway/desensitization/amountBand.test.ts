import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountBand } from './amountBand.ts';

test.each([
  ['0.00', '0.00'],
  ['9999.99', '0.00'],
  ['10000.00', '10000.00'],
  ['123456.78', '100000.00'],
  ['499999.99', '100000.00'],
  ['500000', '500000.00'],
  ['99999999999999999999.99', '10000000000.00'],
  ['-123456.78', '-100000.00'],
  ['-5.00', '0.00'],
  ['12,345.00', null],
  ['1e9', null],
  ['', null],
  ['一万', null],
])('%j is banded to %j', (amount, band) => {
  expect(amountBand(amount)).toBe(band);
});

test('an amount is never below the bound of its band, and a greater one never in a lower band', () => {
  const yuan = fc.bigInt({ min: 0n, max: 10n ** 14n });
  const bound = (amount: bigint) => BigInt((amountBand(`${amount}.00`) as string).slice(0, -3));
  fc.assert(
    fc.property(yuan, yuan, (a, more) => {
      expect(bound(a) <= a).toBe(true);
      expect(bound(a) <= bound(a + more)).toBe(true);
    }),
  );
});
