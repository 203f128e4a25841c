import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { joinColumns, pack, splitColumns, unpack } from './columns.ts';

const alike = Buffer.alloc(10_000, 'alike');
const random = randomBytes(1_000);

test('what is like itself takes less, and what is not one byte more', () => {
  expect(pack(alike).length).toBeLessThan(100);
  expect(pack(random).length).toBe(random.length + 1);
  expect([unpack(pack(alike)), unpack(pack(random)), unpack(pack(Buffer.alloc(0)))]).toEqual([
    alike,
    random,
    Buffer.alloc(0),
  ]);
});

test('columns come back as they were', () => {
  const columns = [alike, Buffer.alloc(0), random];
  expect(splitColumns(joinColumns(columns))).toEqual(columns);
  expect(splitColumns(joinColumns([]))).toEqual([]);
});

test.each([
  ['cut', joinColumns([random]).subarray(0, -1)],
  ['longer', Buffer.concat([joinColumns([alike]), Buffer.of(0)])],
  ['of another kind', Buffer.of(1, 1, 7)],
  ['empty', Buffer.alloc(0)],
])('a piece that is %s is refused', (_, piece) => {
  expect(() => splitColumns(piece)).toThrow();
});
