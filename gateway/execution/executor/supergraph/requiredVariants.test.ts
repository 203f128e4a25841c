import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { compose, federateAlone, federationLink, type Subgraph } from '../differential/federation.ts';
import { requires } from '../differential/supergraphs/requires.ts';
import { createExecutor } from '../index.ts';
import { RequiredVariants } from './requiredVariants.ts';

type Args = { currency?: string; in?: { unit: string; round: boolean } };
const rates: Readonly<Record<string, number>> = { CNY: 1, USD: 7, EUR: 8 };

/** Prices of a product, and of its parts, in several currencies: required flat, nested, in a list, beside each other. */
const prices: Subgraph[] = [
  {
    name: 'catalogue',
    typeDefs: `${federationLink('@key')}
      type Query { products: [Product!]! product(id: ID!): Product any: [Priced!]! }
      interface Priced { price(currency: String = "CNY"): Int }
      type Product implements Priced @key(fields: "id") {
        id: ID!
        price(currency: String = "CNY"): Int
        weight(in: Unit): Int
        parts(first: Int = 2): [Part!]!
      }
      type Part { name: String! price(currency: String = "CNY"): Int }
      input Unit { unit: String! round: Boolean! }`,
    resolvers: {
      Query: {
        products: () => [{ id: '1' }, { id: '2' }],
        product: (_: unknown, { id }: { id: string }) => ({ id }),
        any: () => [{ __typename: 'Product', id: '1' }],
      },
      Product: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        price: ({ id }: { id: string }, { currency }: Args) =>
          Number(id) * 100 * (rates[currency ?? ''] ?? 0),
        weight: (_: unknown, args: Args) => (args.in?.unit === 'g' ? 1000 : 1) + (args.in?.round ? 0 : 5),
        parts: (_: unknown, { first }: { first: number }) =>
          ['a', 'b', 'c'].slice(0, first).map((name) => ({ name })),
      },
      Part: { price: (_: unknown, { currency }: Args) => rates[currency ?? ''] },
    },
  },
  {
    name: 'shipping',
    typeDefs: `${federationLink('@key', '@requires', '@external')}
      type Product @key(fields: "id") {
        id: ID!
        price(currency: String = "CNY"): Int @external
        weight(in: Unit): Int @external
        parts(first: Int = 2): [Part!]! @external
        own: String @requires(fields: "price")
        dollars(times: Int = 1): String @requires(fields: "price(currency: \\"USD\\")")
        euros: String @requires(fields: "price(currency: \\"EUR\\") weight(in: { unit: \\"g\\", round: true })")
        heavy: String @requires(fields: "weight(in: { round: true, unit: \\"g\\" }) price(currency: \\"USD\\")")
        all: String @requires(fields: "parts(first: 3) { name price(currency: \\"EUR\\") }")
        some: String @requires(fields: "parts { name price }")
        free: String
      }
      type Part { name: String! @external price(currency: String = "CNY"): Int @external }
      input Unit { unit: String! round: Boolean! }`,
    resolvers: {
      Product: {
        dollars: (product: object, { times }: { times: number }) => `${times} ${JSON.stringify(product)}`,
        ...Object.fromEntries(
          ['own', 'euros', 'heavy', 'all', 'some', 'free'].map((name) => [
            name,
            (product: object) => JSON.stringify(product),
          ]),
        ),
      },
    },
  },
];
const parts = (names: string, price: number) => ({ parts: [...names].map((name) => ({ name, price })) });

/** What each field of the second product requires, and no more. */
const required: Readonly<Record<string, object>> = {
  own: { price: 200 },
  dollars: { price: 1400 },
  euros: { price: 1600, weight: 1000 },
  heavy: { price: 1400, weight: 1000 },
  all: parts('abc', 8),
  some: parts('ab', 1),
  free: {},
};

describe('what is required of one field with different arguments is told apart', () => {
  const federation = federateAlone(prices);
  /** What the department was sent to compute the field from. */
  const sentFor = (product: Record<string, unknown>, field: string): unknown =>
    JSON.parse(String(product[field]).replace(/^[^{]*/, ''));

  test.each(Object.entries(required))('by %s alone', async (field, fields) => {
    const { data } = await federation.ours(`{ product(id: "2") { ${field} } }`);
    const { product } = data as { product: Record<string, unknown> };
    expect(sentFor(product, field)).toEqual({ __typename: 'Product', id: '2', ...fields });
  });

  test('by all of them, beside the caller’s own', async () => {
    const query = `query ($c: String, $n: Int) {
      product(id: "2") {
        price(currency: "EUR") other: price parts(first: 1) { price(currency: $c) }
        own ... on Product { dollars(times: $n) two: dollars(times: 2) euros } ...Heavy some free
      }
    }
    fragment Heavy on Product { heavy all }`;
    const { data, errors } = await federation.ours(query, { c: 'USD', n: 3 });
    expect(errors).toBeUndefined();
    const { product } = data as { product: Record<string, unknown> };
    expect(product).toMatchObject({ price: 1600, other: 200, parts: [{ price: 7 }] });
    expect([product.dollars, product.two].map((value) => String(value)[0])).toEqual(['3', '2']);
    for (const [field, fields] of Object.entries(required))
      expect(sentFor(product, field)).toMatchObject(fields);
  });

  test('subgraphs hear of no field that is not theirs, nor does a caller', async () => {
    federation.takeRequests();
    const result = await federation.ours(
      '{ products { euros dollars } }',
      {},
      { broken: ['catalogue:Product.price'] },
    );
    expect(result.data).toEqual({ products: Array(2).fill({ euros: null, dollars: null }) });
    expect(new Set(result.errors?.map(({ path }) => path?.join('.')))).toEqual(
      new Set(
        ['price', 'euros', 'dollars'].flatMap((field) => [`products.0.${field}`, `products.1.${field}`]),
      ),
    );
    const asked = federation.takeRequests();
    for (const { query } of asked) expect(query).not.toMatch(/[{ ]price__required_\d+[ {}(]/);
    const unknown = await federation.ours('{ product(id: "1") { price__required_0 } }');
    expect(unknown.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('each of a chain of fields has what it requires', async () => {
    expect(
      await federateAlone(requires).ours(
        '{ parcel(id: "1") { weight grams: weight(unit: GRAM) postage postageByGram premium } }',
      ),
    ).toEqual({
      data: { parcel: { weight: 3, grams: 3000, postage: 6, postageByGram: 3001, premium: 106 } },
    });
  });
});

test('a supergraph is not changed where nothing is required with arguments', () => {
  const supergraph = parse(
    compose([
      { name: 'a', typeDefs: `${federationLink('@key')} type Query { a(x: Int): Int }`, resolvers: {} },
    ]),
  );
  const variants = new RequiredVariants(supergraph);
  expect(variants.isEmpty).toBe(true);
  expect(variants.supergraph).toBe(supergraph);
});

test('a field that requires another with different arguments at once is refused by name', () => {
  const composed = compose(prices).replace(
    'requires: "price"',
    'requires: "price price(currency: \\"EUR\\")"',
  );
  expect(() => createExecutor({ supergraphSdl: composed, transport: async () => ({}) })).toThrow(
    'Product.own requires price with different arguments at once',
  );
});
