import {
  badValue,
  hasShapeOfCreditCode,
  parsePossibleCreditCode,
  unifiedSocialCreditCodeScalar,
} from '@credit-hub/schema';
import { type GraphQLScalarType, Kind } from 'graphql';

/**
 * A credit code as callers give it to the hub: any text. A scalar refuses a request as a whole, and a thousand subjects
 * would not be told of for one bad code; which of the texts are codes is settled behind it, each by itself
 * (`codesOfRequest.ts`), before anything is made of one.
 */
export const givenCodeParsing: Pick<GraphQLScalarType<string, string>, 'parseValue' | 'parseLiteral'> = {
  parseValue: (value) => {
    if (typeof value !== 'string') throw badValue('INVALID_UNIFIED_SOCIAL_CREDIT_CODE');
    return codeOrText(value);
  },
  parseLiteral: (node) => {
    if (node.kind !== Kind.STRING) throw badValue('INVALID_UNIFIED_SOCIAL_CREDIT_CODE');
    return codeOrText(node.value);
  },
};

/** What can be a code is written as codes are: upper case, without blanks. */
const codeOrText = (text: string): string =>
  hasShapeOfCreditCode(text) ? text : (parsePossibleCreditCode(text) ?? text);

/** By its name in every schema. */
export const codeTypeName = unifiedSocialCreditCodeScalar.name;
