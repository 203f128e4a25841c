import fc from 'fast-check';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { comparable } from './comparison.ts';
import { type Faults, type FederationAlone, federateAlone, type Subgraph } from './federation.ts';
import { fixedOperations } from './fixedOperations.ts';
import { type GeneratedOperation, generateOperation } from './generateOperation.ts';
import { search } from './search.ts';
import { supergraphs } from './supergraphs/index.ts';

/** Some of an entity's fields wait for others that are asked apart; or all are asked so. */
const shares: Readonly<Record<string, (coordinate: string) => boolean>> = {
  all: () => true,
  even: ({ length }) => length % 2 === 0,
  odd: ({ length }) => length % 2 === 1,
};

describe.each(Object.entries(supergraphs))('over the supergraph %s', (name, subgraphs) => {
  const together = federateAlone(subgraphs);
  const apart = Object.values(shares).flatMap((isAskedApart) => splitFederation(subgraphs, isAskedApart));
  const generated = operations(together.apiSchema);

  test.each(fixedOperations[name] ?? [])(
    'what is asked apart is answered alike: $query',
    ({ query, variables }) => agree(together, apart, query ?? '', variables ?? {}),
  );

  test('any operation is answered alike, whatever is asked apart', () =>
    fc.assert(
      fc.asyncProperty(generated, ({ query, variables }) => agree(together, apart, query, variables)),
      search,
    ));

  // What is asked in a fetch of its own is not lost with what fails in another: the one answers more than the other.
  test('and of what fails, all that is missing is told, and nothing else is answered otherwise', () =>
    fc.assert(
      fc.asyncProperty(generated, faults(together), async ({ query, variables }, broken) => {
        const whole = await together.ours(query, variables);
        for (const federation of [together, ...apart]) {
          const { data, errors = [] } = await federation.ours(query, variables, broken);
          const isWhole = JSON.stringify(data) === JSON.stringify(whole.data);
          expect({
            query,
            broken,
            isPart: isPartOf(data, whole.data),
            isTold: isWhole || errors.length > 0,
          }).toEqual({
            ...{ query, broken, isPart: true, isTold: true },
          });
        }
      }),
      search,
    ));
});

/** None where fields lead back to their type by an interface. */
function splitFederation(
  subgraphs: Subgraph[],
  isAskedApart: (coordinate: string) => boolean,
): FederationAlone[] {
  try {
    return [
      federateAlone(subgraphs, {
        isAskedApart: (coordinate, subgraph) =>
          isAskedApart(coordinate) && findsByKey(subgraphs, subgraph, coordinate),
      }),
    ];
  } catch (error) {
    expect(String(error)).toContain('lead back to it');
    return [];
  }
}

/** Nobody asked some of these subgraphs for an entity of which only they tell, and they do not find it. */
const findsByKey = (subgraphs: readonly Subgraph[], subgraph: string, coordinate: string): boolean =>
  subgraphs.some(({ name, resolvers, fieldResolver }) => {
    const ofType = resolvers[coordinate.slice(0, coordinate.indexOf('.'))];
    return name === subgraph && (fieldResolver !== undefined || '__resolveReference' in (ofType ?? {}));
  });

async function agree(
  together: FederationAlone,
  apart: readonly FederationAlone[],
  query: string,
  variables: Record<string, unknown>,
): Promise<void> {
  const expected = comparable(await together.ours(query, variables));
  for (const federation of apart) {
    const answered = comparable(await federation.ours(query, variables));
    expect({ query, variables, ...answered }).toEqual({ query, variables, ...expected });
  }
}

/** Whether it is the same but for what is null. */
function isPartOf(answered: unknown, whole: unknown): boolean {
  if (answered === null || answered === undefined) return true;
  if (typeof answered !== 'object') return answered === whole;
  if (typeof whole !== 'object' || whole === null) return false;
  const [fields, others] = [Object.entries(answered), Object.entries(whole)];
  return (
    fields.length === others.length &&
    fields.every(([key, value], index) => key === others[index]?.[0] && isPartOf(value, others[index]?.[1]))
  );
}

function operations(schema: GraphQLSchema): fc.Arbitrary<GeneratedOperation> {
  return fc
    .array(fc.nat({ max: 1000 }), { maxLength: 120, size: 'max' })
    .map((choices) => generateOperation(schema, choices))
    .filter(({ query }) => validate(schema, parse(query)).length === 0);
}

const faults = ({ fields }: FederationAlone): fc.Arbitrary<Faults> =>
  fc.record({ broken: fc.subarray([...fields], { maxLength: 3 }) });
