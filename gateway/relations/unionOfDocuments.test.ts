import { buildSchema, parse, print } from 'graphql';
import { describe, expect, test } from 'vitest';
import { askingWhoseRows, unionOfDocuments } from './unionOfDocuments.ts';

const united = (...texts: string[]) => print(unionOfDocuments(texts.map((text) => parse(text))));
const written = (text: string) => print(parse(text));

describe('of documents of one operation, the union asks what any of them asks', () => {
  test.each<[string, string[], string]>([
    ['one is itself', ['query A($v: Int) { a(v: $v) { b } }'], 'query A($v: Int) { a(v: $v) { b } }'],
    ['alike ones are one', ['{ a { b } }', '{ a { b } }'], '{ a { b } }'],
    ['what one has alone is added behind', ['{ a { b } }', '{ c a { d b } }'], '{ a { b d } c }'],
    ['of three as well', ['{ a }', '{ b }', '{ a c }'], '{ a b c }'],
    ['at any depth', ['{ a { b { c } } }', '{ a { b { d } e } }'], '{ a { b { c d } e } }'],
    [
      'fields of other names, arguments or conditions stay apart',
      [
        '{ x: a(n: 1) { b } }',
        'query ($v: Boolean!) { x: a(n: 1) { c } y: a(n: 1) { c } z: a @skip(if: $v) { c } }',
      ],
      'query ($v: Boolean!) { x: a(n: 1) { b c } y: a(n: 1) { c } z: a @skip(if: $v) { c } }',
    ],
    [
      'fragments on one type are one, on others and under conditions apart',
      [
        '{ ... on A { a } }',
        'query ($v: Boolean!) { ... on A { b } ... on B { b } ... on A @include(if: $v) { c } }',
      ],
      'query ($v: Boolean!) { ... on A { a b } ... on B { b } ... on A @include(if: $v) { c } }',
    ],
    [
      'variables are those of all, each once',
      ['query ($a: Int, $b: Int) { f(a: $a, b: $b) }', 'query ($b: Int, $c: Int = 1) { g(b: $b, c: $c) }'],
      'query ($a: Int, $b: Int, $c: Int = 1) { f(a: $a, b: $b) g(b: $b, c: $c) }',
    ],
    ['a change stays one', ['mutation M { a }', 'mutation M { b }'], 'mutation M { a b }'],
  ])('%s', (_, documents, expected) => {
    expect(united(...documents)).toBe(written(expected));
  });

  test('there must be one, and it must be an operation', () => {
    expect(() => united()).toThrow('there is no document to unite');
    expect(() => united('{ a }', 'fragment F on A { a }')).toThrow('a pruned document is one operation');
  });
});

test('of every market subject is asked whose row it is, before all else of it', () => {
  const apiSchema = buildSchema(`
    interface Party { name: String }
    type MarketSubject implements Party { unifiedSocialCreditCode: ID name: String partner: MarketSubject }
    type Page { subjects: [MarketSubject!] cursor: String }
    type Query { marketSubject: MarketSubject page: Page party: Party }`);
  const asking = (text: string) => print(askingWhoseRows(parse(text), { apiSchema } as never));
  const whose = 'hubSubjectCode__: unifiedSocialCreditCode';
  expect(
    asking(
      '{ marketSubject { name partner { name } } page { cursor subjects { name } } party { name ... on MarketSubject { name } } }',
    ),
  ).toBe(
    written(
      `{ marketSubject { ${whose} name partner { ${whose} name } } page { cursor subjects { ${whose} name } } party { name ... on MarketSubject { ${whose} name } } }`,
    ),
  );
});
