import fc from 'fast-check';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { comparable } from './comparison.ts';
import { type Faults, federate } from './federation.ts';
import { fixedOperations } from './fixedOperations.ts';
import { type GeneratedOperation, generateOperation } from './generateOperation.ts';
import { supergraphs } from './supergraphs/index.ts';

const runs = Number(process.env.EXECUTOR_DIFFERENTIAL_RUNS ?? 150);

describe.each(Object.entries(supergraphs))('over the supergraph %s', async (name, subgraphs) => {
  const federation = await federate(subgraphs);
  const agree = async (query: string, variables: Record<string, unknown>, faults: Faults): Promise<void> => {
    const ours = comparable(await federation.ours(query, variables, faults));
    expect(ours).toEqual(comparable(await federation.stock(query, variables, faults)));
  };

  test.each(fixedOperations[name] ?? [{query:'{__typename}'}])('ours answers as stock does: $query', ({ query, variables }) =>
    agree(query, variables ?? {}, {}),
  );

  test('ours answers any operation as stock does', async () => {
    await fc.assert(
      fc.asyncProperty(operations(federation.apiSchema), ({ query, variables }) => agree(query, variables, {})),
      { numRuns: runs },
    );
  });
});

function operations(schema: GraphQLSchema): fc.Arbitrary<GeneratedOperation> {
  return fc
    .array(fc.nat({ max: 1000 }), { maxLength: 120, size: 'max' })
    .map((choices) => generateOperation(schema, choices))
    .filter(({ query }) => validate(schema, parse(query)).length === 0);
}
