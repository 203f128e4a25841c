import { federationLink, type Subgraph } from '../federation.ts';

const all = [
  { __typename: 'Port', id: '1' },
  { __typename: 'Ship', id: '2' },
  { __typename: 'Ship', id: '3' },
];

/** One field of two types that cannot be asked for under one name: the planner renames it, and back in the answer. */
export const renamed: Subgraph[] = [
  {
    name: 'places',
    typeDefs: `${federationLink('@key')}
      type Query { all: [Thing] one: Port }
      interface Thing { id: ID! }
      type Port implements Thing @key(fields: "id") { id: ID! }
      type Ship implements Thing @key(fields: "id") { id: ID! }`,
    resolvers: { Query: { all: () => [...all, null], one: () => all[0] } },
  },
  {
    name: 'names',
    typeDefs: `${federationLink('@key')}
      interface Named { name: String labels(upper: Boolean): [Label] }
      type Port implements Named @key(fields: "id") { id: ID! name: String! labels(upper: Boolean): [Label!] }
      type Ship implements Named @key(fields: "id") { id: ID! name: String labels(upper: Boolean): [Label] of: [Named] }
      type Label { text: String }`,
    resolvers: {
      Port: {
        name: ({ id }: { id: string }) => `port ${id}`,
        labels: (_: unknown, { upper }: { upper?: boolean }) => [{ text: upper ? 'P' : 'p' }],
      },
      Ship: {
        name: ({ id }: { id: string }) => (id === '3' ? null : `ship ${id}`),
        labels: (_: unknown, { upper }: { upper?: boolean }) => [{ text: upper ? 'S' : 's' }, null],
        of: ({ id }: { id: string }) => [
          { __typename: 'Ship', id },
          { __typename: 'Port', id: '1' },
        ],
      },
    },
  },
];
