import { expect, test } from 'vitest';
import { department } from '../subgraphFixture.ts';
import { floatingPoint } from './floatingPoint.ts';

test.each([
  ['type A {\n a: Float @classified(as: PUBLIC) }', 'A.a', 2],
  ['type A { a: [Float!]! @classified(as: PUBLIC) }', 'A.a', 1],
  ['type A { a(b: Float @classified(as: PUBLIC)): Int @classified(as: PUBLIC) }', 'A.a(b:)', 1],
  ['input A { a: Float @classified(as: PUBLIC) }', 'A.a', 1],
])('no value is a Float: %j', (sdl, coordinate, line) => {
  expect(floatingPoint(department('tax', sdl))).toEqual([
    {
      code: 'FLOATING_POINT',
      file: `subgraphs/tax/schema.graphql:${line}`,
      coordinate,
      message: 'a Float does not hold fen exactly',
      mend: 'write Money for yuan and fen; a share or a count is an Int in a unit that its name tells',
    },
  ]);
});

test('Money and Int are as they should be', () => {
  const sdl = 'type A { a: Money @classified(as: PUBLIC) b: Int @classified(as: PUBLIC) }';
  expect(floatingPoint(department('tax', sdl))).toEqual([]);
});
