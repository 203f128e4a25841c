import { GraphQLScalarType, Kind } from 'graphql';
import {
  hasShapeOfCreditCode,
  parseUnifiedSocialCreditCode,
} from '../identifiers/unifiedSocialCreditCode.ts';
import { badValue } from './badValue.ts';

/** A credit code: what comes in is checked by both standards, what goes out by its shape. */
export const unifiedSocialCreditCodeScalar = new GraphQLScalarType<string, string>({
  name: 'UnifiedSocialCreditCode',
  serialize(value) {
    // Genuine early codes with a wrong check character stand in the registers; they are answered as they are.
    if (typeof value === 'string' && hasShapeOfCreditCode(value)) return value;
    throw badValue('INVALID_UNIFIED_SOCIAL_CREDIT_CODE');
  },
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
});

function parse(value: unknown): string {
  const code = typeof value === 'string' ? parseUnifiedSocialCreditCode(value) : null;
  if (code === null) throw badValue('INVALID_UNIFIED_SOCIAL_CREDIT_CODE');
  return code;
}
