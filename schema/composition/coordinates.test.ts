import { Kind, parse, parseType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { coordinatesOf, namedTypeOf } from './coordinates.ts';
import { fieldSetsOf, has } from './federationDirective.ts';
import { placeOf, tellProblem } from './problem.ts';
import { coordinatesRead, topFieldsOf, typeIndexOf } from './typeIndex.ts';

const told = (sdl: string) =>
  coordinatesOf(parse(sdl)).map(({ coordinate, kind, typeName }) => `${coordinate} ${kind} of ${typeName}`);

test.each<[string, string, string[]]>([
  ['a type', 'type A { b: Int c: Int }', ['A.b FIELD of A', 'A.c FIELD of A']],
  ['an extension of it', 'extend type A { b: Int }', ['A.b FIELD of A']],
  ['an interface', 'interface A { b: Int }', ['A.b FIELD of A']],
  ['an extension of it', 'extend interface A { b: Int }', ['A.b FIELD of A']],
  ['an input', 'input A { b: Int }', ['A.b INPUT_FIELD of A']],
  ['an extension of it', 'extend input A { b: Int }', ['A.b INPUT_FIELD of A']],
  [
    'arguments',
    'type A { b(c: Int, d: Int): Int }',
    ['A.b FIELD of A', 'A.b(c:) ARGUMENT of A', 'A.b(d:) ARGUMENT of A'],
  ],
  ['what declares no field', 'type A interface B input C', []],
  ['what has none', 'enum A { B } scalar C union D = E directive @f(g: Int) on FIELD', []],
  [
    'federation’s own fields',
    'type Query { _entities: Int _service: Int a: Int }',
    ['Query.a FIELD of Query'],
  ],
  [
    'machinery of composition',
    'type _Service { a: Int } input join__A { a: Int } type link__A { a: Int } type core__A { a: Int } interface federation__A { a: Int } type other__A { a: Int }',
    ['other__A.a FIELD of other__A'],
  ],
  ['what only holds such a name', 'type A_join__ { b_: Int }', ['A_join__.b_ FIELD of A_join__']],
])('the places that bear a class, of %s', (_, sdl, coordinates) => {
  expect(told(sdl)).toEqual(coordinates);
});

test.each(['A', 'A!', '[A]', '[A!]!', '[[A!]]'])('the type within %s is A', (text) => {
  expect(namedTypeOf(parseType(text))).toBe('A');
});

describe('the field sets of a federation directive', () => {
  const directives = (text: string) => {
    const [type] = parse(`type A ${text} { b: Int }`).definitions;
    return type?.kind === Kind.OBJECT_TYPE_DEFINITION ? type.directives : undefined;
  };

  test.each<[string, string[], boolean]>([
    ['@key(fields: "a")', ['a'], true],
    ['@key(fields: "a") @key(resolvable: false, fields: "b c")', ['a', 'b c'], true],
    ['@federation__key(fields: "a")', ['a'], true],
    ['@key', [], true],
    ['@key(fields: 1)', [], true],
    ['@requires(fields: "a") @keys(fields: "a") @federation__keys(fields: "b")', [], false],
    ['', [], false],
  ])('%s', (text, sets, found) => {
    expect(fieldSetsOf(directives(text), 'key')).toEqual(sets);
    expect(has(directives(text), 'key')).toBe(found);
  });

  test('of nothing are none', () => {
    expect([fieldSetsOf(undefined, 'key'), has(undefined, 'key')]).toEqual([[], false]);
  });
});

describe('what a field set reads', () => {
  const types = typeIndexOf(
    parse(`type A { b: Int c(d: Int): [B!]! f: F } extend type A { e: Int } type B { a: A n: Int }
      interface F { g: Int } extend interface F { h: Int } input I { n: Int } type Empty`),
  );

  test('is found in the types with fields, their extensions put together', () => {
    expect([...types].map(([name, fields]) => [name, [...fields.keys()]])).toEqual([
      ['A', ['b', 'c', 'f', 'e']],
      ['B', ['a', 'n']],
      ['F', ['g', 'h']],
      ['Empty', []],
    ]);
  });

  test.each<[string, string[], string[]]>([
    ['b', ['A.b'], ['b']],
    ['b e', ['A.b', 'A.e'], ['b', 'e']],
    ['c { n a { b } }', ['A.c', 'B.n', 'B.a', 'A.b'], ['c']],
    ['c(d: 1) { n }', ['A.c', 'A.c(d:)', 'B.n'], ['c']],
    ['f { ... on F { g } ... { h } }', ['A.f', 'F.g', 'F.h'], ['f']],
    ['... on A { b ... { e } }', ['A.b', 'A.e'], ['b', 'e']],
    ['... on B { n }', ['B.n'], ['n']],
    ['missing b', ['A.b'], ['missing', 'b']],
    ['missing { b }', [], ['missing']],
    ['b ...Fragment', ['A.b'], ['b']],
  ])('%s', (set, coordinates, top) => {
    expect(coordinatesRead(types, 'A', set)).toEqual(coordinates);
    expect(topFieldsOf(set)).toEqual(top);
  });

  test('of a type that is not there is nothing', () => {
    expect(coordinatesRead(types, 'Z', 'b')).toEqual([]);
  });
});

describe('a problem', () => {
  test('stands in the file and line of its node', () => {
    const [, second] = parse('scalar A\n\nscalar B').definitions;
    expect(second && placeOf(second)).toBe('GraphQL request:3');
    expect(placeOf({})).toBe('unknown file');
  });

  test.each([
    ['A.b', 'UNCLASSIFIED tax.graphql:1 A.b\n  it has none\n  mend: write one'],
    [null, 'UNCLASSIFIED tax.graphql:1\n  it has none\n  mend: write one'],
  ])('at the coordinate %s is told in three lines', (coordinate, lines) => {
    const problem = {
      code: 'UNCLASSIFIED',
      file: 'tax.graphql:1',
      message: 'it has none',
      mend: 'write one',
    } as const;
    expect(tellProblem({ ...problem, coordinate })).toBe(lines);
  });
});
