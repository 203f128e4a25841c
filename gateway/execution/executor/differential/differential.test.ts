import fc from 'fast-check';
import { type GraphQLSchema, parse, validate, visit } from 'graphql';
import { describe, expect, test } from 'vitest';
import { comparable, lostEntities, withoutPlacesOfFailedFetches } from './comparison.ts';
import { type Faults, type Federation, federate } from './federation.ts';
import { fixedOperations } from './fixedOperations.ts';
import { type GeneratedOperation, generateOperation } from './generateOperation.ts';
import { search } from './search.ts';
import { supergraphs } from './supergraphs/index.ts';

// Within a fragment on an interface, stock forgets which type the object around it is of.
const returnsFromInterface = (query: string): boolean =>
  / on (CreditFact|Listing|Named|Node|Person)\b/.test(query);

/** Operations that stock answers wrongly, for what reason; `knownDifferences.test.ts` says what is right. */
const stockIsWrong: Readonly<Record<string, (query: string) => boolean>> = {
  abstractTypes: (query) => returnsFromInterface(query) && /escort|host|keeper/.test(query),
  creditHub: returnsFromInterface,
  renamed: (query) => returnsFromInterface(query) && /\bone\b/.test(query),
  // A field and the same with other arguments stand under one response key, and one of them wins.
  requires: (query) =>
    (/weight|postageByGram/.test(query) && /postage|premium|volume/.test(query)) ||
    // A condition on what another field requires leaves that out as well, without a word.
    /@(include|skip)/.test(query),
  // An answer from behind `@interfaceObject` replaces an object's own type by its interface's name, and fragments
  // on the type no longer apply.
  interfaceObject: (query) =>
    /on (Book|Film)|__typename/.test(query) && /reviews|score|headline|topRated/.test(query),
};

/** Where a failed `@requires` would be computed from: stock sends null for what failed. */
const computesFromFailures = new Set(['conditions', 'creditHub', 'interfaceObject', 'requires']);

/** Where stock tells of errors under names that the planner made. */
const renames = new Set(['renamed']);

/** Where stock puts an error at the wrong entity of a list: only the fields on its way are compared. */
const stockMisplaces = new Set(['abstractTypes']);

describe.each(Object.entries(supergraphs))('over the supergraph %s', async (name, subgraphs) => {
  const federation = await federate(subgraphs);
  const generated = operations(federation.apiSchema).filter(
    ({ query }) => !stockIsWrong[name]?.(query) && !leavesOut(query),
  );

  test.each(fixedOperations[name] ?? [])('ours answers as stock does: $query', ({ query, variables }) =>
    agree(federation, query ?? '', variables ?? {}, {}),
  );

  test('ours answers any operation as stock does', () =>
    fc.assert(
      fc.asyncProperty(generated, ({ query, variables }) => agree(federation, query, variables, {})),
      search,
    ));

  if (computesFromFailures.has(name) || renames.has(name)) return;

  test('ours fails as stock does', () =>
    fc.assert(
      fc.asyncProperty(generated, faults(federation), ({ query, variables }, broken) =>
        agree(federation, query, variables, broken, stockMisplaces.has(name) ? 'BLANKED' : 'COMPARED'),
      ),
      search,
    ));
});

/**
 * Stock does not fetch an object of which conditions leave out everything, and says null; of what the document itself
 * leaves out it fetches some, and misses what else was to be computed beside it.
 */
function leavesOut(query: string): boolean {
  let found = /@skip\(if: true\)|@include\(if: false\)/.test(query);
  visit(parse(query), {
    SelectionSet: ({ selections }) => {
      found ||= selections.every(({ directives }) => directives?.length);
    },
  });
  return found;
}

async function agree(
  federation: Federation,
  query: string,
  variables: Record<string, unknown>,
  faults: Faults,
  indices: 'COMPARED' | 'BLANKED' = 'COMPARED',
): Promise<void> {
  const ours = await federation.ours(query, variables, faults);
  const stock = await federation.stock(query, variables, faults);
  const lost = lostEntities(ours);
  expect(comparable(withoutPlacesOfFailedFetches(ours), indices, lost)).toEqual(
    comparable(stock, indices, lost),
  );
}

function operations(schema: GraphQLSchema): fc.Arbitrary<GeneratedOperation> {
  return fc
    .array(fc.nat({ max: 1000 }), { maxLength: 120, size: 'max' })
    .map((choices) => generateOperation(schema, choices))
    .filter(({ query }) => validate(schema, parse(query)).length === 0);
}

/** Fields that keys are made of: ours takes nothing from an entity whose key cannot be told. */
const keyFields = /\.(id|sku|place|region|name|code|slug|upc)$/;

function faults({ fields }: Federation): fc.Arbitrary<Faults> {
  const names = [...new Set(fields.map((field) => field.slice(0, field.indexOf(':'))))];
  return fc.record({
    down: fc.subarray(names, { maxLength: 1 }),
    broken: fc.subarray(
      fields.filter((field) => !keyFields.test(field)),
      { maxLength: 3 },
    ),
  });
}
