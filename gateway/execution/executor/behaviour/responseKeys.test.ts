import { describe, expect, test } from 'vitest';
import { type Faults, federateAlone, federationLink, type Subgraph } from '../differential/federation.ts';

type Args = Readonly<Record<string, number>>;

/** An item whose key is `id`, with another field that a caller may call so; its cost is computed from its `weight`. */
const items: Subgraph[] = [
  {
    name: 'items',
    typeDefs: `${federationLink('@key')}
      type Query { item: Item items(first: Int = 2): [Item!]! }
      type Item @key(fields: "id") { id: ID! legacyId: ID! name: String weight: Int n(x: Int = 1): Int }`,
    resolvers: {
      Query: {
        item: () => ({ id: '1' }),
        items: (_: unknown, { first }: Args) => ['1', '2', '3'].slice(0, first).map((id) => ({ id })),
      },
      Item: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        legacyId: ({ id }: { id: string }) => `old-${id}`,
        name: ({ id }: { id: string }) => `item ${id}`,
        weight: ({ id }: { id: string }) => Number(id) * 10,
        n: (_: unknown, { x }: Args) => x,
      },
    },
  },
  {
    name: 'costs',
    typeDefs: `${federationLink('@key', '@requires', '@external')}
      type Item @key(fields: "id") {
        id: ID!
        weight: Int @external
        cost(times: Int = 1): Int @requires(fields: "weight")
        stock: Int
        askedAs: ID
      }`,
    resolvers: {
      Item: {
        cost: ({ weight }: { weight: number }, { times }: Args) => weight * (times ?? 1) + 1,
        stock: ({ id }: { id: string }) => Number(id) + 100,
        askedAs: ({ id }: { id: string }) => id,
      },
    },
  },
];

/** A post's author is the one of its third comment; a draft may be under the same key as a post, of another type. */
const posts: Subgraph[] = [
  {
    name: 'posts',
    typeDefs: `${federationLink('@key', '@shareable')}
      type Query { feed: [Post!]! cards: [Card!]! liked: [Liked!]! }
      type Post implements Liked @key(fields: "id") { id: ID! likes(min: Int = 0): Int }
      interface Liked { likes(min: Int = 0): Int }
      union Card = Compact | Full
      type Compact { post: Post! title: String }
      type Full { post: Post! title(upper: Boolean = true): String }`,
    resolvers: {
      Query: {
        feed: () => [{ id: 'p' }],
        cards: () => [
          { __typename: 'Compact', post: { id: 'p' }, title: 'compact' },
          { __typename: 'Full', post: { id: 'p' }, title: 'full' },
        ],
        liked: () => [{ __typename: 'Post', id: 'p' }],
      },
      Post: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        likes: (_: unknown, { min }: Args) => min,
      },
    },
  },
  {
    name: 'comments',
    typeDefs: `${federationLink('@key', '@requires', '@external')}
      type Post @key(fields: "id") {
        id: ID!
        comments(limit: Int! = 10): [Comment!]!
      }
      type Comment @key(fields: "id") { id: ID! by(initial: Boolean = false): String }`,
    resolvers: {
      Post: {
        comments: (_: unknown, { limit }: Args) =>
          Array.from({ length: limit as number }, (_, index) => ({ id: `c${index + 1}` })),
      },
      Comment: {
        by: ({ id }: { id: string }, { initial }: { initial: boolean }) =>
          initial ? 'A' : `author of ${id}`,
      },
    },
  },
  {
    name: 'authors',
    typeDefs: `${federationLink('@key', '@requires', '@external')}
      type Post @key(fields: "id") {
        id: ID!
        comments(limit: Int! = 10): [Comment!]! @external
        author: String @requires(fields: "comments(limit: 3) { by }")
      }
      type Comment @key(fields: "id") { id: ID! by(initial: Boolean = false): String @external }`,
    resolvers: {
      Post: {
        author: ({ comments }: { comments: { by: string }[] }) =>
          `${comments.length}: ${comments.at(-1)?.by}`,
      },
    },
  },
];

