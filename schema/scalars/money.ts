import { GraphQLScalarType, Kind } from 'graphql';
import { badValue } from './badValue.ts';

// numeric(18,2): sixteen digits of yuan, two of fen.
const shape = /^(-?)0*(\d{1,16})(?:\.(\d{1,2}))?$/;

/**
 * Yuan and fen as decimal text with exactly two decimals. Text, whole numbers and `bigint` come in; a float
 * never does, for it has lost its fen before it arrives.
 */
export const moneyScalar = new GraphQLScalarType<string, string>({
  name: 'Money',
  serialize: parse,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : null),
});

function parse(value: unknown): string {
  const parts = shape.exec(asText(value));
  if (!parts) throw badValue('INVALID_MONEY');
  const [, sign, yuan, fen = ''] = parts;
  const amount = `${yuan}.${fen.padEnd(2, '0')}`;
  return amount === '0.00' ? amount : `${sign}${amount}`;
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'bigint' || Number.isSafeInteger(value) ? String(value) : '';
}
