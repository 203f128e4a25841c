import { expect, test } from 'vitest';
import { bigintegers, binaryArray, byteTexts, integers, joinedBuffers, texts } from './binaryArray.ts';

// Laid out by hand, as `array_recv` of PostgreSQL reads it: dimensions, whether there are nulls, type, length, first index.
const header = (nulls: number, oid: number, length: number) =>
  [1, nulls, oid, length, 1].map((word) => word.toString(16).padStart(8, '0')).join('');
const hex = (array: Buffer) => array.toString('hex');

test.each([
  ['texts', binaryArray(texts, ['a', '王', '']), `${header(0, 25, 3)}0000000161${'00000003e78e8b'}00000000`],
  ['texts and null', binaryArray(texts, [null, 'a', null]), `${header(1, 25, 3)}ffffffff0000000161ffffffff`],
  ['no texts', binaryArray(texts, []), header(0, 25, 0)],
  ['bytes', binaryArray(byteTexts, ['\u0001ÿ', 'a']), `${header(0, 17, 2)}0000000201ff0000000161`],
  [
    'joined buffers',
    binaryArray(joinedBuffers, [[Buffer.of(1), Buffer.of(2, 3)], []]),
    `${header(0, 17, 2)}0000000301020300000000`,
  ],
  ['integers', binaryArray(integers, [7, -1]), `${header(0, 23, 2)}0000000400000007${'00000004ffffffff'}`],
  [
    'great integers',
    binaryArray(bigintegers, [7, 2 ** 32 + 1, 2 ** 53 - 1]),
    `${header(0, 20, 3)}000000080000000000000007${'000000080000000100000001'}00000008001fffffffffffff`,
  ],
])('%s', (_, array, expected) => {
  expect(hex(array)).toBe(expected);
});
