import type { DepartmentContext } from '../context.ts';

/** Every department's; see `history.graphql`. */
export const historyResolvers = {
  Query: {
    factsAsOf: (
      _: unknown,
      { unifiedSocialCreditCodes: codes, day }: { unifiedSocialCreditCodes: readonly string[]; day: string },
      { history }: DepartmentContext,
    ) => history.asOf(codes, day),
  },
};
