/** Whole numbers from 0 up to 2^53 as bytes: seven bits each, the lowest first, the highest bit saying that more follow (LEB128). */

export const encodeNumbers = (numbers: Iterable<number>): Buffer => {
  const bytes: number[] = [];
  for (let number of numbers) {
    for (; number >= 0x80; number = Math.floor(number / 0x80)) bytes.push((number % 0x80) + 0x80);
    bytes.push(number);
  }
  return Buffer.from(bytes);
};

/** @throws RangeError when the bytes are no such numbers */
export const decodeNumbers = (bytes: Buffer): number[] => {
  const numbers: number[] = [];
  let number = 0;
  let unit = 1;
  for (const byte of bytes) {
    number += (byte % 0x80) * unit;
    unit *= 0x80;
    if (byte >= 0x80) continue;
    numbers.push(number);
    number = 0;
    unit = 1;
  }
  if (unit !== 1 || !numbers.every(Number.isSafeInteger))
    throw new RangeError('no numbers that were encoded');
  return numbers;
};

/** Of a difference, which may be below 0: 0, -1, 1, -2, … as 0, 1, 2, 3, … */
export const unsigned = (difference: number): number =>
  difference < 0 ? -2 * difference - 1 : 2 * difference;
export const signed = (number: number): number => (number % 2 === 1 ? -(number + 1) / 2 : number / 2);
