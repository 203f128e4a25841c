import { compose, federationLink } from '../differential/federation.ts';
import {
  createExecutor,
  type Executor,
  type ExecutorOptions,
  type SubgraphAnswer,
  type SubgraphRequest,
} from '../index.ts';

/** A root subgraph and one that completes its entities; `replaced` is a later version without `score`. */
export function twoSubgraphs(version: 'first' | 'replaced' = 'first'): string {
  return compose([
    {
      name: 'people',
      typeDefs: `${federationLink('@key')}
        type Query { person: Person people(ids: [ID!]): [Person] sure: Person! node: Node }
        type Mutation { rename(name: String!): Person }
        interface Node { id: ID! }
        type Person implements Node @key(fields: "id") { id: ID! name: String born: Int mood: Mood }
        type Robot implements Node { id: ID! }
        enum Mood { GLAD SAD }`,
      resolvers: {},
    },
    {
      name: 'games',
      typeDefs: `${federationLink('@key')}
        type Person @key(fields: "id") { id: ID! ${version === 'first' ? 'score: Int' : ''} rank: Int games: [Game!] }
        type Game { title: String! minutes: Int }`,
      resolvers: {},
    },
  ]);
}

/** What a subgraph answers to a request; thrown errors are failures of the connection. */
export type Answers = Readonly<
  Record<string, (request: SubgraphRequest) => SubgraphAnswer | Promise<SubgraphAnswer>>
>;

export function executorOver(
  answers: Answers,
  options: Partial<ExecutorOptions<unknown>> = {},
): Executor<unknown> {
  return createExecutor<unknown>({
    supergraphSdl: twoSubgraphs(),
    transport: async (request) => {
      const answer = answers[request.subgraph];
      if (answer === undefined) throw new Error(`nothing answers for ${request.subgraph}`);
      return answer(request);
    },
    ...options,
  });
}

export const people = (ids: readonly (string | null)[]): SubgraphAnswer => ({
  data: {
    people: ids.map((id) => (id === null ? null : { __typename: 'Person', id, name: `person ${id}` })),
  },
});

export const person = (): SubgraphAnswer => ({
  data: { person: { __typename: 'Person', id: '1', name: 'Wen' } },
});
