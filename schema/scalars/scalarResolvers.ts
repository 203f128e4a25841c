import type { GraphQLScalarType } from 'graphql';
import { dateScalar } from './date.ts';
import { dateTimeScalar } from './dateTime.ts';
import { moneyScalar } from './money.ts';
import { unifiedSocialCreditCodeScalar } from './unifiedSocialCreditCode.ts';

/** The scalars every subgraph shares, by name: part of each subgraph's resolver map. */
export const scalarResolvers = {
  UnifiedSocialCreditCode: unifiedSocialCreditCodeScalar,
  Date: dateScalar,
  DateTime: dateTimeScalar,
  Money: moneyScalar,
} satisfies Record<string, GraphQLScalarType>;
