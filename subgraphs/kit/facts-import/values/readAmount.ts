import type { Cell } from '../cell.ts';
import type { Reader, Reading } from './reading.ts';
import { textOf } from './readText.ts';

// 10,000 yuan with six decimals is a fen: nothing is rounded. numeric(18,2) holds sixteen digits of yuan.
const inTenThousands = /^0*(\d{1,12})?(?:\.(\d{0,6})0*)?$/;
const inYuan = /^0*(\d{1,16})(?:\.(\d{0,2})0*)?$/;
/** What people write around a number: the currency before it, the unit and 整 behind it. */
const written = /^(?:人民币|RMB|CNY|[¥￥])?\s*([\d.,]+)\s*(万元|万|元|圆)?整?$/u;
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const plain = /^(?:\d+(?:\.\d+)?|\.\d+)$/;
/** More digits than a program that counts in binary fractions keeps: 0.30000000000000004. */
const keptDigits = 15;

/**
 * Yuan as decimal text with two decimals, from an amount in 10,000 yuan (万元): digits are moved, not counted with. An
 * amount that says itself that it is in yuan is.
 */
export const readAmount: Reader = (cell) => read(cell, yuanOfTenThousands);

/** The same from an amount in yuan; one that says itself that it is in 10,000 yuan is. */
export const readAmountInYuan: Reader = (cell) => read(cell, yuanOf);

const units: Readonly<Record<string, (number: string) => string | null>> = {
  元: yuanOf,
  圆: yuanOf,
  万: yuanOfTenThousands,
  万元: yuanOfTenThousands,
};

function read(cell: Cell, otherwise: (number: string) => string | null): Reading {
  const reading = textOf(cell);
  if ('wrong' in reading || reading.value === null) return reading;
  const [, digits = '', unit] = written.exec(reading.value.normalize('NFKC').trim()) ?? [];
  const number = grouped.test(digits) ? digits.replaceAll(',', '') : digits;
  if (!plain.test(number)) return { wrong: 'AMOUNT_INVALID' };
  const yuan = units[unit ?? ''] ?? otherwise;
  const value = yuan(number) ?? yuan(withoutNoise(number));
  return value === null ? { wrong: 'AMOUNT_INVALID' } : { value };
}

function withoutNoise(number: string): string {
  const kept = number.replace('.', '').replace(/^0+/, '').length;
  return kept > keptDigits ? String(Number(Number(number).toPrecision(keptDigits))) : number;
}

function yuanOfTenThousands(number: string): string | null {
  const parts = inTenThousands.exec(number);
  if (!parts) return null;
  const [, whole = '', decimals = ''] = parts;
  return twoDecimals(`${whole}${decimals.padEnd(6, '0')}`);
}

function yuanOf(number: string): string | null {
  const parts = inYuan.exec(number);
  return parts ? twoDecimals(`${parts[1]}${(parts[2] ?? '').padEnd(2, '0')}`) : null;
}

const twoDecimals = (fen: string): string =>
  `${fen.slice(0, -2).replace(/^0+(?=\d)/, '') || '0'}.${fen.slice(-2)}`;
