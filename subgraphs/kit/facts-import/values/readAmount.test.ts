import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAmount } from './readAmount.ts';

test.for([
  ['1.25', '12500.00'],
  ['0', '0.00'],
  ['0.000001', '0.01'],
  ['007.5', '75000.00'],
  [0.2, '2000.00'],
  [' 3 ', '30000.00'],
  ['', null],
] as const)('%s in 10,000 yuan is %s yuan', ([cell, value]) => {
  expect(readAmount(cell, 2018)).toEqual({ value });
});

test.for(['-1', '1,250', '1.2500001', '1e3', '1.', '.5', '１２', '1万', '1234567890123', 0.1 + 0.2, 1e-7])(
  '%s is no amount',
  (cell) => {
    expect(readAmount(cell, 2018)).toEqual({ wrong: 'AMOUNT_INVALID' });
  },
);

test('not a fen is lost or found on the way', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), (fen) => {
      const digits = String(fen).padStart(7, '0');
      const tenThousands = `${digits.slice(0, -6)}.${digits.slice(-6)}`;
      const reading = readAmount(tenThousands, 2018);
      const yuan = 'value' in reading ? reading.value : null;
      expect(BigInt((yuan ?? '').replace('.', ''))).toBe(fen);
    }),
  );
});
