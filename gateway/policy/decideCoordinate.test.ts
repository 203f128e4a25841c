import {
  type Classification,
  type Disclosure,
  type PolicyRole,
  type PurposeKind,
  policyOf,
  type Relation,
  type Whose,
} from '@credit-hub/schema';
import { describe, expect, test } from 'vitest';
import {
  classificationsBehind,
  decideArgument,
  decideCoordinate,
  decideField,
  type FieldsType,
  isFieldsType,
  typesBehind,
} from './decideCoordinate.ts';
import { fixture } from './fixture/schema.ts';
import { standings } from './fixture/standings.ts';
import type { Standing } from './standing.ts';

const type = (name: string) => fixture.apiSchema.getType(name) as FieldsType;
const [subject, fact, person, penalty] = ['Subject', 'Fact', 'Person', 'Penalty'].map(type) as [
  FieldsType,
  FieldsType,
  FieldsType,
  FieldsType,
];

describe('whose a value is', () => {
  type Row = [Classification, PolicyRole, PurposeKind, Disclosure, Relation | null];
  const rows: Row[] = [
    ['PERSON_NAME', 'BANK', 'CREDIT_GRANTING', { form: 'MASKED', by: 'personName' }, null],
    ['PERSON_NAME', 'BANK', 'CREDIT_GRANTING', { form: 'CLEAR' }, 'PERSON_CONSENT'],
    ['PHONE', 'BANK', 'CREDIT_GRANTING', { form: 'CLEAR' }, 'PERSON_CONSENT'],
    ['SHARED', 'BANK', 'CREDIT_GRANTING', { form: 'CLEAR' }, 'CONSENT'],
  ];
  const policy = policyOf({
    legalBases: {},
    classes: {},
    cells: ['PERSON_NAME', 'PHONE', 'SHARED'].map((classification) => ({
      classification: classification as Classification,
      role: 'BANK',
      purpose: 'CREDIT_GRANTING',
      rules: rows
        .filter(([of]) => of === classification)
        .map(([, , , form, relation]) => ({ id: `${relation}`, form, relation, basis: [] })),
    })),
    writing: [],
  });
  const consenting: Standing = {
    ...standings.bank,
    relations: new Set(['CONSENT', 'PERSON_CONSENT']),
    consentedTo: new Set(['PERSON_NAME', 'PHONE', 'SHARED']),
  };
  const told = (classification: Classification, whose: Whose, standing: Standing, by = policy) => {
    const decision = decideCoordinate('A.b', null, standing, {
      ...fixture,
      policy: by,
      classificationOf: () => classification,
      whoseOf: () => whose,
    });
    const reason = decision.form === 'DENIED' ? decision.reason : (decision.missing ?? null);
    return [decision.form, reason];
  };

  test.each<[Classification, Whose, string, string | null]>([
    ['PERSON_NAME', 'SUBJECT', 'CLEAR', null],
    ['PERSON_NAME', 'ITS_PEOPLE', 'MASKED', 'PERSON_CONSENT_REQUIRED'],
    ['PERSON_NAME', 'ANOTHER', 'MASKED', 'PERSON_CONSENT_REQUIRED'],
    ['PHONE', 'SUBJECT', 'CLEAR', null],
    ['PHONE', 'ITS_PEOPLE', 'DENIED', 'PERSON_CONSENT_REQUIRED'],
    ['PHONE', 'ANOTHER', 'DENIED', 'PERSON_CONSENT_REQUIRED'],
    ['SHARED', 'SUBJECT', 'CLEAR', null],
    ['SHARED', 'ANOTHER', 'CLEAR', null],
    ['ADDRESS', 'ANOTHER', 'DENIED', 'NEVER'],
  ])('decides what a consent opens: %s of %s is %s, %s', (classification, whose, form, reason) => {
    expect(told(classification, whose, consenting)).toEqual([form, reason]);
  });

  test.each<[Classification, Whose, 'subject' | 'subjectItself', string, string | null]>([
    ['RESIDENT_ID', 'SUBJECT', 'subjectItself', 'CLEAR', null],
    ['RESIDENT_ID', 'ITS_PEOPLE', 'subjectItself', 'CLEAR', null],
    ['RESIDENT_ID', 'ANOTHER', 'subjectItself', 'DENIED', 'PERSON_CONSENT_REQUIRED'],
    ['SHARED', 'ANOTHER', 'subjectItself', 'CLEAR', null],
    ['RESIDENT_ID', 'SUBJECT', 'subject', 'DENIED', 'OWN_RECORD_REQUIRED'],
    ['RESIDENT_ID', 'ANOTHER', 'subject', 'DENIED', 'OWN_RECORD_REQUIRED'],
  ])('decides what a record of its own opens: %s of %s to the %s is %s, %s', (...row) => {
    const [classification, whose, standing, form, reason] = row;
    expect(told(classification, whose, standings[standing], fixture.policy)).toEqual([form, reason]);
  });

  test('does not matter where nothing was consented to', () => {
    for (const whose of ['SUBJECT', 'ITS_PEOPLE', 'ANOTHER'] as const) {
      expect(told('PERSON_NAME', whose, standings.bank)).toEqual(['MASKED', 'PERSON_CONSENT_REQUIRED']);
      expect(told('SHARED', whose, standings.bank)).toEqual(['DENIED', 'CONSENT_REQUIRED']);
    }
  });
});

describe('through an interface', () => {
  const field = (name: string) =>
    fact.getFields()[name] as NonNullable<ReturnType<typeof fact.getFields>[string]>;

  test('a field is decided as the strictest of its types has it', () => {
    const { public: anyone, clerk } = standings;
    expect(decideField(fact, field('note'), null, anyone, fixture).form).toBe('DENIED');
    expect(decideField(fact, field('note'), null, clerk, fixture).form).toBe('CLEAR');
    expect(decideField(type('Licence'), field('note'), null, anyone, fixture).form).toBe('CLEAR');
    expect(decideField(penalty, field('note'), null, anyone, fixture).form).toBe('DENIED');
  });

  test('all that it may be counts, and of a type that type alone', () => {
    expect(
      typesBehind(fact, fixture)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Fact', 'Licence', 'Penalty']);
    expect(typesBehind(penalty, fixture)).toEqual([penalty]);
    expect([...classificationsBehind(fact, 'note', fixture)].sort()).toEqual(['PUBLISHED_FACT', 'SHARED']);
    expect([...classificationsBehind(penalty, 'note', fixture)]).toEqual(['SHARED']);
    // Only some of the types have it.
    expect([...classificationsBehind(fact, 'amount', fixture)]).toEqual(['AMOUNT']);
  });

  test('an argument is decided as the strictest of its types has it', () => {
    const governed = {
      ...fixture,
      classificationOf: (coordinate: string) =>
        coordinate === 'Penalty.related(first:)' ? 'RESTRICTED' : fixture.classificationOf(coordinate),
    };
    const decide = (of: FieldsType) =>
      decideArgument(of, 'related', 'first', null, standings.public, governed).form;
    expect([fact, penalty, type('Licence')].map(decide)).toEqual(['DENIED', 'DENIED', 'CLEAR']);
  });
});

test('types with fields are told from all others', () => {
  const names = ['Subject', 'Fact', 'Anything', 'SearchFilter', 'Money'];
  expect(names.filter((name) => isFieldsType(fixture.apiSchema.getType(name)))).toEqual(['Subject', 'Fact']);
  expect([isFieldsType(undefined), isFieldsType(null)]).toEqual([false, false]);
  expect([subject, person].every(isFieldsType)).toBe(true);
});
