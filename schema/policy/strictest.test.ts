import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Classification, classifications } from './classification.ts';
import { compareForms } from './form.ts';
import { loadPolicy } from './loadPolicy.ts';
import { standpoints, strictest, strictestOfAll } from './strictest.ts';

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
