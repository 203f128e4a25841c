import type { QueryResolvers } from '../generated.ts';

export const Query: QueryResolvers = {
  measureCatalogue: async (_, __, { loaders }) => [...(await loaders.law()).catalogue],
  handlingMatters: async (_, __, { loaders }) => [...(await loaders.law()).matters],
  handlingRules: async (_, __, { loaders }) => [...(await loaders.law()).rules],
  handlingPersonRules: async (_, __, { loaders }) => [...((await loaders.law()).personRules ?? [])],
  relationsHeld: async (_, { reader, unifiedSocialCreditCodes }, { loaders, today }) => {
    const { organization, department, purpose, matter, caseNumber, further } = reader;
    // Of organizations alone the office keeps relations.
    if (!organization) return [];
    const of = {
      ...{ organization, purpose },
      department: department ?? null,
      handlings: [{ matter, caseNumber }, ...(further ?? [])].map((stated) => ({
        matter: stated.matter ?? null,
        caseNumber: stated.caseNumber ?? null,
      })),
    };
    return loaders.relations.held(of, unifiedSocialCreditCodes, today);
  },
  creditStatistics: (_, __, { loaders }) => loaders.statistics(),
};
