import { expect, test } from 'vitest';
import { own } from '../subgraphFixture.ts';
import { interfaceNotKept } from './interfaceNotKept.ts';

const told = (line: number, coordinate: string, message: string, mend: string) => ({
  code: 'INTERFACE_NOT_KEPT',
  file: `subgraphs/tax/schema.graphql:${line}`,
  ...{ coordinate, message, mend: `write \`${mend}\`` },
});
const problemsOf = (sdl: string) => interfaceNotKept(own('tax', sdl));

test('a type that leaves out what its interface is in turn', () => {
  const sdl =
    'interface Fact { a: Int }\ninterface Listing implements Fact { a: Int }\ntype A implements Listing { a: Int }';
  expect(problemsOf(sdl)).toEqual([
    told(3, 'A', 'every Listing is a Fact, and this type does not say so', 'implements Fact & Listing'),
  ]);
});

test('a field that is not there is told at the type', () => {
  expect(problemsOf('interface Fact { a: Int! b: Int }\n\ntype A implements Fact { b: Int }')).toEqual([
    told(3, 'A.a', 'Fact promises it as Int!, and it is not there', 'a: Int!'),
  ]);
});

test.each([
  ['Int', 'String'],
  ['Int!', 'Int'],
  ['[Int]', 'Int'],
  ['Int', '[Int]'],
  ['[Int!]', '[Int]'],
  ['[Int!]!', '[Int!]'],
  ['Fact', 'B'],
  ['C', 'A'],
])('what is promised as %s is not kept by %s', (promised, kept) => {
  const sdl = `interface Fact { a: ${promised} } type B { b: Int } interface C { c: Int }\ntype A implements Fact {\n a: ${kept} }`;
  expect(problemsOf(sdl)).toEqual([
    told(3, 'A.a', `Fact promises it as ${promised}, here it is ${kept}`, `a: ${promised}`),
  ]);
});

test.each([
  ['Int', 'Int'],
  ['Int', 'Int!'],
  ['Int!', 'Int!'],
  ['[Int]', '[Int!]!'],
  ['Fact', 'A'],
  ['[Fact]', '[A!]'],
])('what is promised as %s is kept by %s', (promised, kept) => {
  expect(problemsOf(`interface Fact { a: ${promised} } type A implements Fact { a: ${kept} }`)).toEqual([]);
});

test('an interface keeps what it implements; one that nobody defined is told elsewhere', () => {
  expect(problemsOf('interface Fact { a: Int }\ninterface Listing implements Fact { b: Int }')).toEqual([
    told(2, 'Listing.a', 'Fact promises it as Int, and it is not there', 'a: Int'),
  ]);
  expect(problemsOf('type A implements Nowhere { a: Int }')).toEqual([]);
});
