import type { Subgraph } from '../federation.ts';
import { federationLink } from '../federation.ts';

/** `@provides` spares a jump; a shareable value type is answered by either; a field moved by `@override`. */
export const provides: Subgraph[] = [
  {
    name: 'authors',
    typeDefs: `${federationLink('@key', '@shareable')}
      type Query { author(id: ID!): Author status: Status @shareable }
      type Author @key(fields: "id") { id: ID! name: String @shareable born: Int country: String }
      type Status @shareable { ok: Boolean code: Int }`,
    resolvers: {
      Query: {
        author: (_: unknown, { id }: { id: string }) => ({ id }),
        status: () => ({ ok: true, code: 1 }),
      },
      Author: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        name: ({ id }: { id: string }) => `author ${id}`,
        born: () => 1970,
        country: () => 'from authors, overridden',
      },
    },
  },
  {
    name: 'articles',
    typeDefs: `${federationLink('@key', '@provides', '@external', '@shareable', '@override')}
      type Query { articles: [Article!] status: Status @shareable }
      type Article @key(fields: "slug") {
        slug: ID!
        author: Author @provides(fields: "name")
        editor: Author
      }
      type Author @key(fields: "id") {
        id: ID!
        name: String @external
        articles(first: Int): [Article!]
        country: String @override(from: "authors")
      }
      type Status @shareable { ok: Boolean code: Int }`,
    resolvers: {
      Query: {
        articles: () => [
          { slug: 's1', by: '1' },
          { slug: 's2', by: '2' },
        ],
        status: () => ({ ok: true, code: 1 }),
      },
      Article: {
        author: ({ by }: { by: string }) => ({ id: by, name: `author ${by}` }),
        editor: ({ by }: { by: string }) => (by === '2' ? null : { id: '7' }),
      },
      Author: {
        articles: ({ id }: { id: string }, { first }: { first?: number }) =>
          [
            { slug: `of-${id}`, by: id },
            { slug: `more-${id}`, by: id },
          ].slice(0, first ?? 2),
        country: ({ id }: { id: string }) => `country ${id}`,
      },
    },
  },
];
