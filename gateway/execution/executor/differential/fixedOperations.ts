/** Operations for each supergraph whose answers are known to differ if a feature is missing. */
export const fixedOperations: Readonly<Record<string, readonly { query: string; variables?: Record<string, unknown> }[]>> = {
  keys: [
    { query: '{ product(id: "1") { name inStock price maker { founded owners { founded } } } }' },
    { query: '{ products(ids: ["1", "9", "8", "2"]) { name inStock price(currency: "EUR") } }' },
    { query: '{ shelves { name inStock warehouses { code rent bays(first: 1) { number product { name } } } } }' },
    { query: '{ twice { inStock maker { founded } } mostWanted { name price } }' },
    {
      query: 'query Q($ids: [ID!]!, $c: String = "EUR") { a: products(ids: $ids) { b: price(currency: $c) c: price } }',
      variables: { ids: ['2', '1'] },
    },
    {
      query: 'query ($representations: [ID!]!) { products(ids: $representations) { inStock } }',
      variables: { representations: ['1'] },
    },
    { query: '{ __proto__: product(id: "1") { constructor: inStock __proto__: name valueOf: price } }' },
    { query: 'query ($id: ID!) { product(id: $id) { name } }' },
    { query: '{ product { name } }' },
    { query: '{ __typename __schema { queryType { name } } product(id: "1") { inStock __typename t: __typename } }' },
    { query: 'query ($name: String!) { __type(name: $name) { name fields { name } } }', variables: { name: 'Product' } },
  ],
};
