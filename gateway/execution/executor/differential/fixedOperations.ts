import type { GeneratedOperation } from './generateOperation.ts';

/** Operations for each supergraph whose answers differ if its feature is missing. */
export const fixedOperations: Readonly<Record<string, readonly Partial<GeneratedOperation>[]>> = {
  abstractTypes: [
    {
      query:
        '{ everyone { __typename name ... on Employee { badge doors { code ... on Gate { height } } } } }',
    },
    { query: '{ everyone { ... on Employee { office { floor } } ... on Guest { office { floor note } } } }' },
    {
      query:
        '{ found { ... on Room { number guest { escort { doors { __typename } } } } ... on Person { name } } }',
    },
    {
      query:
        '{ nodes { id ... on Person { name ... on Employee { last { ... on Exit { at } ... on Entry { door { code } } } } } } }',
    },
    {
      query:
        '{ person(id: "e2") { ...P } } fragment P on Person { a: name ... on Employee { doors { ... on Hatch { keeper { badge } } } } }',
    },
  ],
  conditions: [
    { query: 'query ($a: Boolean = false) { left { id ... @include(if: $a) { middle right } } }' },
    {
      query: 'query ($a: Boolean!) { left { middle @skip(if: $a) right } right { sum } }',
      variables: { a: false },
    },
    {
      query: 'query ($a: Boolean!) { left { middle @skip(if: $a) right } right { sum } }',
      variables: { a: true },
    },
    { query: '{ tree { next { next { middle(flag: true) above { right sum } } } } middle { sum left } }' },
    { query: '{ left { right ... on Node @include(if: false) { sum } } }' },
  ],
  interfaceObject: [
    { query: '{ media { title score(scale: 3) reviews { text of { title __typename } } } }' },
    { query: '{ topRated { __typename id headline ... on Film { minutes } } }' },
    { query: '{ topRated { score } }' },
    { query: '{ medium(id: "3") { headline ... on Book { pages } } }' },
  ],
  keys: [
    { query: '{ product(id: "1") { name inStock price maker { founded owners { founded } } } }' },
    { query: '{ products(ids: ["1", "9", "8", "2"]) { name inStock price(currency: "EUR") } }' },
    {
      query:
        '{ shelves { name inStock warehouses { code rent bays(first: 1) { number product { name } } } } }',
    },
    { query: '{ twice { inStock maker { founded } } mostWanted { name price } }' },
    {
      query:
        'query Q($ids: [ID!]!, $c: String = "EUR") { a: products(ids: $ids) { b: price(currency: $c) c: price } }',
      variables: { ids: ['2', '1'] },
    },
    { query: '{ __proto__: product(id: "1") { constructor: inStock __proto__: name valueOf: price } }' },
    {
      query:
        '{ __typename __schema { queryType { name } } product(id: "1") { inStock __typename t: __typename } }',
    },
    {
      query: 'query ($name: String!) { __type(name: $name) { name fields { name } } }',
      variables: { name: 'Product' },
    },
    { query: '{ ...R } fragment R on Query { schema: __schema { types { name } } }' },
  ],
  leaves: [
    { query: '{ value { id int float text yes colour colours any more hasOwnProperty toString list } }' },
    { query: '{ constructor { toString hasOwnProperty } secrets { __typename name } }' },
    {
      query: 'query ($i: Input!, $n: Int) { echo(input: $i, list: [{ number: $n }, null]) { said valueOf } }',
      variables: { i: { deep: { any: { __proto__: null, free: [1] } } }, n: 3 },
    },
  ],
  mutations: [
    {
      query:
        'mutation { a: deposit(account: "x", amount: 1) { amount account { holder amounts } } note(text: "n") { text account { holder amounts } } b: deposit(account: "y", amount: 2) { account { holder } } }',
    },
    {
      query:
        'mutation { deposit(account: "x", amount: 1) { query { notes version account(id: "q") { holder } } } }',
    },
    {
      query:
        'mutation { a: deposit(account: "x", amount: 1) { amount } withdraw(account: "x", amount: 11) { amount } }',
    },
  ],
  nullability: [
    { query: '{ strict { grams } loose { grams } inner { grams } }' },
    { query: '{ outer { name grams } one { id } }' },
    { query: '{ loose { grams } sure { parts { of { grams } } } }' },
    { query: '{ box { label items { id grams } lid { item { grams } } } }' },
  ],
  provides: [
    { query: '{ articles { author { name } editor { name country } } }' },
    { query: '{ articles { slug author { id name born articles(first: 1) { slug } } } status { ok code } }' },
    { query: '{ author(id: "5") { name country articles { author { country } } } }' },
  ],
  renamed: [
    { query: '{ all { id ... on Named { name labels { text } } } }' },
    {
      query:
        '{ all { ... on Ship { of { name labels(upper: true) { text } ... on Ship { id } } } } one { name } }',
    },
  ],
  requires: [
    { query: '{ parcels { postage volume(factor: 3) label premium } }' },
    { query: '{ parcels { ... on Parcel @include(if: false) { volume } postage } }' },
    { query: '{ parcels @include(if: true) { postage ... on Parcel @skip(if: true) { label } } }' },
  ],
};
