import { reading } from '@credit-hub/kit';
import type { Resolvers } from '../generated.ts';

export const resolvers: Resolvers = {
  Query: { measureCatalogue: async (_, __, { loaders }) => [...(await loaders.law()).catalogue] },
  CreditMeasure: {
    item: reading(['measureCode'], async ({ measureCode }, _, { loaders }) =>
      (await loaders.law()).catalogue.find(({ code }) => code === measureCode),
    ),
  },
};
