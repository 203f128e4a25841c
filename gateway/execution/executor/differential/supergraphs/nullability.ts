import type { Subgraph } from '../federation.ts';
import { federationLink } from '../federation.ts';

/** Non-null fields of other subgraphs, in lists of every nullability, where an entity may be unknown to them. */
export const nullability: Subgraph[] = [
  {
    name: 'orders',
    typeDefs: `${federationLink('@key')}
      type Query {
        strict: [Item!]!
        loose: [Item]
        inner: [Item!]
        outer: [Item]!
        one: Item
        sure: Item!
        box: Box
      }
      type Box { items: [[Item!]!] lid: Lid! label: String }
      type Lid { item: Item! }
      type Item @key(fields: "id") { id: ID! name: String! note: String }`,
    resolvers: {
      Query: {
        strict: () => items('a', 'b'),
        loose: () => items('a', 'lost', 'b'),
        inner: () => items('a', 'lost'),
        outer: () => [...items('lost'), null],
        one: () => items('lost')[0],
        sure: () => items('a')[0],
        box: () => ({ items: [items('a'), items('b', 'lost')], lid: { item: items('a')[0] }, label: 'box' }),
      },
      Item: { name: ({ id }: { id: string }) => `item ${id}` },
    },
  },
  {
    name: 'weights',
    typeDefs: `${federationLink('@key')}
      type Item @key(fields: "id") { id: ID! grams: Int! maybe: Int parts: [Part!]! }
      type Part { grams: Int! of: Item! }`,
    resolvers: {
      Item: {
        __resolveReference: ({ id }: { id: string }) => (id === 'lost' ? null : { id }),
        grams: ({ id }: { id: string }) => id.charCodeAt(0),
        parts: ({ id }: { id: string }) => [{ grams: 1, of: { id } }],
      },
    },
  },
];

function items(...ids: string[]): { id: string }[] {
  return ids.map((id) => ({ id }));
}
