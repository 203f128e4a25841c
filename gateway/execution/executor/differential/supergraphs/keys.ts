import type { Subgraph } from '../federation.ts';
import { federationLink } from '../federation.ts';

const products = [
  { id: '1', sku: 'a-1', region: 'north', name: 'Anvil' },
  { id: '2', sku: 'b-2', region: 'south', name: 'Bellows' },
  { id: '3', sku: 'c-3', region: 'north', name: 'Crucible' },
  { id: '9', sku: 'gone', region: 'south', name: 'Unknown elsewhere' },
];

/** Single, multiple, compound and nested keys; an entity that another subgraph does not know; nested lists. */
export const keys: Subgraph[] = [
  {
    name: 'catalogue',
    typeDefs: `${federationLink('@key', '@shareable')}
      type Query {
        product(id: ID!): Product
        products(ids: [ID!]!): [Product]
        shelves: [[Product]]
        twice: [Product!]
      }
      type Product @key(fields: "id") @key(fields: "sku place { region }") {
        id: ID!
        sku: String!
        place: Place!
        name: String
        maker: Maker
      }
      type Place @shareable { region: String! }
      type Maker @key(fields: "name") { name: String! }`,
    resolvers: {
      Query: {
        product: (_: unknown, { id }: { id: string }) =>
          products.find((product) => product.id === id) ?? null,
        products: (_: unknown, { ids }: { ids: string[] }) =>
          ids.map((id) => products.find((product) => product.id === id) ?? null),
        shelves: () => [[products[0], null, products[1]], null, [], [products[2], products[0]]],
        twice: () => [products[0], products[1], products[0], products[0]],
      },
      Product: {
        __resolveReference: ({ id, sku }: { id?: string; sku?: string }) =>
          products.find((product) => product.id === id || product.sku === sku) ?? null,
        place: ({ region }: { region: string }) => ({ region }),
        maker: ({ id }: { id: string }) => (id === '3' ? null : { name: id === '1' ? 'Acme' : 'Bolt' }),
      },
    },
  },
  {
    name: 'stock',
    typeDefs: `${federationLink('@key', '@shareable')}
      type Query { mostWanted: Product }
      type Product @key(fields: "id") { id: ID! inStock: Int warehouses: [Warehouse!] }
      type Warehouse @key(fields: "code") { code: ID! bays(first: Int = 2): [Bay!]! }
      type Bay { number: Int! product: Product }`,
    resolvers: {
      Query: { mostWanted: () => ({ id: '2' }) },
      Product: {
        __resolveReference: ({ id }: { id: string }) => (id === '9' ? null : { id }),
        inStock: ({ id }: { id: string }) => Number(id) * 10,
        warehouses: ({ id }: { id: string }) => (id === '2' ? null : [{ code: `w${id}` }, { code: 'main' }]),
      },
      Warehouse: {
        bays: ({ code }: { code: string }, { first }: { first: number }) =>
          [1, 2, 3]
            .slice(0, first)
            .map((number) => ({ number, product: number === 1 ? { id: '1' } : null, code })),
      },
    },
  },
  {
    name: 'pricing',
    typeDefs: `${federationLink('@key', '@shareable')}
      type Product @key(fields: "sku place { region }") { sku: String! place: Place! price(currency: String): Float }
      type Place @shareable { region: String! }
      type Warehouse @key(fields: "code") { code: ID! rent: Float }`,
    resolvers: {
      Product: {
        price: (
          { sku, place }: { sku: string; place: { region: string } },
          { currency }: { currency?: string },
        ) => sku.length + place.region.length + (currency === 'EUR' ? 0.5 : 0),
      },
      Warehouse: { rent: ({ code }: { code: string }) => code.length * 1.25 },
    },
  },
  {
    name: 'people',
    typeDefs: `${federationLink('@key')}
      type Maker @key(fields: "name") { name: String! founded: Int owners: [Maker] }`,
    resolvers: {
      Maker: {
        __resolveReference: ({ name }: { name: string }) => ({ name }),
        founded: ({ name }: { name: string }) => name.length + 1900,
        owners: ({ name }: { name: string }) => (name === 'Acme' ? [{ name: 'Bolt' }, null] : []),
      },
    },
  },
];
