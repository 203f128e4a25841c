import { Kind, parse } from 'graphql';
import { compose, federationLink } from '../differential/federation.ts';
import {
  createExecutor,
  type Executor,
  type ExecutorOptions,
  isJsonObject,
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
      return inResponseKeys(request, withKeys(request, await answer(request)));
    },
    ...options,
  });
}

/** A prepared answer has entities without their keys: each is of the representation in its place. */
export function withKeys(request: SubgraphRequest, answer: SubgraphAnswer): SubgraphAnswer {
  const entities = answer?.data?._entities;
  if (!Array.isArray(entities)) return answer;
  const keys = [...request.query.matchAll(/(_key\d+):(\w+)/g)];
  const given = request.variables.representations as Record<string, unknown>[];
  return {
    ...answer,
    data: {
      _entities: entities.map((entity: unknown, index) =>
        isJsonObject(entity)
          ? {
              ...Object.fromEntries(keys.map(([, key, name]) => [key, given[index]?.[name as string]])),
              ...entity,
            }
          : entity,
      ),
    },
  };
}

/** A prepared answer has fields' names at its top; what is asked for under another key stands under that. */
export function inResponseKeys({ query }: SubgraphRequest, answer: SubgraphAnswer): SubgraphAnswer {
  const data = answer?.data;
  if (!isJsonObject(data)) return answer;
  const [operation] = parse(query).definitions;
  const selections = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  const keys = new Map<unknown, string>(
    selections.flatMap((field) =>
      field.kind === Kind.FIELD && field.alias ? [[field.name.value, field.alias.value]] : [],
    ),
  );
  const keyOf = (name: string | number) => keys.get(name) ?? name;
  return {
    ...answer,
    data: Object.fromEntries(Object.entries(data).map(([name, value]) => [keyOf(name), value])),
    ...(Array.isArray(answer.errors) && {
      errors: answer.errors.map((error) => (error.path ? { ...error, path: error.path.map(keyOf) } : error)),
    }),
  };
}

export const people = (ids: readonly (string | null)[]): SubgraphAnswer => ({
  data: {
    people: ids.map((id) => (id === null ? null : { __typename: 'Person', id, name: `person ${id}` })),
  },
});

export const person = (): SubgraphAnswer => ({
  data: { person: { __typename: 'Person', id: '1', name: 'Wen' } },
});
