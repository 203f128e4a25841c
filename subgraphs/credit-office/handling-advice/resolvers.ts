import type { Resolvers } from '../generated.ts';
import { advise, subjectAsGiven } from './advise.ts';
import { refuseAnotherMatter } from './matterOfPurpose.ts';

export const resolvers: Resolvers = {
  Query: {
    handlingMatters: async (_, __, { loaders }) => [...(await loaders.law()).matters],
    handlingRules: async (_, __, { loaders }) => [...(await loaders.law()).rules],
    handlingPersonRules: async (_, __, { loaders }) => [...((await loaders.law()).personRules ?? [])],
  },
  MarketSubject: {
    __resolveReference: subjectAsGiven,
    handlingAdvice: (subject, { matter }, context) => {
      refuseAnotherMatter(matter, context.purpose);
      return advise(subject, matter, context);
    },
  },
};
