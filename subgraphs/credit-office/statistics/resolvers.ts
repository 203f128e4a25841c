import type { Resolvers } from '../generated.ts';

export const resolvers: Resolvers = {
  Query: { creditStatistics: (_, __, { loaders }) => loaders.statistics() },
};
