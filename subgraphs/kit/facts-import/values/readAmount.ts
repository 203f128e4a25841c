import type { Reader } from './reading.ts';
import { textOf } from './readText.ts';

// 10,000 yuan with six decimals is a fen: nothing is rounded. numeric(18,2) holds sixteen digits of yuan.
const shape = /^0*(\d{1,12})(?:\.(\d{1,6}))?$/;

/** Yuan as decimal text with two decimals, from an amount in 10,000 yuan (万元): digits are moved, not counted with. */
export const readAmount: Reader = (cell) => {
  const reading = textOf(cell);
  if ('wrong' in reading || reading.value === null) return reading;
  const parts = shape.exec(reading.value);
  if (!parts) return { wrong: 'AMOUNT_INVALID' };
  const [, whole = '', decimals = ''] = parts;
  const digits = `${whole}${decimals.padEnd(6, '0')}`;
  const yuan = digits.slice(0, -2).replace(/^0+(?=\d)/, '');
  return { value: `${yuan}.${digits.slice(-2)}` };
};
