import type { Subgraph } from '../federation.ts';
import { federationLink } from '../federation.ts';

const media = [
  { __typename: 'Book', id: '1', title: 'The Tide', pages: 200 },
  { __typename: 'Film', id: '2', title: 'The Storm', minutes: 90 },
  { __typename: 'Book', id: '3', title: 'The Calm', pages: null },
];

/** `@interfaceObject`: a subgraph that knows the interface only, as an object, and needs its types' names from another. */
export const interfaceObject: Subgraph[] = [
  {
    name: 'library',
    typeDefs: `${federationLink('@key')}
      type Query { media: [Media!] medium(id: ID!): Media }
      interface Media @key(fields: "id") { id: ID! title: String }
      type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
      type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }`,
    resolvers: {
      Query: {
        media: () => media,
        medium: (_: unknown, { id }: { id: string }) => media.find((medium) => medium.id === id) ?? null,
      },
      Media: {
        __resolveReference: ({ id }: { id: string }) => media.find((medium) => medium.id === id) ?? null,
      },
      Book: {
        __resolveReference: ({ id }: { id: string }) => media.find((medium) => medium.id === id) ?? null,
      },
      Film: {
        __resolveReference: ({ id }: { id: string }) => media.find((medium) => medium.id === id) ?? null,
      },
    } as Subgraph['resolvers'],
  },
  {
    name: 'reviews',
    typeDefs: `${federationLink('@key', '@interfaceObject', '@external', '@requires')}
      type Query { topRated: [Media] }
      type Media @key(fields: "id") @interfaceObject {
        id: ID!
        title: String @external
        reviews: [Review!]
        score(scale: Int = 10): Int
        headline: String @requires(fields: "title")
      }
      type Review { text: String of: Media }`,
    resolvers: {
      Query: { topRated: () => [{ id: '2' }, { id: '1' }, null] },
      Media: {
        __resolveReference: (medium: { id: string }) => medium,
        reviews: ({ id }: { id: string }) => [{ text: `on ${id}`, of: { id } }],
        score: ({ id }: { id: string }, { scale }: { scale: number }) => Number(id) * scale,
        headline: ({ title }: { title?: string }) => `Review of ${title}`,
      },
    },
  },
];
