import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { codesStandingIn } from './codesStandingIn.ts';
import { mayTellOfOthers } from './otherSubjects.ts';

const apiSchema = buildSchema(`
  scalar UnifiedSocialCreditCode
  interface Party { name: String }
  type MarketSubject implements Party {
    unifiedSocialCreditCode: UnifiedSocialCreditCode!
    name: String
    shareholders: [Shareholder!]
    parent: MarketSubject
    controller: Party
    neighbours: [Neighbour!]
  }
  type Shareholder { name: String unifiedSocialCreditCode: UnifiedSocialCreditCode organization: MarketSubject }
  type Natural implements Party { name: String }
  union Neighbour = Natural | MarketSubject
  type Page { subjects: [MarketSubject!] cursor: String }
  type Query {
    marketSubject(unifiedSocialCreditCode: UnifiedSocialCreditCode!): MarketSubject
    marketSubjects(unifiedSocialCreditCodes: [UnifiedSocialCreditCode!]!): [MarketSubject!]
    search(name: String!): Page
  }`);

test.each<[string, boolean]>([
  ['marketSubject(unifiedSocialCreditCode: "x") { name unifiedSocialCreditCode }', false],
  ['marketSubjects(unifiedSocialCreditCodes: []) { code: unifiedSocialCreditCode }', false],
  ['marketSubject(unifiedSocialCreditCode: "x") { shareholders { name } }', false],
  ['marketSubject(unifiedSocialCreditCode: "x") { shareholders { name: unifiedSocialCreditCode } }', true],
  ['marketSubject(unifiedSocialCreditCode: "x") { shareholders { organization { name } } }', true],
  ['marketSubject(unifiedSocialCreditCode: "x") { parent { name } }', true],
  [
    'marketSubject(unifiedSocialCreditCode: "x") { ... on Party { ... on MarketSubject { parent { name } } } }',
    true,
  ],
  ['marketSubject(unifiedSocialCreditCode: "x") { controller { name } }', true],
  ['marketSubject(unifiedSocialCreditCode: "x") { neighbours { __typename } }', true],
  ['search(name: "x") { subjects { name } }', true],
  ['search(name: "x") { cursor }', false],
])('%s', (selection, told) => {
  expect(mayTellOfOthers(parse(`{ ${selection} }`), { apiSchema } as never)).toBe(told);
});

test('a code counts wherever it stands by itself, once, and nothing else does', () => {
  const [one, other] = ['91000000MX0000019T', '91000000MX0000027L'] as const;
  const found = codesStandingIn({
    a: [{ b: one }, [{ c: one, d: `of ${other}` }]],
    e: 'x'.repeat(18),
    f: 1,
    g: null,
    h: undefined,
  });
  expect([...found]).toEqual([one]);
});
