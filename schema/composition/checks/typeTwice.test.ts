import { expect, test } from 'vitest';
import { department, own } from '../subgraphFixture.ts';
import { typeTwice } from './typeTwice.ts';

const told = (line: number, coordinate: string, what: string, before: string) => ({
  code: 'DEFINED_TWICE',
  file: `subgraphs/tax/schema.graphql:${line}`,
  coordinate,
  message: `this ${what} stands in ${before} already`,
  mend: 'write what it adds there, or give it another name',
});
const here = (line: number) => `subgraphs/tax/schema.graphql:${line}`;

test.each([
  ['a type', 'type A { a: Int }\ntype A { b: Int }', told(2, 'A', 'type', here(1))],
  ['an enum', 'enum A { B }\n\nenum A { C }', told(3, 'A', 'type', here(1))],
  ['a field', 'type A {\n a: Int\n a: Int }', told(3, 'A.a', 'field', here(2))],
  ['a field of an interface', 'interface A {\n a: Int\n a: Int }', told(3, 'A.a', 'field', here(2))],
  ['a field of an input', 'input A {\n a: Int\n a: Int }', told(3, 'A.a', 'field', here(2))],
])('%s stands once', (_, sdl, problem) => {
  expect(typeTwice(own('tax', sdl))).toEqual([problem]);
});

test('what all share is not defined again', () => {
  expect(typeTwice(department('tax', 'scalar Money'))).toEqual(
    [
      told(1, 'Money', 'type', expect.stringMatching(/^schema\/shared\.graphql:\d+$/) as unknown as string),
    ].map((problem) => ({
      ...problem,
      message: expect.stringMatching(/^this type stands in schema\/shared\.graphql:\d+ already$/),
    })),
  );
});

test('fields of one name in two types, and what extends a type, are as they should be', () => {
  expect(typeTwice(own('tax', 'type A { a: Int }\ntype B { a: Int }\nextend type A { b: Int }'))).toEqual([]);
});
