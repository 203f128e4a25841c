import type { Subgraph } from '../federation.ts';
import { federationLink } from '../federation.ts';

type Parcel = {
  id: string;
  weight?: number | null;
  size?: { height: number } | null;
  tags?: string[] | null;
};

const parcels: Parcel[] = [
  { id: '1', weight: 3, size: { height: 2 }, tags: ['fragile'] },
  { id: '2', weight: null, size: { height: 5 }, tags: [] },
  { id: '3', weight: 7, size: null, tags: null },
];

/** `@requires`, plain, nested, with arguments (twice with different ones), in a chain; `@external`. */
export const requires: Subgraph[] = [
  {
    name: 'parcels',
    typeDefs: `${federationLink('@key')}
      type Query { parcel(id: ID!): Parcel parcels: [Parcel!] }
      type Parcel @key(fields: "id") {
        id: ID!
        weight(unit: Unit = KILOGRAM): Int
        size: Size
        tags: [String!]
        parts: [Part!]
      }
      type Size { height: Int! }
      type Part { name: String! grams: Int }
      enum Unit { KILOGRAM GRAM }`,
    resolvers: {
      Query: {
        parcel: (_: unknown, { id }: { id: string }) => parcels.find((parcel) => parcel.id === id) ?? null,
        parcels: () => parcels,
      },
      Parcel: {
        __resolveReference: ({ id }: { id: string }) => parcels.find((parcel) => parcel.id === id) ?? null,
        weight: ({ weight }: Parcel, { unit }: { unit: string }) =>
          weight === null || weight === undefined ? null : unit === 'GRAM' ? weight * 1000 : weight,
        parts: ({ id }: Parcel) =>
          id === '2'
            ? null
            : [
                { name: 'box', grams: 20 },
                { name: 'string', grams: null },
              ],
      },
    },
  },
  {
    name: 'shipping',
    typeDefs: `${federationLink('@key', '@requires', '@external')}
      type Parcel @key(fields: "id") {
        id: ID!
        weight(unit: Unit = KILOGRAM): Int @external
        size: Size @external
        tags: [String!] @external
        parts: [Part!] @external
        postage: Int @requires(fields: "weight")
        postageByGram: Int @requires(fields: "weight(unit: GRAM)")
        volume(factor: Int! = 1): Int @requires(fields: "size { height } weight")
        label: String @requires(fields: "tags parts { name grams }")
      }
      type Size { height: Int! @external }
      type Part { name: String! @external grams: Int @external }
      enum Unit { KILOGRAM GRAM }`,
    resolvers: {
      Parcel: {
        __resolveReference: (parcel: Parcel) => parcel,
        postage: ({ weight }: Parcel) => (typeof weight === 'number' ? weight * 2 : null),
        postageByGram: ({ weight }: Parcel) => (typeof weight === 'number' ? weight + 1 : null),
        volume: ({ size, weight }: Parcel, { factor }: { factor: number }) =>
          size ? size.height * factor * (weight ?? 1) : null,
        label: (parcel: Parcel & { parts?: unknown }) => JSON.stringify([parcel.tags, parcel.parts]),
      },
    },
  },
  {
    name: 'insurance',
    typeDefs: `${federationLink('@key', '@requires', '@external')}
      type Parcel @key(fields: "id") {
        id: ID!
        postage: Int @external
        premium: Int @requires(fields: "postage")
      }`,
    resolvers: {
      Parcel: {
        premium: ({ postage }: { postage?: number }) => (typeof postage === 'number' ? postage + 100 : null),
      },
    },
  },
];
