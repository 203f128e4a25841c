import { purposeKinds } from '@credit-hub/schema';
import fc from 'fast-check';
import { executeSync, getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { type DecidedSelection, decideOperation } from '../policy/decidedOperation.ts';
import { operationIn } from '../policy/operation.ts';
import { measure } from './measure.ts';
import { costlyDocuments, generatedDocument, randomFrom } from './testing/documents.ts';
import { governed, prepare, viewOf } from './testing/preparing.ts';
import { costOfPreparing, createCountWork, createStandingsOf, leastCostOfPreparing } from './work.ts';

const countWork = createCountWork(governed);
const count = (text: string) => countWork(parse(text), 1_000_000);
const schema = viewOf('CREDIT_OFFICE');

describe('the work of an operation is counted before it is done', () => {
  const subject = (selection: string) => `{ marketSubject(unifiedSocialCreditCode: "x") { ${selection} } }`;
  test.each<[string, string, Partial<ReturnType<typeof count>>]>([
    [
      'each field and fragment, unfolded',
      '{ me { role } ...F ...F } fragment F on Query { me { role } }',
      { selections: 8 },
    ],
    ['pairs of one response key', '{ me { role role role } }', { comparisons: 3 }],
    ['under one key, and not under one field', '{ me { a: role b: role a: role } }', { comparisons: 1 }],
    ['within what is merged', '{ me { role } me { role } me { role } }', { comparisons: 6 }],
    [
      'pairs of fragments beside each other',
      '{ ...A ...B ...C } fragment A on Query { me { role } } fragment B on Query { departments { name } } fragment C on Query { __typename }',
      { comparisons: 3 },
    ],
    [
      'in fragments that nobody spreads',
      '{ me { role } } fragment F on Me { role role role }',
      { comparisons: 3, selections: 5 },
    ],
    [
      'the hub’s own subgraph, and each department',
      subject('registration { name } taxLicences { id } taxPenalties { id }'),
      { fetches: 3 },
    ],
    [
      'each department for each root',
      `{ ${['a', 'b', 'c'].map((name) => `${name}: marketSubject(unifiedSocialCreditCode: "x") { registration { name } }`).join(' ')} }`,
      { fetches: 4 },
    ],
    [
      'conditions as often as they are unfolded',
      '{ ...F ...F } fragment F on Query { me @skip(if: true) { role @include(if: true) } }',
      { conditions: 4 },
    ],
  ])('%s', (_, document, expected) => {
    expect(count(document)).toMatchObject(expected);
  });

  test.each([
    '{ ...F } fragment F on Query { ...F me { role } }',
    `{ ...F0 } ${Array.from({ length: 12 }, (_, n) => `fragment F${n} on Query { ${Array.from({ length: 12 }, (_, m) => `...F${m}`).join(' ')} }`).join(' ')}`,
  ])('fragments that spread one another do not run away', (document) => {
    expect(countWork(parse(document), 10_000).selections).toBeLessThan(10_050);
  });
});

const itemsIn = (selection: DecidedSelection): number =>
  selection.items.reduce(
    (sum, item) => sum + 1 + (item.kind !== 'META' && item.selection ? itemsIn(item.selection) : 0),
    0,
  );

/** Steps of a plan that ask a department. */
const fetchesIn = (plan: unknown): number => {
  const text = JSON.stringify(plan, (key, value) => (key === 'typeNames' ? undefined : value)) ?? '';
  return text.match(/"bodyStart"/g)?.length ?? 0;
};

const standing = {
  role: 'CREDIT_OFFICE',
  department: null,
  purpose: 'SUPERVISION',
  mayState: new Set(purposeKinds),
  relations: new Set<never>(),
  consentedTo: new Set<never>(),
} as const;

const checkBound = (text: string): void => {
  const document = parse(text, { noLocation: true });
  const work = countWork(document, 1_000_000);
  // The same, found without unfolding.
  expect(measure(document, {})).toMatchObject({ selections: work.selections, conditions: work.conditions });
  if (work.selections > 3_000) return;
  const definition = operationIn({ document });
  if (!definition) throw new TypeError('there is no operation');
  expect(itemsIn(decideOperation(definition, { document }, standing, governed))).toBeLessThanOrEqual(
    work.selections,
  );
  const { compiled } = prepare(document, 'CREDIT_OFFICE', 'SUPERVISION');
  expect(fetchesIn(compiled?.plan)).toBeLessThanOrEqual(work.fetches);
};

describe('no more is done than is counted', () => {
  test.each(Object.entries(costlyDocuments(schema)))('of %s', (_, make) => checkBound(make(1)));

  test('of generated documents', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => checkBound(generatedDocument(schema, randomFrom(seed)))),
      { numRuns: 60 },
    );
  });

  test.each([
    getIntrospectionQuery(),
    '{ __schema { types { name fields { name args { name } type { name ofType { name } } } } } }',
    '{ __schema { types { fields { type { fields { name } } } } } }',
    '{ __type(name: "MarketSubject") { fields { name type { fields { name } } } } }',
    '{ a: __type(name: "Severity") { enumValues { name } } b: __type(name: "CreditFact") { possibleTypes { name fields { name } } } }',
  ])('values of introspection, no more than a few times as many as are counted: %#', (document) => {
    const answer = executeSync({ schema: governed.apiSchema, document: parse(document) }).data;
    let values = 0;
    JSON.stringify(answer, (_, value) => {
      values += 1;
      return value;
    });
    expect(values).toBeLessThan(3 * count(document).introspected);
  });
});

describe('what it costs', () => {
  test('is at least what its selections cost', () => {
    for (const make of Object.values(costlyDocuments(schema))) {
      const document = parse(make(1));
      const work = countWork(document, 1_000_000);
      expect(costOfPreparing(work, 0, 1)).toBeGreaterThan(leastCostOfPreparing(work.selections));
    }
  });

  test('grows with the standings that a caller may have', () => {
    const standingsOf = createStandingsOf(governed);
    expect(standingsOf('PUBLIC')).toBe(1);
    expect(standingsOf('BANK')).toBeGreaterThan(1);
    const work = count('{ me { role } }');
    expect(costOfPreparing(work, 5, 2)).toBeGreaterThan(costOfPreparing(work, 5, 1));
  });
});
