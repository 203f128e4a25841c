import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeNumbers, encodeNumbers, signed, unsigned } from './numbers.ts';

test.each<[number[], number[]]>([
  [[], []],
  [[0], [0]],
  [[127], [127]],
  [[128], [0x80, 1]],
  [
    [300, 1],
    [0xac, 2, 1],
  ],
  [[2 ** 53 - 1], [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 15]],
])('%j are the bytes %j', (numbers, bytes) => {
  expect([...encodeNumbers(numbers)]).toEqual(bytes);
});

test('numbers come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeNat()), (numbers) => {
      expect(decodeNumbers(encodeNumbers(numbers))).toEqual(numbers);
    }),
  );
});

test.each([[[0x80]], [[1, 0xff]], [[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 16]]])(
  'bytes that are cut, or are more than a number, are none: %j',
  (bytes) => {
    expect(() => decodeNumbers(Buffer.from(bytes))).toThrow(RangeError);
  },
);

test('a difference may be below 0', () => {
  expect([0, -1, 1, -2, 2].map(unsigned)).toEqual([0, 1, 2, 3, 4]);
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 51), max: 2 ** 51 }), (number) => {
      expect(signed(unsigned(number)) + 0).toBe(number);
    }),
  );
});
