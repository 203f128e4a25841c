import { scalarResolvers } from '@credit-hub/schema';
import { buildSchema, type GraphQLScalarType, isScalarType, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../errors/refusal.ts';
import { governed } from '../limits/testing/preparing.ts';
import { coerceVariables } from './variables.ts';

const schema = buildSchema(`
  scalar UnifiedSocialCreditCode
  scalar Date
  enum Grade { A B }
  input Filter { from: Date!, grades: [Grade!], inner: Filter }
  type Query { a(code: UnifiedSocialCreditCode, codes: [UnifiedSocialCreditCode!], n: Int, filter: Filter): String }
`);
for (const [name, resolver] of Object.entries(scalarResolvers)) {
  const type = schema.getType(name);
  const { parseValue, parseLiteral } = resolver as GraphQLScalarType;
  if (isScalarType(type)) Object.assign(type, { parseValue, parseLiteral });
}

const coerce = (declarations: string, variables: Record<string, unknown>) =>
  coerceVariables(schema, {
    document: parse(`query (${declarations}) { a }`),
    operationName: undefined,
    variables,
  });

const refusalOf = (declarations: string, variables: Record<string, unknown>): Refusal => {
  try {
    coerce(declarations, variables);
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error('the variables were taken');
};

test('variables are coerced to the types that the operation declares', () => {
  expect(
    coerce('$codes: [UnifiedSocialCreditCode!], $n: Int = 7, $none: Int', {
      codes: '91350100M000100Y43',
      more: 1,
    }),
  ).toEqual({ codes: ['91350100M000100Y43'], n: 7 });
});

describe('a bad variable is BAD_USER_INPUT, names variable and type, and is not quoted', () => {
  const secret = '990000198801011234';
  test.each([
    [
      'a code',
      '$code: UnifiedSocialCreditCode!',
      { code: secret },
      '$code is not a UnifiedSocialCreditCode!',
    ],
    ['a code that is a number', '$code: UnifiedSocialCreditCode', { code: Number(secret) }, '$code is not a'],
    ['one code of a list', '$codes: [UnifiedSocialCreditCode!]!', { codes: [secret] }, '$codes is not a ['],
    ['a number', '$n: Int', { n: secret }, '$n is not a Int'],
    ['a day', '$day: Date', { day: `1988-01-01 ${secret}` }, '$day is not a Date'],
    ['within an object', '$f: Filter', { f: { from: '2026-01-01', grades: [secret] } }, '$f is not a Filter'],
    [
      'deep within an object',
      '$f: Filter',
      { f: { from: '2026-01-01', inner: { from: secret } } },
      '$f is not a Filter',
    ],
    [
      'a field that the object does not have',
      '$f: Filter',
      { f: { from: '2026-01-01', [`x${secret}`]: 1 } },
      '$f is not a Filter',
    ],
    [
      'an object where a text belongs',
      '$code: UnifiedSocialCreditCode',
      { code: { a: secret } },
      '$code is not a',
    ],
    ['null where a value belongs', '$n: Int!', { n: null, other: secret }, '$n is not a Int!'],
    ['nothing where a value belongs', '$n: Int!', { other: secret }, '$n is not a Int!'],
  ])('%s', (_, declarations, variables, told) => {
    const refusal = refusalOf(declarations, variables);
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', status: 400 });
    expect(refusal.message).toContain(told);
    expect(JSON.stringify(refusal.body())).not.toMatch(/99000019880101|1988-01-01/);
  });
});

describe('null given to a variable whose default is what makes it fit', () => {
  const requestContext = (use: string, variables: Record<string, unknown>) =>
    coerceVariables(schema, {
      document: parse(
        `query ($on: Boolean = true, $n: Int = 1, $day: Date = "2026-01-01", $type: String = "Query") { ${use} }`,
      ),
      operationName: undefined,
      variables,
    });

  test.each([
    ['a condition', '... @include(if: $on) { a }', 'on'],
    ['a condition within a fragment', '...A } fragment A on Query { a @skip(if: $on)', 'on'],
    ['a field of an object', 'a(filter: { from: $day })', 'day'],
    ['what is asked of the schema', '__type(name: $type) { name }', 'type'],
  ])('is BAD_USER_INPUT where it decides %s', (_, use, name) => {
    expect(() => requestContext(use, { [name]: null })).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining(`$${name} is null`),
      }),
    );
    expect(requestContext(use, {})).toEqual({ on: true, n: 1, day: '2026-01-01', type: 'Query' });
  });

  test('is taken where null may stand', () => {
    expect(requestContext('a(n: $n)', { n: null })).toMatchObject({ n: null });
  });
});

describe('of a list the first item that is none is named by its index', () => {
  const document = parse(
    'query ($codes: [UnifiedSocialCreditCode!]!) { marketSubjects(unifiedSocialCreditCodes: $codes) { __typename } }',
  );
  const coercing = (codes: unknown) => () =>
    coerceVariables(governed.apiSchema, { document, operationName: undefined, variables: { codes } });
  test.each([0, 1, 499, 999])('%i of a thousand', (index) => {
    const codes = Array.from({ length: 1_000 }, (_, n) => (n === index ? 910000 : '91000000MX0000019T'));
    expect(coercing(codes)).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        extensions: expect.objectContaining({ index, reason: 'INVALID_UNIFIED_SOCIAL_CREDIT_CODE' }),
      }),
    );
  });

  test('what is no list has none', () => {
    expect(coercing(7)).toThrow(
      expect.objectContaining({ extensions: expect.not.objectContaining({ index: expect.anything() }) }),
    );
  });

  test('a text that is no code is taken: it is told by itself, and does not refuse the others', () => {
    const codes = ['91000000MX0000019T', ' 91000000mx0000019t ', '91000000MX0000019?', ''];
    expect(coercing(codes)()).toEqual({ codes: [codes[0], codes[0], '91000000MX0000019?', ''] });
  });
});
