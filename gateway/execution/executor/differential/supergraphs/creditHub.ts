import { loadSubgraphs } from '@credit-hub/schema';
import { print } from 'graphql';
import type { Subgraph } from '../federation.ts';
import { inventValue } from '../inventedValues.ts';

/** The hub's own subgraphs and departments, with invented values. */
export const creditHub: Subgraph[] = loadSubgraphs().map(({ name, document }) => ({
  name,
  typeDefs: print(document),
  resolvers: {},
  fieldResolver: inventValue as Subgraph['fieldResolver'],
}));
