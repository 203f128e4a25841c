import type { Resolvers } from '../generated.ts';

export const resolvers: Resolvers = {
  Query: { procedurePeriods: (_, __, { procedures, today }) => procedures.periodsOn(today) },
};
