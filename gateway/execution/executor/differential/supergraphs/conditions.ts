import type { Subgraph } from '../federation.ts';
import { federationLink } from '../federation.ts';

/** Plans with branches: `@skip` and `@include` on what only another subgraph answers; root fields of three subgraphs. */
export const conditions: Subgraph[] = [
  {
    name: 'left',
    typeDefs: `${federationLink('@key')}
      type Query { left: Node tree(depth: Int): [Node!] }
      type Node @key(fields: "id") { id: ID! left: Int next: Node }`,
    resolvers: {
      Query: { left: () => ({ id: '1' }), tree: () => [{ id: '1' }, { id: '2' }] },
      Node: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        left: ({ id }: { id: string }) => Number(id),
        next: ({ id }: { id: string }) => (Number(id) > 3 ? null : { id: String(Number(id) + 1) }),
      },
    },
  },
  {
    name: 'middle',
    typeDefs: `${federationLink('@key')}
      type Query { middle: [Node] }
      type Node @key(fields: "id") { id: ID! middle(flag: Boolean): Int above: Node }`,
    resolvers: {
      Query: { middle: () => [{ id: '3' }, null, { id: '3' }] },
      Node: {
        middle: ({ id }: { id: string }, { flag }: { flag?: boolean }) => Number(id) * (flag ? -10 : 10),
        above: ({ id }: { id: string }) => ({ id: `${id}0` }),
      },
    },
  },
  {
    name: 'right',
    typeDefs: `${federationLink('@key', '@requires', '@external')}
      type Query { right: Node! }
      type Node @key(fields: "id") { id: ID! left: Int @external right: Int! sum: Int @requires(fields: "left") }`,
    resolvers: {
      Query: { right: () => ({ id: '4' }) },
      Node: {
        right: ({ id }: { id: string }) => id.length,
        sum: ({ left }: { left?: number }) => (left === undefined ? -1 : left + 1),
      },
    },
  },
];