/** The price depends on the shop's currency, which no caller gives. */
const shops: Subgraph[] = [
  {
    name: 'shops',
    typeDefs: `${federationLink('@key')}
      type Query { shop: Shop }
      type Shop @key(fields: "id") { id: ID! currency(of: String = "shop"): String name: String }`,
    resolvers: {
      Query: { shop: () => ({ id: 's' }) },
      Shop: { currency: (_: unknown, args: { of: string }) => `currency of ${args.of}`, name: () => 'name' },
    },
  },
  {
    name: 'prices',
    typeDefs: `${federationLink('@key', '@context', '@fromContext', '@external')}
      type Shop @key(fields: "id") @context(name: "shop") {
        id: ID! currency(of: String = "shop"): String @external item: Item
      }
      type Item @key(fields: "id") {
        id: ID!
        price(times: Int = 1, currency: String @fromContext(field: "$shop { currency }")): String
      }`,
    resolvers: {
      Shop: { item: () => ({ id: 'i' }) },
      Item: {
        price: (_: unknown, { times, currency }: { times: number; currency: string }) =>
          `${times} × ${currency}`,
      },
    },
  },
];

type Case = {
  what: string;
  subgraphs: Subgraph[];
  query: string;
  variables?: Record<string, unknown>;
  data: unknown;
};

const cases: Case[] = [
  {
    what: 'a key is read from its own field, whatever a caller calls so',
    subgraphs: items,
    query: '{ item { id: legacyId stock askedAs } }',
    data: { item: { id: 'old-1', stock: 101, askedAs: '1' } },
  },
  {
    what: 'a key that a caller calls otherwise is a key',
    subgraphs: items,
    query: '{ item { name: id id: name askedAs stock } }',
    data: { item: { name: '1', id: 'item 1', askedAs: '1', stock: 101 } },
  },
  {
    what: 'a type name does not stand for a field',
    subgraphs: items,
    query: '{ item { weight: __typename id: __typename cost stock __typename } }',
    data: { item: { weight: 'Item', id: 'Item', cost: 11, stock: 101, __typename: 'Item' } },
  },
  {
    what: 'a required field is read from its own field',
    subgraphs: items,
    query: '{ items { weight: n(x: 7) cost } }',
    data: {
      items: [
        { weight: 7, cost: 11 },
        { weight: 7, cost: 21 },
      ],
    },
  },
  {
    what: 'so it is through fragments, in any order, and beside itself under another name',
    subgraphs: items,
    query: `query ($x: Int, $yes: Boolean!) { item { ...Derived ...Named @include(if: $yes) w: weight } }
      fragment Derived on Item { cost }
      fragment Named on Item { weight: n(x: $x) ... on Item { other: cost(times: 2) } }`,
    variables: { x: 5, yes: true },
    data: { item: { cost: 11, weight: 5, other: 21, w: 10 } },
  },
  {
    what: 'one field with different arguments is two',
    subgraphs: items,
    query: '{ a: items(first: 1) { id } items { n(x: 3) m: n(x: 4) n1: n cost(times: 3) c: cost } }',
    data: {
      a: [{ id: '1' }],
      items: [
        { n: 3, m: 4, n1: 1, cost: 31, c: 11 },
        { n: 3, m: 4, n1: 1, cost: 61, c: 21 },
      ],
    },
  },
  {
    what: 'arguments that are the same in another order are the same',
    subgraphs: items,
    query: '{ item { n(x: 3) } ...More } fragment More on Query { item { n(x: 3) cost } }',
    data: { item: { n: 3, cost: 11 } },
  },
  {
    what: 'a caller’s argument is not the required field’s',
    subgraphs: posts,
    query: '{ feed { author comments(limit: 1) { id } } }',
    data: { feed: [{ author: '3: author of c3', comments: [{ id: 'c1' }] }] },
  },
  {
    what: 'a variable is not the required field’s argument either, nor an argument below it',
    subgraphs: posts,
    query:
      'query ($limit: Int! = 2) { feed { comments(limit: $limit) { by(initial: true) } author other: comments { by } } }',
    variables: { limit: 1 },
    data: {
      feed: [
        {
          comments: [{ by: 'A' }],
          author: '3: author of c3',
          other: Array.from({ length: 10 }, (_, index) => ({ by: `author of c${index + 1}` })),
        },
      ],
    },
  },
  {
    what: 'each branch of a union has its own arguments',
    subgraphs: posts,
    query: '{ cards { ... on Compact { post { likes(min: 1) } } ... on Full { post { likes(min: 2) } } } }',
    data: { cards: [{ post: { likes: 1 } }, { post: { likes: 2 } }] },
  },
  {
    what: 'so it has where a condition leaves one in',
    subgraphs: posts,
    query: `query ($yes: Boolean!) {
      cards {
        ... on Compact @include(if: $yes) { post { likes(min: 1) comments(limit: 1) { id } } }
        ... on Full { post { likes(min: 2) comments(limit: 2) { id } } }
      }
    }`,
    variables: { yes: true },
    data: {
      cards: [
        { post: { likes: 1, comments: [{ id: 'c1' }] } },
        { post: { likes: 2, comments: [{ id: 'c1' }, { id: 'c2' }] } },
      ],
    },
  },
  {
    what: 'so it has where a condition leaves one out',
    subgraphs: posts,
    query: `query ($yes: Boolean!) {
      cards {
        ... on Compact @include(if: $yes) { post { likes(min: 1) } }
        ... on Full { post { likes(min: 2) } }
      }
    }`,
    variables: { yes: false },
    data: { cards: [{}, { post: { likes: 2 } }] },
  },
  {
    what: 'one key for different fields and types in the branches of a union',
    subgraphs: posts,
    query:
      '{ cards { ... on Compact { x: title } ... on Full { x: title(upper: false) y: post { x: id } } } }',
    data: { cards: [{ x: 'compact' }, { x: 'full', y: { x: 'p' } }] },
  },
  {
    what: 'a field of an interface may have arguments',
    subgraphs: posts,
    query: '{ liked { likes(min: 3) ... on Post { l: likes(min: 4) id: likes(min: 5) author } } }',
    data: { liked: [{ likes: 3, l: 4, id: 5, author: '3: author of c3' }] },
  },
  {
    what: 'a caller’s variable is not an argument from the context',
    subgraphs: shops,
    query: `query ($contextualArgument_1_0: Int, $representations: String) {
      shop { item { price(times: $contextualArgument_1_0) } currency(of: $representations) }
    }`,
    variables: { contextualArgument_1_0: 3, representations: 'mine' },
    data: { shop: { item: { price: '3 × currency of shop' }, currency: 'currency of mine' } },
  },
  {
    what: 'nor is one that it sends without declaring it',
    subgraphs: shops,
    query: '{ shop { item { price } } }',
    variables: { contextualArgument_1_0: 'mine', representations: [] },
    data: { shop: { item: { price: '1 × currency of shop' } } },
  },
  {
    what: 'nor is what a caller calls like its source',
    subgraphs: shops,
    query: '{ shop { currency: name id: currency(of: "mine") item { id: price price(times: 2) } } }',
    data: {
      shop: {
        currency: 'name',
        id: 'currency of mine',
        item: { id: '1 × currency of shop', price: '2 × currency of shop' },
      },
    },
  },
];

