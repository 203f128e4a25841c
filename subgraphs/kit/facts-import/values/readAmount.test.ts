import fc from 'fast-check';
import { expect, test } from 'vitest';
import { current } from '../testing/readingContext.ts';
import { readAmount, readAmountInYuan } from './readAmount.ts';

test.for([
  ['1.25', '12500.00'],
  ['0', '0.00'],
  ['0.000001', '0.01'],
  ['007.5', '75000.00'],
  [0.2, '2000.00'],
  [' 3 ', '30000.00'],
  ['', null],
  ['0.50000000', '5000.00'],
  ['1,234.56', '12345600.00'],
  ['12,345,678', '123456780000.00'],
  ['.5', '5000.00'],
  ['１２．５', '125000.00'],
  ['1.25万元', '12500.00'],
  ['1万', '10000.00'],
  ['人民币5000元整', '5000.00'],
  ['5000.5元', '5000.50'],
  ['￥0.5', '5000.00'],
  [0.1 + 0.2, '3000.00'],
  ['0.30000000000000004', '3000.00'],
  [1.1 * 3, '33000.00'],
  ['无', null],
  ['/', null],
  ['——', null],
  ['NULL', null],
] as const)('%s in 10,000 yuan is %s yuan', ([cell, value]) => {
  expect(readAmount(cell, current)).toEqual({ value });
});

test.for([
  ...[
    '-1',
    '1,25',
    '12,34.5',
    '1,2345',
    '1,,250',
    '1.2500001',
    '1e3',
    '1.25E+12',
    '1.',
    '1.2.3',
    '1234567890123',
  ],
  ...['0.005元', '五千元', '5000-6000', '约0.5', '0.5 0.6', 1e-7, 1e15, Number.NaN],
])('%s is no amount', (cell) => {
  expect(readAmount(cell, current)).toEqual({
    wrong: typeof cell === 'number' && !(cell < 1e15) ? 'DIGITS_LOST' : 'AMOUNT_INVALID',
  });
});

test('not a fen is lost or found on the way', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), (fen) => {
      const digits = String(fen).padStart(7, '0');
      const tenThousands = `${digits.slice(0, -6)}.${digits.slice(-6)}`;
      const reading = readAmount(tenThousands, current);
      const yuan = 'value' in reading ? reading.value : null;
      expect(BigInt((yuan ?? '').replace('.', ''))).toBe(fen);
    }),
  );
});

test('an amount that says it is in yuan is', () => {
  expect(readAmountInYuan('5,000.00', current)).toEqual({ value: '5000.00' });
  expect(readAmountInYuan('0.5万元', current)).toEqual({ value: '5000.00' });
});

test('an amount is the same however it is written', () => {
  const fen = fc.bigInt({ min: 0n, max: 10n ** 14n });
  const writings: ((tenThousands: string) => string | number)[] = [
    (text) => text,
    (text) => `${text}000`,
    (text) => `0${text}`,
    (text) => ` ${text}　`,
    (text) => `${text}万元`,
    (text) => `人民币${text}万元整`,
    (text) => text.replace(/^\d+/, (whole) => whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')),
    (text) => text.replaceAll(/[\d.]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0)),
    Number,
  ];
  fc.assert(
    fc.property(fen, fc.constantFrom(...writings), (amount, write) => {
      const digits = String(amount).padStart(7, '0');
      const written = write(`${digits.slice(0, -6)}.${digits.slice(-6)}`);
      const yuan = String(amount).padStart(3, '0');
      expect(readAmount(written, current)).toEqual({ value: `${yuan.slice(0, -2)}.${yuan.slice(-2)}` });
    }),
  );
});
