import { getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { measure } from './measure.ts';

describe('an operation is measured before it is planned', () => {
  const cases = [
    {
      name: 'nesting',
      document: '{ a { b { c } } }',
      expected: {
        depth: 3,
        aliases: 0,
        introspectionAliases: 0,
        rootFields: 1,
        selections: 3,
        conditions: 0,
        cost: 3,
      },
    },
    {
      name: 'aliases at every level',
      document: '{ x: a { y: b } z: a { b } }',
      expected: {
        depth: 2,
        aliases: 3,
        introspectionAliases: 0,
        rootFields: 2,
        selections: 4,
        conditions: 0,
        cost: 4,
      },
    },
    {
      name: 'through named and inline fragments',
      document: '{ ...F ... { a } } fragment F on Query { b { c } }',
      expected: {
        depth: 2,
        aliases: 0,
        introspectionAliases: 0,
        rootFields: 2,
        selections: 5,
        conditions: 0,
        cost: 3,
      },
    },
    {
      name: 'lists by their asked size',
      document: '{ a(first: 50) { b c } }',
      expected: {
        depth: 2,
        aliases: 0,
        introspectionAliases: 0,
        rootFields: 1,
        selections: 3,
        conditions: 0,
        cost: 101,
      },
    },
    {
      name: 'a fragment that spreads itself ends',
      document: '{ ...F } fragment F on Query { a { ...F } }',
      expected: {
        depth: 1,
        aliases: 0,
        introspectionAliases: 0,
        rootFields: 1,
        selections: 3,
        conditions: 0,
        cost: 1,
      },
    },
  ];
  test.each(cases)('$name', ({ document, expected }) => {
    expect(measure(parse(document), {})).toEqual(expected);
  });

  test.each<[string, number, number]>([
    ['{ a @skip(if: true) { b @include(if: true) } c }', 3, 2],
    ['{ ...F ...F } fragment F on Query { a @skip(if: true) b }', 6, 2],
    ['{ ... { a } ... @include(if: true) { a } }', 4, 1],
    ['{ a } fragment Unused on Query { b c }', 3, 0],
    ['query A { a } query B { a b }', 3, 0],
  ])(
    'selections and conditions count as often as they are unfolded: %s',
    (document, selections, conditions) => {
      expect(measure(parse(document), {})).toMatchObject({ selections, conditions });
    },
  );

  test('the size of a list given by a variable counts', () => {
    const document = parse('query ($codes: [ID!]!) { a(unifiedSocialCreditCodes: $codes) { b } }');
    expect(measure(document, { codes: ['1', '2', '3'] }).cost).toBe(4);
  });

  test.each([
    ['a page', 'query ($n: Int = 300) { a(first: $n) { b } }', {}, 301],
    ['a list', 'query ($c: [ID!] = ["1", "2"]) { a(unifiedSocialCreditCodes: $c) { b } }', {}, 3],
    ['in a fragment', 'query ($n: Int = 300) { ...F } fragment F on Q { a(first: $n) { b } }', {}, 301],
    ['given after all', 'query ($n: Int = 300) { a(first: $n) { b } }', { n: 2 }, 3],
    [
      'the largest of two',
      'query A($n: Int = 1) { a(first: $n) { b } } query B($n: Int = 9) { a(first: $n) { b } }',
      {},
      10,
    ],
  ] as const)('the size that a variable has by default counts: %s', (_, document, variables, cost) => {
    expect(measure(parse(document), variables).cost).toBe(cost);
  });

  test('what tools ask about the schema does not count as nesting', () => {
    expect(measure(parse(getIntrospectionQuery()), {}).depth).toBe(1);
  });

  test.each([
    ['of the schema as a whole', '{ a: __schema { types { name } } b: __schema { types { name } } }', 2],
    ['within it', '{ __schema { a: types { b: fields { c: name } } } }', 3],
    [
      'within fragments',
      '{ ... { __schema { types { ...F } } } } fragment F on __Type { a: name b: name }',
      2,
    ],
    [
      'of single types, and of all else',
      '{ a: __type(name: "A") { name } b: me { c: role } d: __typename }',
      0,
    ],
  ])(
    'aliases of what is asked about the schema are counted apart: %s',
    (_, document, introspectionAliases) => {
      expect(measure(parse(document), {})).toMatchObject({ introspectionAliases });
    },
  );

  test('fragments that double each other are counted in full and read once', () => {
    const doubling = Array.from(
      { length: 40 },
      (_, i) => `fragment F${i} on T { x: a { ...F${i + 1} } y: a { ...F${i + 1} } }`,
    );
    const document = parse(`{ ...F0 } ${doubling.join(' ')} fragment F40 on T { b }`);
    expect(measure(document, {}).cost).toBeGreaterThan(2 ** 40);
  });
});
