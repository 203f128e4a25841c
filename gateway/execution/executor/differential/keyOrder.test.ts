import fc from 'fast-check';
import { executeSync, type GraphQLFieldResolver, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { type Federation, federate } from './federation.ts';
import { generateOperation } from './generateOperation.ts';
import { search } from './search.ts';
import { supergraphs } from './supergraphs/index.ts';

/** Supergraphs without interfaces and unions: graphql-js can read their results again without being told types. */
const concrete = ['conditions', 'keys', 'mutations', 'nullability', 'provides', 'requires'];

const readResult: GraphQLFieldResolver<Record<string, unknown>, unknown> = (source, _args, _context, info) =>
  Object.hasOwn(source, info.path.key) ? source[info.path.key] : undefined;

/** Stock is no measure here: it merges fragments before it orders. graphql-js follows the specification. */
describe.each(concrete)('over the supergraph %s', async (name) => {
  const federation = await federate(supergraphs[name] ?? []);

  test('keys come in the order of the operation, as graphql-js has them', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 1000 }), { maxLength: 120, size: 'max' }), async (choices) => {
        const { query, variables } = generateOperation(federation.apiSchema, choices);
        fc.pre(validate(federation.apiSchema, parse(query)).length === 0);
        const { data } = await federation.ours(query, variables);
        expect(JSON.stringify(data)).toBe(JSON.stringify(reread(federation, query, variables, data)));
      }),
      search,
    ));
});

function reread(
  { apiSchema: schema }: Federation,
  query: string,
  variableValues: Record<string, unknown>,
  rootValue: unknown,
): unknown {
  if (rootValue === null) return null;
  return executeSync({ schema, document: parse(query), rootValue, variableValues, fieldResolver: readResult })
    .data;
}
