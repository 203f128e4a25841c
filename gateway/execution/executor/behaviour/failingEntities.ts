/**
 * How long the event loop is held by an answer in which many entities have an error of their own, each on a field that
 * may not be null: `node gateway/execution/executor/behaviour/failingEntities.ts`. What an error costs must not depend
 * on how many there are.
 */
import { compose, federationLink } from '../differential/federation.ts';
import { createExecutor, type SubgraphAnswer } from '../index.ts';

const supergraphSdl = compose([
  {
    name: 'names',
    typeDefs: `${federationLink('@key')} type Query { things: [Thing] } type Thing @key(fields: "id") { id: ID! }`,
    resolvers: {},
  },
  {
    name: 'weights',
    typeDefs: `${federationLink('@key')} type Thing @key(fields: "id") { id: ID! weight: Int! }`,
    resolvers: {},
  },
]);

type Lost = 'told by the subgraph' | 'found out';

const executor = createExecutor<{ count: number; lost: Lost }>({
  supergraphSdl,
  transport: async ({ subgraph, query }, { count, lost }): Promise<SubgraphAnswer> => {
    const ids = Array.from({ length: count }, (_, index) => String(index));
    if (subgraph === 'names') return { data: { things: ids.map((id) => ({ __typename: 'Thing', id })) } };
    const [, key = ''] = query.match(/(\w+):id\b/) ?? [];
    return {
      data: { _entities: ids.map((id) => ({ [key]: id, weight: null })) },
      ...(lost === 'told by the subgraph' && {
        errors: ids.map((_, index) => ({ message: 'lost', path: ['_entities', index, 'weight'] })),
      }),
    };
  },
});

for (const lost of ['told by the subgraph', 'found out'] as const)
  for (const count of [1_000, 5_000, 10_000, 20_000]) {
    const began = performance.now();
    const { errors } = await executor.execute({
      document: '{ things { id weight } }',
      context: { count, lost },
    });
    const milliseconds = Math.round(performance.now() - began);
    process.stdout.write(`${count} entities, ${errors?.length} errors ${lost}: ${milliseconds} ms\n`);
  }
