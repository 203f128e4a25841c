import type { QueryResolvers } from '../generated.ts';

export const Query: QueryResolvers = {
  measureCatalogue: async (_, __, { loaders }) => [...(await loaders.law()).catalogue],
  handlingMatters: async (_, __, { loaders }) => [...(await loaders.law()).matters],
  handlingRules: async (_, __, { loaders }) => [...(await loaders.law()).rules],
  creditStatistics: (_, __, { loaders }) => loaders.statistics(),
};
