import { GraphQLScalarType, Kind } from 'graphql';
import { hasShapeOfCreditCode, parsePossibleCreditCode } from '../identifiers/unifiedSocialCreditCode.ts';
import { badValue } from './badValue.ts';

/**
 * A credit code. What comes in is one by its check characters, or one of the first years whose check character is wrong:
 * which of those are codes their register knows, and the hub asks it before a department is asked by one. What goes out
 * is checked by its shape.
 */
export const unifiedSocialCreditCodeScalar = new GraphQLScalarType<string, string>({
  name: 'UnifiedSocialCreditCode',
  serialize(value) {
    if (typeof value === 'string' && hasShapeOfCreditCode(value)) return value;
    throw badValue('INVALID_UNIFIED_SOCIAL_CREDIT_CODE');
  },
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
});

function parse(value: unknown): string {
  const code = typeof value === 'string' ? parsePossibleCreditCode(value) : null;
  if (code === null) throw badValue('INVALID_UNIFIED_SOCIAL_CREDIT_CODE');
  return code;
}
