/** Readers of numbers, of yes and no, and of the words of a vocabulary. */
import type { Reader } from './reading.ts';
import { textOf } from './readText.ts';

/** PostgreSQL's integer. */
const largestInteger = 2_147_483_647;
const wholeNumber = /^-?\d{1,10}$/;

export const readInteger: Reader = (cell) => {
  const reading = textOf(cell);
  if ('wrong' in reading || reading.value === null) return reading;
  const text = reading.value.normalize('NFKC');
  if (!wholeNumber.test(text) || Math.abs(Number(text)) > largestInteger) return { wrong: 'NUMBER_INVALID' };
  return { value: String(Number(text)) };
};

const yes: ReadonlySet<string> = new Set(['true', '是', '1', 'yes', 'y']);
const no: ReadonlySet<string> = new Set(['false', '否', '0', 'no', 'n']);

/** @returns `true` or `false` as text */
export const readBoolean: Reader = (cell) => {
  if (typeof cell === 'boolean') return { value: String(cell) };
  const reading = textOf(cell);
  if ('wrong' in reading || reading.value === null) return reading;
  const text = reading.value.normalize('NFKC').toLowerCase();
  if (yes.has(text)) return { value: 'true' };
  return no.has(text) ? { value: 'false' } : { wrong: 'VALUE_UNKNOWN' };
};

/** One of an enum's values, by its name or its Chinese word. @param values the word of each */
export function readWordOf(values: ReadonlyMap<string, string>): Reader {
  const known = new Map<string, string>();
  for (const [value, word] of values) known.set(value.toUpperCase(), value).set(word.toUpperCase(), value);
  return (cell) => {
    const reading = textOf(cell);
    if ('wrong' in reading || reading.value === null) return reading;
    const value = known.get(reading.value.normalize('NFKC').toUpperCase());
    return value === undefined ? { wrong: 'VALUE_UNKNOWN' } : { value };
  };
}
