import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  loadSubgraphSdl,
  makeUnifiedSocialCreditCode,
  mostSubjects,
  scalarResolvers,
} from '@credit-hub/schema';
import { execute, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { type EntryContext, resolvers } from './resolvers.ts';
import { subjectsByCode } from './subjectsByCode.ts';

const schema = buildSubgraphSchema([
  { typeDefs: parse(loadSubgraphSdl('hub')), resolvers: { ...scalarResolvers, ...resolvers } },
]);
const byGraphql = async (query: string, variables: Record<string, unknown>) => {
  const { data, errors } = await execute({
    schema,
    document: parse(query),
    variableValues: variables,
    contextValue: { verdictOn: (code: string) => ({ is: 'CODE', code }) } as unknown as EntryContext,
  });
  return { data, errors };
};
const [one = '', two = '', three = ''] = [1, 2, 3].map((n) =>
  makeUnifiedSocialCreditCode('91990100', `MA00000${n}`),
);

const single = 'query A($c: UnifiedSocialCreditCode!)';
const several = 'query A($c: [UnifiedSocialCreditCode!]!)';

describe('the way to market subjects is answered as graphql-js answers it', () => {
  test.each<[string, string, Record<string, unknown>]>([
    [
      'one',
      `${single} { marketSubject(unifiedSocialCreditCode: $c) { __typename unifiedSocialCreditCode } }`,
      { c: one },
    ],
    [
      'several, in their order',
      `${several} { marketSubjects(unifiedSocialCreditCodes: $c) { unifiedSocialCreditCode __typename } }`,
      { c: [two, one, two] },
    ],
    ['none', `${several} { marketSubjects(unifiedSocialCreditCodes: $c) { __typename } }`, { c: [] }],
    [
      'under other names',
      `${single} { a: marketSubject(unifiedSocialCreditCode: $c) { x: __typename y: unifiedSocialCreditCode z: unifiedSocialCreditCode } }`,
      { c: one },
    ],
    [
      'several ways at once',
      'query A($a: UnifiedSocialCreditCode!, $b: [UnifiedSocialCreditCode!]!) { a: marketSubject(unifiedSocialCreditCode: $a) { unifiedSocialCreditCode } b: marketSubjects(unifiedSocialCreditCodes: $b) { __typename } }',
      { a: three, b: [one] },
    ],
  ])('%s', async (_, query, variables) => {
    const short = subjectsByCode(parse(query), mostSubjects);
    const { data, errors } = await byGraphql(query, variables);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(short?.(variables))).toBe(JSON.stringify(data));
  });
});

test('as many subjects as there may be are answered', () => {
  const query = `${several} { marketSubjects(unifiedSocialCreditCodes: $c) { __typename } }`;
  const answered = subjectsByCode(parse(query), 2)?.({ c: [one, two] });
  expect(answered).toEqual({
    marketSubjects: [{ __typename: 'MarketSubject' }, { __typename: 'MarketSubject' }],
  });
});

describe('what graphql-js must say something of is left to it', () => {
  const query = `${single} { marketSubject(unifiedSocialCreditCode: $c) { __typename } }`;
  const list = `${several} { marketSubjects(unifiedSocialCreditCodes: $c) { __typename } }`;
  test.each<[string, string, Record<string, unknown>]>([
    ['no code', query, {}],
    [
      'a code with a wrong check character',
      query,
      { c: `${one.slice(0, 17)}${one[17] === '0' ? '1' : '0'}` },
    ],
    ['a code written otherwise', query, { c: ` ${one.toLowerCase()}` }],
    ['a number', query, { c: 7 }],
    ['a list for one', query, { c: [one] }],
    ['one for a list', list, { c: one }],
    ['null in a list', list, { c: [one, null] }],
    ['too many', list, { c: Array.from({ length: mostSubjects + 1 }, () => one) }],
  ])('%s', (_, document, variables) => {
    expect(subjectsByCode(parse(document), mostSubjects)?.(variables)).toBeNull();
  });

  test.each([
    [
      'a fact',
      `${single} { marketSubject(unifiedSocialCreditCode: $c) { unifiedSocialCreditCode creditRecord { kind } } }`,
    ],
    ['another root field', '{ me { role } }'],
    [
      'another root field beside it',
      `${single} { marketSubject(unifiedSocialCreditCode: $c) { __typename } me { role } }`,
    ],
    ['no argument', '{ marketSubject { __typename } }'],
    ['two arguments', `${single} { marketSubject(unifiedSocialCreditCode: $c, other: $c) { __typename } }`],
    [
      'two operations',
      `${single} { marketSubject(unifiedSocialCreditCode: $c) { __typename } } query B { __typename }`,
    ],
    ['a fragment at the root', `${single} { ... on Query { __typename } }`],
    ['a fragment alone', 'fragment F on MarketSubject { __typename }'],
    [
      'a fragment in front',
      `fragment F on MarketSubject { __typename } ${single} { marketSubject(unifiedSocialCreditCode: $c) { __typename } }`,
    ],
    [
      'a condition',
      `${single} { marketSubject(unifiedSocialCreditCode: $c) @skip(if: false) { __typename } }`,
    ],
    [
      'a condition beneath',
      `${single} { marketSubject(unifiedSocialCreditCode: $c) { __typename @skip(if: true) } }`,
    ],
    [
      'a fragment',
      `${single} { marketSubject(unifiedSocialCreditCode: $c) { ... on MarketSubject { __typename } } }`,
    ],
    ['a code in the document', `{ marketSubject(unifiedSocialCreditCode: "${one}") { __typename } }`],
    [
      'a name that objects inherit',
      `${single} { constructor: marketSubject(unifiedSocialCreditCode: $c) { __typename } }`,
    ],
    [
      'the same key twice',
      `${single} { marketSubject(unifiedSocialCreditCode: $c) { __typename } marketSubject(unifiedSocialCreditCode: $c) { unifiedSocialCreditCode } }`,
    ],
    ['a mutation', 'mutation { marketSubject(unifiedSocialCreditCode: $c) { __typename } }'],
    ['entities', 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }'],
  ])('%s', (_, query) => {
    expect(subjectsByCode(parse(query), mostSubjects)).toBeNull();
  });
});
