import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Classification, classifications } from './classification.ts';
import { type Comparison, compareForms, type Disclosure, nameOfForm } from './form.ts';
import { loadPolicy } from './loadPolicy.ts';
import { policyOf } from './policy.ts';
import { type Relation, relationSets } from './relation.ts';
import { compareClassifications, standpoints, strictest, strictestOfAll, whereLooser } from './strictest.ts';

const policy = loadPolicy();
const anyClass = fc.constantFrom(...classifications);

test.each<[Classification, Classification, Classification]>([
  ['PUBLIC', 'SHARED', 'SHARED'],
  ['SHARED', 'PUBLISHED_FACT', 'SHARED'],
  ['RESTRICTED', 'INTERNAL', 'INTERNAL'],
  ['PUBLIC', 'RESIDENT_ID', 'RESIDENT_ID'],
  // Equal in the table of today: the later in the list stands for both.
  ['PUBLISHED_FACT', 'PUBLIC', 'PUBLISHED_FACT'],
  // Each shows somebody something that the other does not: nobody reads it.
  ['PHONE', 'FREE_TEXT', 'INTERNAL'],
])('the strictest of %s and %s is %s', (a, b, expected) => {
  expect(strictest(policy, a, b)).toBe(expected);
  expect(strictest(policy, b, a)).toBe(expected);
});

test('the strictest of several shows nobody more than any of them', () => {
  fc.assert(
    fc.property(
      fc.array(anyClass, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...standpoints),
      (classes, at) => {
        const formOf = (classification: Classification) =>
          policy.decide(classification, at.role, at.purpose, at.relations);
        const chosen = formOf(strictestOfAll(policy, classes));
        for (const classification of classes) {
          expect(['EQUAL', 'STRICTER']).toContain(compareForms(chosen, formOf(classification)));
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('of no class at all nobody reads anything', () => {
  expect(strictestOfAll(policy, [])).toBe('INTERNAL');
});

test('what any number of relations shows of two classes, two of them show', () => {
  fc.assert(
    fc.property(
      fc.tuple(anyClass, anyClass),
      fc.constantFrom(...standpoints),
      fc.constantFrom(...relationSets),
      (classes, { role, purpose }, held) => {
        const shown = (relations: ReadonlySet<Relation>) =>
          classes.map((each) => nameOfForm(policy.decide(each, role, purpose, relations))).join();
        const few = standpoints.filter(
          (each) => each.role === role && each.purpose === purpose && each.relations.isSubsetOf(held),
        );
        expect(few.map(({ relations }) => shown(relations))).toContain(shown(held));
      },
    ),
    { numRuns: 300 },
  );
});

test('a standpoint is a role under a purpose with none, one or two of the six relations', () => {
  expect(standpoints).toHaveLength(13 * 9 * (1 + 6 + 15));
  expect(
    new Set(standpoints.map(({ role, purpose, relations }) => [role, purpose, ...relations].join())).size,
  ).toBe(standpoints.length);
});

/** Whether one class shows somebody more than another, told by a table of three rules. */
const small = policyOf({
  legalBases: {},
  classes: {},
  writing: [],
  cells: (
    [
      ['PHONE', [{ form: 'CLEAR' }]],
      ['ADDRESS', [{ form: 'MASKED', by: 'address' }]],
      ['AMOUNT', [{ form: 'MASKED', by: 'phone' }]],
      ['SHARED', [{ form: 'CLEAR' }]],
    ] as [Classification, Disclosure[]][]
  ).map(([classification, forms]) => ({
    classification,
    role: 'BANK',
    purpose: 'INQUIRY',
    rules: forms.map((form) => ({ id: 'rule', form, relation: null, basis: [] })),
  })),
});

test.each<[Classification, Classification, Comparison]>([
  ['PHONE', 'PHONE', 'EQUAL'],
  ['PHONE', 'SHARED', 'EQUAL'],
  ['INTERNAL', 'PUBLIC', 'EQUAL'],
  ['PHONE', 'ADDRESS', 'LOOSER'],
  ['ADDRESS', 'PHONE', 'STRICTER'],
  ['ADDRESS', 'INTERNAL', 'LOOSER'],
  ['INTERNAL', 'ADDRESS', 'STRICTER'],
  ['ADDRESS', 'AMOUNT', 'INCOMPARABLE'],
])('%s compared with %s is %s', (a, b, expected) => {
  expect(compareClassifications(small, a, b)).toBe(expected);
  const at = { role: 'BANK', purpose: 'INQUIRY', relations: new Set() };
  expect(whereLooser(small, a, b)).toEqual(['LOOSER', 'INCOMPARABLE'].includes(expected) ? at : null);
});

test('of several equal ones the last in the list of classes stands for all, whatever their order', () => {
  expect(strictestOfAll(small, ['SHARED', 'PHONE'])).toBe('PHONE');
  expect(strictestOfAll(small, ['PHONE', 'SHARED'])).toBe('PHONE');
  expect(strictestOfAll(small, ['ADDRESS', 'SHARED', 'PHONE'])).toBe('ADDRESS');
  expect(strictestOfAll(small, ['PHONE', 'ADDRESS', 'AMOUNT'])).toBe('INTERNAL');
  expect(strictestOfAll(small, ['PHONE'])).toBe('PHONE');
});
