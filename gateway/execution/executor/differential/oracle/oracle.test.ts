import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { Choices } from '../choices.ts';
import { type FederationAlone, federateAlone } from '../federation.ts';
import { generateOperation } from '../generateOperation.ts';
import { search } from '../search.ts';
import { answerOf } from './answer.ts';
import { subgraphsOf } from './subgraphs.ts';
import { generateWorld, type World } from './world.ts';

const numbers = (maxLength: number) => fc.array(fc.nat({ max: 1000 }), { maxLength, size: 'max' });

/** What a plan answers is what the same data would answer in one schema, whatever the caller writes. */
test('the answer to any operation is the one of a single schema over the same data', async () => {
  let [compared, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      numbers(80),
      fc.array(numbers(120), { minLength: 1, maxLength: 12 }),
      async (choices, operations) => {
        const world = generateWorld(new Choices(choices));
        const federation = composed(world);
        for (const operation of operations) {
          const { query, variables } = generateOperation(federation.apiSchema, operation, {
            fieldsAsAliases: true,
          });
          if (validate(federation.apiSchema, parse(query)).length > 0) continue;
          const expected = answerOf(world, federation.apiSchema, query, variables);
          expect(expected.errors).toBeUndefined();
          const { data, errors } = await federation.ours(query, variables);
          if (errors?.every(({ extensions }) => extensions.code === 'OPERATION_NOT_PLANNABLE')) {
            refused++;
            continue;
          }
          expect({ query, variables, errors, data: JSON.stringify(data) }).toEqual({
            query,
            variables,
            errors: undefined,
            data: JSON.stringify(expected.data),
          });
          compared++;
        }
      },
    ),
    search,
  );
  // Else it would prove nothing.
  expect(compared).toBeGreaterThan(search.numRuns);
  expect(refused).toBeLessThan(compared / 20);
});

/** Composing takes longest. */
const known = new Map<string, FederationAlone>();
function composed(world: World): FederationAlone {
  const subgraphs = subgraphsOf(world);
  const key = JSON.stringify(subgraphs.map(({ typeDefs }) => typeDefs));
  const found = known.get(key) ?? federateAlone(subgraphs);
  known.set(key, found);
  return found;
}
