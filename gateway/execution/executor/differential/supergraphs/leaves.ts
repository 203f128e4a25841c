import type { Subgraph } from '../federation.ts';
import { federationLink } from '../federation.ts';

/** Scalars, enums and input objects; hidden enum values, types and fields; names that objects inherit. */
export const leaves: Subgraph[] = [
  {
    name: 'values',
    typeDefs: `${federationLink('@key', '@inaccessible', '@shareable')}
      type Query { value: Value echo(input: Input!, list: [Input]): Echo secrets: [Open] constructor: Value }
      type Value @key(fields: "id") {
        id: ID!
        int: Int
        float: Float
        text: String
        yes: Boolean
        colour: Colour
        colours: [Colour]
        any: Any
        hidden: String @inaccessible
        toString: String
      }
      scalar Any
      enum Colour { RED GREEN SECRET @inaccessible }
      input Input { text: String = "given", number: Int, deep: Input, any: Any }
      type Echo { said: String valueOf: Any }
      interface Open { name: String }
      type Shown implements Open { name: String }
      type Hidden implements Open @inaccessible { name: String }`,
    resolvers: {
      Query: {
        value: () => value,
        constructor: () => value,
        echo: (_: unknown, args: unknown) => ({ said: JSON.stringify(args), valueOf: args }),
        secrets: () => [
          { __typename: 'Shown', name: 'shown' },
          { __typename: 'Hidden', name: 'hidden' },
        ],
      },
    } as Subgraph['resolvers'],
  },
  {
    name: 'more',
    typeDefs: `${federationLink('@key')}
      type Value @key(fields: "id") { id: ID! more: Any hasOwnProperty: Int list: [[Int]] }
      scalar Any`,
    resolvers: {
      Value: {
        more: () => ({ nested: [{ __proto__key: 1 }, null] }),
        hasOwnProperty: () => 4,
        list: () => [[1, null], null, []],
      },
    },
  },
];

const value = {
  id: 17,
  int: -2147483648,
  float: 1,
  text: 'line\n"quoted" \u4fe1\u7528',
  yes: false,
  colour: 'SECRET',
  colours: ['RED', 'SECRET', null],
  any: { free: [1, 'two', null, { three: 3 }] },
  hidden: 'hidden',
  toString: () => 'own',
};
