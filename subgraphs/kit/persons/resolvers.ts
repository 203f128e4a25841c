import type { DepartmentContext } from '../context.ts';

/** Every department's; see `persons.graphql`. */
export const personResolvers = {
  Query: {
    factsThroughPersons: (
      _: unknown,
      asked: { persons: readonly string[]; unifiedSocialCreditCodes: readonly string[] },
      { persons, today }: DepartmentContext,
    ) => persons.facts(asked.persons, asked.unifiedSocialCreditCodes, today),
  },
};
