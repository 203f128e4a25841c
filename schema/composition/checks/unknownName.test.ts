import { expect, test } from 'vitest';
import { department, own } from '../subgraphFixture.ts';
import { unknownName } from './unknownName.ts';

const at = 'subgraphs/tax/schema.graphql';
const type = (coordinate: string, name: string, mend: string, line = 1) => ({
  code: 'UNKNOWN_TYPE',
  file: `${at}:${line}`,
  coordinate,
  message: `there is no type ${name}`,
  mend,
});

test.each([
  [
    'a field',
    'type A {\n a: Monye @classified(as: PUBLIC) }',
    type('A.a', 'Monye', 'write Money, or define Monye', 2),
  ],
  [
    'a list of what must be there',
    'type A { a: [Nowhere!]! @classified(as: PUBLIC) }',
    type('A.a', 'Nowhere', 'define Nowhere'),
  ],
  [
    'an argument',
    'type A {\n a(\n b: Nowhere @classified(as: PUBLIC)): Int @classified(as: PUBLIC) }',
    type('A.a(b:)', 'Nowhere', 'define Nowhere', 3),
  ],
  [
    'a field of an input',
    'input A { a: Nowhere @classified(as: PUBLIC) }',
    type('A.a', 'Nowhere', 'define Nowhere'),
  ],
  [
    'an interface',
    'type A implements Nowhere { a: Int @classified(as: PUBLIC) }',
    type('A', 'Nowhere', 'define Nowhere'),
  ],
  [
    'an interface of an interface',
    'interface A implements Nowhere { a: Int @classified(as: PUBLIC) }',
    type('A', 'Nowhere', 'define Nowhere'),
  ],
  [
    'a member of a union',
    'type B { b: Int @classified(as: PUBLIC) } union A = B | Nowhere',
    type('A', 'Nowhere', 'define Nowhere'),
  ],
])('a type that nobody has defined: of %s', (_, sdl, problem) => {
  expect(unknownName(department('tax', sdl))).toEqual([problem]);
});

const directive = (coordinate: string, name: string, mend: string, line = 1) => ({
  code: 'UNKNOWN_DIRECTIVE',
  file: `${at}:${line}`,
  coordinate,
  message: `there is no directive @${name}`,
  mend,
});
test.each([
  [
    'of a field',
    'type A {\n a: Int @clasified(as: PUBLIC) }',
    directive('A.a', 'clasified', 'write @classified, or leave it out', 2),
  ],
  [
    'of a type',
    'type A @nothing { a: Int @classified(as: PUBLIC) }',
    directive('A', 'nothing', 'leave it out'),
  ],
  [
    'of an argument',
    'type A { a(b: Int @nothing @classified(as: PUBLIC)): Int @classified(as: PUBLIC) }',
    directive('A.a(b:)', 'nothing', 'leave it out'),
  ],
])('a directive that nobody has defined: %s', (_, sdl, problem) => {
  expect(unknownName(department('tax', sdl))).toEqual([problem]);
});

const unclassed = (coordinate: string, message: string, mend: string) => ({
  code: 'UNKNOWN_CLASS',
  file: `${at}:1`,
  coordinate,
  ...{ message, mend },
});
const takeOne = 'take one of enum Classification in schema/shared.graphql';
test.each([
  [
    'misspelt',
    'type A { a: Int @classified(as: PUBLIK) }',
    unclassed('A.a', 'there is no class PUBLIK', `write PUBLIC, or ${takeOne}`),
  ],
  [
    'PUBLISHED, which is not to be PUBLIC',
    'type A { a: Int @classified(as: PUBLISHED) }',
    unclassed('A.a', 'there is no class PUBLISHED', takeOne),
  ],
  ['left out', 'type A { a: Int @classified }', unclassed('A.a', 'this names no class', takeOne)],
  [
    'written as a text',
    'type A { a: Int @classified(as: "PUBLIC") }',
    unclassed('A.a', 'this names no class', takeOne),
  ],
  [
    'given by another name',
    'type A { a: Int @classified(of: PUBLIC) }',
    unclassed('A.a', 'this names no class', takeOne),
  ],
])('a class that is %s', (_, sdl, problem) => {
  expect(unknownName(department('tax', sdl))).toEqual([problem]);
});

test('what is defined, imported or built in is known', () => {
  const sdl = `
    extend schema @link(url: "https://example.org/thing/v1.0", import: ["@thing", { name: "@long", as: "@short" }])
    directive @own on OBJECT
    interface Named { name: String @classified(as: PUBLIC) }
    type A implements Named @own @thing @short @federation__shareable {
      name: String @classified(as: PUBLIC) @deprecated(reason: "because")
      money: Money @classified(as: PUBLIC)
      no: Boolean @classified(as: PUBLIC)
    }
    union B = A
    enum C { D }`;
  expect(unknownName(department('tax', sdl))).toEqual([]);
  expect(unknownName(own('tax', 'schema { query: Query } type Query { a: Int }'))).toEqual([]);
});
