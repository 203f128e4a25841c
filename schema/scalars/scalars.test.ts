import { buildSchema, GraphQLError, type GraphQLScalarType, graphql, parseValue } from 'graphql';
import { expect, test } from 'vitest';
import { badValueMessages, isBadValueCode } from './badValue.ts';
import { dateScalar } from './date.ts';
import { dateTimeScalar } from './dateTime.ts';
import { moneyScalar } from './money.ts';
import { unifiedSocialCreditCodeScalar } from './unifiedSocialCreditCode.ts';

const code = '91350100M000100Y43';

type Case = [scalar: GraphQLScalarType, value: unknown, read: unknown];

test.each<Case>([
  [unifiedSocialCreditCodeScalar, code.toLowerCase(), code],
  // Whether it is one of the first years, or has a slip in it, its register knows.
  [unifiedSocialCreditCodeScalar, '91350100M000100Y44', '91350100M000100Y44'],
  [dateScalar, '2024-02-29', '2024-02-29'],
  [dateTimeScalar, '2026-03-31T16:00:00+08:00', '2026-03-31T08:00:00.000Z'],
  [dateTimeScalar, '2026-03-31T08:00:00.123456Z', '2026-03-31T08:00:00.123Z'],
  [moneyScalar, '12500', '12500.00'],
  [moneyScalar, '12500.5', '12500.50'],
  [moneyScalar, '-0.00', '0.00'],
  [moneyScalar, '007.10', '7.10'],
  [moneyScalar, 12500, '12500.00'],
  [moneyScalar, '9999999999999999.99', '9999999999999999.99'],
])('%s reads %j as %j', (scalar, value, read) => {
  expect(scalar.parseValue(value)).toBe(read);
});

test.each<Case>([
  [unifiedSocialCreditCodeScalar, '91350100M000100Y44', '91350100M000100Y44'],
  [dateScalar, '2026-03-31', '2026-03-31'],
  [dateTimeScalar, new Date('2026-03-31T08:00:00Z'), '2026-03-31T08:00:00.000Z'],
  // As PostgreSQL writes a timestamptz and a numeric(18,2).
  [dateTimeScalar, '2026-03-31 16:00:00.5+08', '2026-03-31T08:00:00.500Z'],
  [moneyScalar, '12500.00', '12500.00'],
])('%s answers %j as %j', (scalar, value, answered) => {
  expect(scalar.serialize(value)).toBe(answered);
});

test('Money answers a bigint as yuan', () => {
  expect(moneyScalar.serialize(12500n)).toBe('12500.00');
});

type BadCase = [scalar: GraphQLScalarType, value: unknown, code: string];

const badValues: BadCase[] = [
  [unifiedSocialCreditCodeScalar, '91350100M000100Y4', 'INVALID_UNIFIED_SOCIAL_CREDIT_CODE'],
  [unifiedSocialCreditCodeScalar, '99350100M000100Y43', 'INVALID_UNIFIED_SOCIAL_CREDIT_CODE'],
  [unifiedSocialCreditCodeScalar, '350100198801011234', 'INVALID_UNIFIED_SOCIAL_CREDIT_CODE'],
  [unifiedSocialCreditCodeScalar, 42, 'INVALID_UNIFIED_SOCIAL_CREDIT_CODE'],
  [unifiedSocialCreditCodeScalar, [code], 'INVALID_UNIFIED_SOCIAL_CREDIT_CODE'],
  [dateScalar, '2026-02-29', 'INVALID_DATE'],
  [dateScalar, new Date('2026-01-01'), 'INVALID_DATE'],
  [dateScalar, 20260101, 'INVALID_DATE'],
  [dateTimeScalar, '2026-03-31T08:00:00', 'INVALID_DATE_TIME'],
  [dateTimeScalar, '2026-02-29T08:00:00Z', 'INVALID_DATE_TIME'],
  [dateTimeScalar, '2026-03-31T25:00:00Z', 'INVALID_DATE_TIME'],
  [dateTimeScalar, 1774944000000, 'INVALID_DATE_TIME'],
  [moneyScalar, 12500.5, 'INVALID_MONEY'],
  [moneyScalar, 0.1 + 0.2, 'INVALID_MONEY'],
  [moneyScalar, Number.MAX_SAFE_INTEGER + 2, 'INVALID_MONEY'],
  [moneyScalar, Number.NaN, 'INVALID_MONEY'],
  [moneyScalar, '12,500.00', 'INVALID_MONEY'],
  [moneyScalar, '1.005', 'INVALID_MONEY'],
  [moneyScalar, '1e3', 'INVALID_MONEY'],
  [moneyScalar, '12345678901234567', 'INVALID_MONEY'],
  [moneyScalar, '', 'INVALID_MONEY'],
];

test.each(badValues)('%s refuses %j with %s and does not quote it', (scalar, value, expected) => {
  const error = thrownBy(() => scalar.parseValue(value));
  expect(error).toBeInstanceOf(GraphQLError);
  expect(error.extensions.code).toBe(expected);
  expect(isBadValueCode(error.extensions.code) && badValueMessages[error.extensions.code]).toBe(
    error.message,
  );
});

test.each([
  [unifiedSocialCreditCodeScalar, '42', 'INVALID_UNIFIED_SOCIAL_CREDIT_CODE'],
  [dateScalar, '2026', 'INVALID_DATE'],
  [dateTimeScalar, 'true', 'INVALID_DATE_TIME'],
  [moneyScalar, '12500.5', 'INVALID_MONEY'],
] satisfies BadCase[])('%s refuses the literal %s with %s', (scalar, literal, expected) => {
  expect(thrownBy(() => scalar.parseLiteral(parseValue(literal as string))).extensions.code).toBe(expected);
});

test('the code of a bad literal reaches the answer, and the value does not', async () => {
  const schema = buildSchema('scalar Money type Query { fine(amount: Money): String }');
  Object.assign(schema.getType('Money') ?? {}, { parseLiteral: moneyScalar.parseLiteral });
  const { errors } = await graphql({ schema, source: '{ fine(amount: "twelve secret") }' });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INVALID_MONEY']);
  expect(JSON.stringify(errors)).not.toContain('secret');
});

function thrownBy(act: () => unknown): GraphQLError {
  try {
    act();
  } catch (error) {
    return error as GraphQLError;
  }
  throw new Error('nothing was thrown');
}
