import type { Subgraph } from '../federation.ts';
import { federationLink } from '../federation.ts';

/** Root mutations of two subgraphs in turn, each seeing what the one before did; the way back to `Query`. */
export function mutations(): Subgraph[] {
  return [
    {
      name: 'ledger',
      typeDefs: `${federationLink('@key', '@shareable')}
        type Query { account(id: ID!): Account version: Int @shareable }
        type Mutation { deposit(account: ID!, amount: Int!): Receipt withdraw(account: ID!, amount: Int!): Receipt! }
        type Receipt { account: Account! query: Query! amount: Int }
        type Account @key(fields: "id") { id: ID! amounts: [Int!] }`,
      resolvers: {
        Query: { account: (_: unknown, { id }: { id: string }) => ({ id }), version: () => 1 },
        Mutation: {
          deposit: (_: unknown, { account, amount }: { account: string; amount: number }) => ({
            account: { id: account },
            amount,
            query: {},
          }),
          withdraw: (_: unknown, { account, amount }: { account: string; amount: number }) => {
            if (amount > 10) throw new Error('too much');
            return { account: { id: account }, amount: -amount, query: {} };
          },
        },
        Account: { amounts: ({ id }: { id: string }) => [id.length, 2] },
      },
    },
    {
      name: 'notes',
      typeDefs: `${federationLink('@key', '@shareable')}
        type Query { notes: [String!] version: Int @shareable }
        type Mutation { note(text: String!): Note }
        type Note { text: String! account: Account }
        type Account @key(fields: "id") { id: ID! holder: String }`,
      resolvers: {
        Query: { notes: () => ['first'], version: () => 1 },
        Mutation: { note: (_: unknown, { text }: { text: string }) => ({ text, account: { id: text } }) },
        Account: { holder: ({ id }: { id: string }) => `holder of ${id}` },
      },
    },
  ];
}
