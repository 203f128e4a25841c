import { expect, test } from 'vitest';
import { federateAlone, federationLink, type Subgraph } from './federation.ts';

const prices: Readonly<Record<string, number>> = { CNY: 8, EUR: 1 };

/** A price depends on the shop that the item stands in; shop `b` has no currency that could be had. */
const contextual: Subgraph[] = [
  {
    name: 'shops',
    typeDefs: `${federationLink('@key')}
      type Query { shops: [Shop!] }
      type Shop @key(fields: "id") { id: ID! currency: String }`,
    resolvers: {
      Query: { shops: () => ['a', 'b', 'c', 'd'].map((id) => ({ id })) },
      Shop: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        currency: ({ id }: { id: string }) => (id === 'c' ? 'EUR' : 'CNY'),
      },
    },
  },
  {
    name: 'prices',
    typeDefs: `${federationLink('@key', '@context', '@fromContext', '@external')}
      type Shop @key(fields: "id") @context(name: "shop") { id: ID! currency: String @external label: String shelf: Shelf items: [Item!] }
      type Shelf { items: [Item!] }
      type Item @key(fields: "id") {
        id: ID!
        price(times: Int = 1, currency: String @fromContext(field: "$shop { currency }")): Int
        sign(of: String @fromContext(field: "$shop { label }")): String
      }`,
    resolvers: {
      Shop: {
        label: ({ id }: { id: string }) => `shop ${id}`,
        items: ({ id }: { id: string }) => (id === 'd' ? [] : [{ id: '1' }, { id: '2' }]),
        shelf: ({ id }: { id: string }) => ({ items: [{ id: '1' }, { id }] }),
      },
      Item: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        price: (_: unknown, { times, currency }: { times: number; currency: string }) =>
          (prices[currency] ?? -1) * times,
        sign: (_: unknown, args: { of: string }) => args.of,
      },
    },
  },
];

/** @apollo/gateway refuses supergraphs with `@context`: there is nothing to compare with. */
test('an argument from the context differs from place to place, and what has the same is asked for together', async () => {
  const federation = federateAlone(contextual);
  const result = await federation.ours(
    '{ shops { id items { p: price } shelf { items { price(times: 2) } } } }',
  );
  expect(result).toEqual({
    data: {
      shops: [
        { id: 'a', items: [{ p: 8 }, { p: 8 }], shelf: { items: [{ price: 16 }, { price: 16 }] } },
        { id: 'b', items: [{ p: 8 }, { p: 8 }], shelf: { items: [{ price: 16 }, { price: 16 }] } },
        { id: 'c', items: [{ p: 1 }, { p: 1 }], shelf: { items: [{ price: 2 }, { price: 2 }] } },
        { id: 'd', items: [], shelf: { items: [{ price: 16 }, { price: 16 }] } },
      ],
    },
  });
  expect(
    federation.takeRequests().map(({ subgraph, variables }) => [subgraph, variables.contextualArgument_1_0]),
  ).toEqual([
    ['shops', undefined],
    ['prices', 'CNY'],
    ['prices', 'EUR'],
  ]);
});

test('the context is looked for above the entity, through the lists between them', async () => {
  const federation = federateAlone(contextual);
  const result = await federation.ours('{ shops { items { sign } shelf { items { id sign } } } }');
  expect(result).toEqual({
    data: {
      shops: ['a', 'b', 'c', 'd'].map((id) => ({
        items: id === 'd' ? [] : [{ sign: `shop ${id}` }, { sign: `shop ${id}` }],
        shelf: {
          items: [
            { id: '1', sign: `shop ${id}` },
            { id, sign: `shop ${id}` },
          ],
        },
      })),
    },
  });
});

test.each([
  { broken: 'shops:Shop.currency', query: '{ shops { items { price } } }', data: { items: null } },
  {
    broken: 'prices:Shop.label',
    query: '{ shops { items { sign } } }',
    data: { items: [{ sign: null }, { sign: null }] },
  },
])('where $broken failed to load, nothing is computed from it', async ({ broken, query, data }) => {
  const result = await federateAlone(contextual).ours(query, {}, { broken: [broken] });
  expect(result.data).toEqual({
    shops: ['a', 'b', 'c'].map(() => data).concat(data.items ? { items: [] } : { items: null }),
  });
  const field = broken.slice(broken.indexOf('.') + 1);
  const failed = result.errors?.filter(({ extensions }) => extensions.code !== 'REQUIREMENT_FAILED');
  expect(failed?.map(({ path }) => path)).toEqual([0, 1, 2, 3].map((index) => ['shops', index, field]));
});

const overridden: Subgraph[] = [
  {
    name: 'old',
    typeDefs: `${federationLink('@key', '@shareable')}
      type Query { thing: Thing }
      type Thing @key(fields: "id") { id: ID! moved: String }`,
    resolvers: {
      Query: { thing: () => ({ id: '1' }) },
      Thing: { moved: () => 'old' },
    },
  },
  {
    name: 'new',
    typeDefs: `${federationLink('@key', '@override')}
      type Thing @key(fields: "id") { id: ID! moved: String @override(from: "old", label: "percent(5)") }`,
    resolvers: { Thing: { moved: () => 'new' } },
  },
];

test.each([
  { labels: [], moved: 'old' },
  { labels: ['percent(5)'], moved: 'new' },
])(
  'with the labels $labels on, a field that is being moved is answered by the $moved subgraph',
  async ({ labels, moved }) => {
    const federation = federateAlone(overridden, { overrideLabels: labels });
    expect(await federation.ours('{ thing { moved } }')).toEqual({ data: { thing: { moved } } });
  },
);
