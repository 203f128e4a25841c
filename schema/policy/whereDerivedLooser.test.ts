import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PurposeKind } from '../viewer.ts';
import { type Classification, classifications } from './classification.ts';
import { compareForms, type Form } from './form.ts';
import { loadPolicy } from './loadPolicy.ts';
import type { PolicyRole } from './policyRole.ts';
import type { Relation } from './relation.ts';
import { type Standpoint, standpoints } from './strictest.ts';
import { whereDerivedLooser } from './whereDerivedLooser.ts';

const policy = loadPolicy();

test.each<[Classification, Classification, PolicyRole, PurposeKind, Relation[]]>([
  // The bank holds a consent to amounts, and none to evaluations.
  ['AMOUNT', 'EVALUATION', 'BANK', 'CREDIT_GRANTING', ['CONSENT']],
  // At home the regulator needs no case; where the source is, it does.
  ['RESTRICTED', 'RESTRICTED', 'REGULATOR_OWN_DEPARTMENT', 'HANDLING', []],
  ['PUBLISHED_FACT', 'EVALUATION', 'PUBLIC', 'HANDLING', []],
  // In its own record a subject reads of persons whom it registered, and the source may tell of another.
  ['PERSON_NAME', 'PERSON_NAME', 'SUBJECT', 'SELF', ['OWN_RECORD']],
])('%s computed from %s leaks to %s for %s', (derived, source, role, purpose, relations) => {
  expect(whereDerivedLooser(policy, derived, source)?.derived).toMatchObject({
    role,
    purpose,
    relations: new Set(relations),
  });
});

test.each<[Classification, Classification]>([
  ['EVALUATION', 'EVALUATION'],
  ['SHARED', 'SHARED'],
  ['SHARED', 'EVALUATION'],
  ['SHARED', 'PUBLISHED_FACT'],
  ['INTERNAL', 'RESIDENT_ID'],
])('%s may be computed from %s', (derived, source) => {
  expect(whereDerivedLooser(policy, derived, source)).toBeNull();
});

test('where it finds nobody, nobody reads more of the derived field, with a consent to either class or to none', () => {
  const anyClass = fc.constantFrom(...classifications);
  const show = (classification: Classification, { role, purpose, relations }: Standpoint): Form =>
    policy.decide(classification, role, purpose, relations);
  fc.assert(
    fc.property(anyClass, anyClass, (derived, source) => {
      if (whereDerivedLooser(policy, derived, source) !== null) return;
      const leaks = standpoints.flatMap(({ role, purpose, relations }) =>
        (relations.has('CONSENT') ? [[], [derived], [source]] : [[]]).flatMap((consentedTo) => {
          const towards = (classification: Classification) =>
            consentedTo.includes(classification)
              ? relations
              : new Set([...relations].filter((relation) => relation !== 'CONSENT'));
          const elsewhere = role.replace('_OWN_', '_OTHER_') as PolicyRole;
          const comparison = compareForms(
            show(derived, { role, purpose, relations: towards(derived) }),
            show(source, { role: elsewhere, purpose, relations: towards(source) }),
          );
          return comparison === 'EQUAL' || comparison === 'STRICTER'
            ? []
            : [{ role, purpose, relations: [...relations], consentedTo }];
        }),
      );
      expect(leaks).toEqual([]);
    }),
    {
      numRuns: 60,
      examples: [
        ['SHARED', 'EVALUATION'],
        ['INTERNAL', 'RESIDENT_ID'],
      ],
    },
  );
});
