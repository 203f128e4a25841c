import { expect, test } from 'vitest';
import { loadPolicy } from '../../policy/loadPolicy.ts';
import { loadSubgraphs } from '../../subgraphs.ts';
import { composeSupergraph } from '../composeSupergraph.ts';
import { department, hub, subjectFields } from '../subgraphFixture.ts';
import { amountBesideBand } from './amountBesideBand.ts';

const policy = loadPolicy();
const banded = 'owedAmount: Money @classified(as: AMOUNT)';
const coordinatesIn = (sdl: string) =>
  amountBesideBand(department('courts', sdl), policy).map(({ coordinate }) => coordinate);

test.each([
  ['of the same type of value', 'claim: Money @classified(as: PUBLISHED_FACT)', 'claim'],
  ['as a number', 'totalAmount: Float @classified(as: PUBLISHED_FACT)', 'totalAmount'],
  ['in fen', 'priceInCents: Int @classified(as: SHARED)', 'priceInCents'],
  ['as text', 'capital: String @classified(as: PUBLIC)', 'capital'],
  ['as its description says', '"标的 (执行标的, 元)." target: Int @classified(as: SHARED)', 'target'],
  ['in a list', 'fines: [Money!] @classified(as: PUBLISHED_FACT)', 'fines'],
  ['that may stand in a text', 'summary: String @classified(as: FREE_TEXT)', 'summary'],
])('an exact amount beside one that is banded is found: %s', (_, field, name) => {
  expect(coordinatesIn(`type Fact { ${banded} ${field} }`)).toEqual([`Fact.${name}`]);
});

test.each([
  ['is banded as well', 'claim: Money @classified(as: AMOUNT)'],
  ['nobody reads', 'claim: Money @classified(as: INTERNAL)'],
  ['counts something else', 'workersAffected: Int @classified(as: PUBLISHED_FACT)'],
  ['names something', 'taxKind: String @classified(as: PUBLISHED_FACT)'],
  ['is a text with the amounts taken out', 'summary: String @classified(as: FREE_TEXT_WITH_AMOUNTS)'],
])('what %s may stand beside it', (_, field) => {
  expect(coordinatesIn(`type Fact { ${banded} ${field} }`)).toEqual([]);
});

test('an amount that law has published, in a type without any that is banded, stays', () => {
  expect(
    coordinatesIn(
      'type Penalty { fine: Money @classified(as: PUBLISHED_FACT) facts: String @classified(as: FREE_TEXT) }',
    ),
  ).toEqual([]);
});

test('texts are found within value types, and not within other facts', () => {
  expect(
    coordinatesIn(`
      type Fact { ${banded} changes: [Change!] @classified(as: SHARED) related: Other @classified(as: SHARED) }
      type Change { why: String @classified(as: FREE_TEXT) }
      type Other { id: ID! @classified(as: PUBLIC) why: String @classified(as: FREE_TEXT) }`),
  ).toEqual(['Change.why']);
});

test('what tells of the same case in another type is found, too', () => {
  const listing = 'duty: String @classified(as: FREE_TEXT)';
  const types = (shared: string) =>
    `type Enforcement { ${banded} ${shared} } type Listed { ${listing} ${shared} }`;
  expect(coordinatesIn(types('caseNumber: String @classified(as: PUBLISHED_FACT)'))).toEqual(['Listed.duty']);
  expect(coordinatesIn(types('court: String @classified(as: PUBLISHED_FACT)'))).toEqual([]);
});

test('the composition tells of it', () => {
  const { problems } = composeSupergraph(
    [
      hub,
      department(
        'courts',
        `${subjectFields(`facts: [Fact!] @classified(as: SHARED)`)} type Fact { ${banded} claim: Money @classified(as: SHARED) }`,
      ),
    ],
    policy,
  );
  expect(problems).toMatchObject([{ code: 'AMOUNT_BESIDE_BAND', coordinate: 'Fact.claim' }]);
});

test('in the real network none is left', () => {
  expect(loadSubgraphs().flatMap((subgraph) => amountBesideBand(subgraph, policy))).toEqual([]);
});