describe('what a caller writes changes nothing but its own fields', () => {
  test.each(cases)('$what', async ({ subgraphs, query, variables, data }) => {
    expect(await federateAlone(subgraphs).ours(query, variables)).toEqual({ data });
  });
});

type Failing = { what: string; query: string; faults: Faults; data: unknown; paths: unknown };

const failing: Failing[] = [
  {
    what: 'has the name that the caller gave it',
    query: '{ all: items(first: 2) { c: cost(times: 2) n(x: 1) } }',
    faults: { broken: ['costs:Item.cost', 'items:Item.n'] },
    data: { all: Array(2).fill({ c: null, n: null }) },
    paths: [
      ['all', 0, 'n'],
      ['all', 1, 'n'],
      ['all', 0, 'c'],
      ['all', 1, 'c'],
    ],
  },
  {
    what: 'is not put at what the caller calls like a required field',
    query: '{ all: items(first: 1) { weight: name cost } }',
    faults: { broken: ['items:Item.weight'] },
    data: { all: [{ weight: 'item 1', cost: null }] },
    paths: [
      ['all', 0],
      ['all', 0, 'cost'],
    ],
  },
  {
    what: 'of a whole department is at the caller’s place',
    query: '{ all: items(first: 1) { name cost } it: item { stock } }',
    faults: { down: ['costs'] },
    data: { all: [{ name: 'item 1', cost: null }], it: { stock: null } },
    paths: [['all'], ['it']],
  },
];

describe('an error', () => {
  test.each(failing)('$what', async ({ query, faults, data, paths }) => {
    const result = await federateAlone(items).ours(query, {}, faults);
    expect(result.data).toEqual(data);
    expect(result.errors?.map(({ path }) => path)).toEqual(paths);
  });
});
