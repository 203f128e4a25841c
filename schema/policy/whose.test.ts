import { readFileSync } from 'node:fs';
import { buildASTSchema, isEnumType, parse } from 'graphql';
import { expect, test } from 'vitest';
import { type Classification, classifications, personsClassifications } from './classification.ts';
import { nameOfForm } from './form.ts';
import { loadPolicy } from './loadPolicy.ts';
import { type Relation, relations } from './relation.ts';
import { standpoints } from './strictest.ts';
import { moreProtected, relationsTowardsPerson, type Whose, whoseValues } from './whose.ts';

const policy = loadPolicy();
const shared = readFileSync(new URL('../shared.graphql', import.meta.url), 'utf8');

test('whose a value may be is the same in the schema and in the code', () => {
  const type = buildASTSchema(parse(shared), { assumeValidSDL: true }).getType('Whose');
  expect(isEnumType(type) ? type.getValues().map(({ name }) => name) : []).toEqual([...whoseValues]);
});

/** What the law leaves of each relation for what is a person's, by whose it is. */
const counting: Record<Relation, Whose[]> = {
  CONSENT: [],
  MEMBERSHIP: [],
  AGREEMENT: [],
  OWN_RECORD: ['ITS_PEOPLE', 'SUBJECT'],
  PERSON_CONSENT: ['SUBJECT'],
  CASE_IN_HAND: ['ANOTHER', 'ITS_PEOPLE', 'SUBJECT'],
};
const persons: Classification[] = ['PERSON_NAME', 'RESIDENT_ID', 'PHONE', 'ADDRESS', 'BANK_ACCOUNT'];

test.each(
  whoseValues.flatMap((whose) =>
    relations.map((relation) => [relation, whose, counting[relation].includes(whose)] as const),
  ),
)('%s counts for what is of %s: %s', (relation, whose, counts) => {
  expect([...personsClassifications]).toEqual(persons);
  for (const classification of classifications) {
    const held = relationsTowardsPerson(classification, whose, new Set([relation]));
    expect(held.has(relation), classification).toBe(counts || !persons.includes(classification));
  }
});

/** Who reads more of a class while a relation stands, and what: all of it, over every role and purpose. */
function openedBy(relation: Relation, classification: Classification, whose: Whose): string[] {
  return standpoints
    .filter(({ relations: held }) => held.size === 1 && held.has(relation))
    .flatMap(({ role, purpose, relations: held }) => {
      const before = nameOfForm(policy.decide(classification, role, purpose, new Set()));
      const after = nameOfForm(
        policy.decide(classification, role, purpose, relationsTowardsPerson(classification, whose, held)),
      );
      return before === after ? [] : [`${role} ${purpose}: ${before} → ${after}`];
    });
}

/** Of texts a relation opens amounts, and nobody in them: the form keeps the names out. */
const none: Record<Classification, string[]> = Object.fromEntries(
  [...persons, 'FREE_TEXT'].map((classification) => [classification, []]),
) as never;
const ownRecord = {
  ...none,
  PERSON_NAME: ['SUBJECT SELF: MASKED by personName → CLEAR'],
  RESIDENT_ID: ['SUBJECT SELF: DENIED → CLEAR'],
  PHONE: ['SUBJECT SELF: DENIED → CLEAR'],
  ADDRESS: ['SUBJECT SELF: MASKED by address → CLEAR'],
  BANK_ACCOUNT: ['SUBJECT SELF: DENIED → CLEAR'],
};
const onDuty = {
  ...none,
  BANK_ACCOUNT: [
    'HALL HANDLING: DENIED → MASKED by bankAccount',
    'REGULATOR_OTHER_DEPARTMENT HANDLING: DENIED → MASKED by bankAccount',
    'REGULATOR_OTHER_DEPARTMENT SUPERVISION: DENIED → MASKED by bankAccount',
    'CREDIT_OFFICE_OWN_DEPARTMENT HANDLING: DENIED → MASKED by bankAccount',
    'CREDIT_OFFICE_OWN_DEPARTMENT SUPERVISION: DENIED → MASKED by bankAccount',
    'CREDIT_OFFICE_OTHER_DEPARTMENT HANDLING: DENIED → MASKED by bankAccount',
    'CREDIT_OFFICE_OTHER_DEPARTMENT SUPERVISION: DENIED → MASKED by bankAccount',
  ],
};
const ownConsent = {
  ...none,
  PERSON_NAME: ['BANK CREDIT_GRANTING: MASKED by personName → CLEAR'],
  ADDRESS: ['BANK CREDIT_GRANTING: MASKED by address → CLEAR'],
};

/** Written by hand: all that any relation opens of a person's, class by class, for every role and purpose. */
const matrix: [Relation, Whose, Record<Classification, string[]>][] = [
  ...whoseValues.flatMap((whose): [Relation, Whose, Record<Classification, string[]>][] => [
    ['CONSENT', whose, none],
    ['MEMBERSHIP', whose, none],
    ['AGREEMENT', whose, none],
    ['CASE_IN_HAND', whose, onDuty],
  ]),
  ['OWN_RECORD', 'ANOTHER', none],
  ['OWN_RECORD', 'ITS_PEOPLE', ownRecord],
  ['OWN_RECORD', 'SUBJECT', ownRecord],
  ['PERSON_CONSENT', 'ANOTHER', none],
  ['PERSON_CONSENT', 'ITS_PEOPLE', none],
  ['PERSON_CONSENT', 'SUBJECT', ownConsent],
];

test('the matrix has every relation for everybody whose a value may be', () => {
  expect(new Set(matrix.map(([relation, whose]) => `${relation} ${whose}`)).size).toBe(
    relations.length * whoseValues.length,
  );
  expect(matrix).toHaveLength(relations.length * whoseValues.length);
});

test.each(matrix)(
  '%s opens of what is of %s nothing but what is written here',
  (relation, whose, expected) => {
    for (const classification of [...persons, 'FREE_TEXT'] as Classification[])
      expect(openedBy(relation, classification, whose).sort(), classification).toEqual(
        [...expected[classification]].sort(),
      );
  },
);

test('no rule of the table opens a person’s class by a relation of the subject that counts for no person', () => {
  const idle = policy.table.cells
    .filter(({ classification }) => personsClassifications.has(classification))
    .flatMap(({ rules }) => rules)
    .filter(({ relation }) => relation !== null && counting[relation].length === 0);
  expect(idle).toEqual([]);
});

test('of two the one counts who is protected more', () => {
  expect(moreProtected('SUBJECT', 'ANOTHER')).toBe('ANOTHER');
  expect(moreProtected('ITS_PEOPLE', 'SUBJECT')).toBe('ITS_PEOPLE');
});

test.each([
  ['a bank without the person’s consent', 'BANK', 'CREDIT_GRANTING', ['CONSENT'], 'PERSON_CONSENT_REQUIRED'],
  ['a bank with it', 'BANK', 'CREDIT_GRANTING', ['PERSON_CONSENT'], undefined],
  ['the public, to whom nothing would open more', 'PUBLIC', 'INQUIRY', [], undefined],
  ['a subject that reads of another', 'SUBJECT', 'SELF', [], 'OWN_RECORD_REQUIRED'],
] as const)('a masked name says what would show more of it: to %s', (_, role, purpose, held, missing) => {
  expect(policy.decide('PERSON_NAME', role, purpose, new Set(held))).toMatchObject(
    missing ? { missing } : {},
  );
  expect('missing' in policy.decide('PERSON_NAME', role, purpose, new Set(held))).toBe(missing !== undefined);
});
