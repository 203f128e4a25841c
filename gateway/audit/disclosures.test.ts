import type { Classification } from '@credit-hub/schema';
import { expect, test } from 'vitest';
import type { FieldForm, ObjectForms, ValueForm } from '../policy/forms.ts';
import { disclosed } from './disclosures.ts';

const classes: Record<string, Classification> = {
  'MarketSubject.name': 'PUBLIC',
  'Person.phone': 'PHONE',
  'Query.total': 'PUBLIC',
};
const governed = { classificationOf: (coordinate: string) => classes[coordinate] ?? 'INTERNAL' };

const field = (coordinate: string, form: ValueForm): FieldForm => ({
  key: coordinate,
  lists: 0,
  form,
  decided: { coordinate, decision: { form: 'CLEAR', rule: 'R', basis: [] }, personal: false },
});
const clear = { form: 'CLEAR', anything: false } as const;
const object = (...fields: FieldForm[]): ValueForm => ({
  form: 'OBJECT',
  object: { kind: 'CONCRETE', fields },
});
const subjectWith = (phone: ValueForm): ObjectForms => ({
  kind: 'CONCRETE',
  isSubject: true,
  fields: [
    field('MarketSubject.name', clear),
    field('MarketSubject.representative', object(field('Person.phone', phone))),
  ],
});

const byStanding = new Map([
  ['none', subjectWith({ form: 'DENIED' })],
  ['consent', subjectWith({ form: 'MASKED', by: 'phone' })],
]);
const forms: ObjectForms = {
  kind: 'CONCRETE',
  fields: [
    field('Query.total', clear),
    field('Query.marketSubjects', { form: 'OBJECT', object: { kind: 'ROWS', byStanding } }),
  ],
};

const outside = { classification: 'PUBLIC', form: 'CLEAR', by: null, coordinates: ['Query.total'] };
const named = { ...outside, coordinates: ['MarketSubject.name'] };
const phone = { classification: 'PHONE', coordinates: ['Person.phone'] };
const withConsent = [outside, named, { ...phone, form: 'MASKED', by: 'phone' }];
const withNone = [outside, named, { ...phone, form: 'DENIED', by: null }];
const standingTo = (code: string) => (code.startsWith('c') ? 'consent' : 'none');

test.each([
  {
    what: 'subjects of one standing are told of together',
    subjectCodes: ['c1', 'c2'],
    told: { disclosures: withConsent, furtherSubjectCodes: ['c1', 'c2'], exceptions: [] },
  },
  {
    what: 'subjects of whom something else leaves than of most are exceptions',
    subjectCodes: ['c1', 'n1', 'n2'],
    told: {
      disclosures: withNone,
      furtherSubjectCodes: ['n1', 'n2', 'c1'],
      exceptions: [{ subjectCodes: ['c1'], disclosures: withConsent }],
    },
  },
  {
    what: 'an answer without a subject tells only what stands outside of subjects',
    subjectCodes: [],
    told: { disclosures: [outside], furtherSubjectCodes: [], exceptions: [] },
  },
])('$what', ({ subjectCodes, told }) => {
  expect(disclosed({ forms, subjectCodes, standingTo }, governed)).toEqual(told);
});

test('every type an abstract value may turn out to be is told of', () => {
  const abstract: ObjectForms = {
    kind: 'ABSTRACT',
    byType: new Map([
      ['MarketSubject', [field('MarketSubject.name', clear)]],
      ['Person', [field('Person.phone', { form: 'PSEUDONYM' })]],
    ]),
  };
  expect(disclosed({ forms: abstract, subjectCodes: ['n1'], standingTo }, governed).disclosures).toEqual([
    named,
    { ...phone, form: 'PSEUDONYM', by: null },
  ]);
});

test('the same forms give the same disclosures, so that they are told once', () => {
  const ask = () => disclosed({ forms, subjectCodes: ['n1'], standingTo }, governed).disclosures;
  expect(ask()).toBe(ask());
});

test('a field that nobody decided on is not told of, nor what no standing shows', () => {
  const typename: FieldForm = { key: '__typename', lists: 0, form: clear, decided: null };
  const concrete: ObjectForms = { kind: 'CONCRETE', fields: [typename, field('MarketSubject.name', clear)] };
  expect(disclosed({ forms: concrete, subjectCodes: [], standingTo }, governed).disclosures).toEqual([named]);
  expect(
    disclosed({ forms, subjectCodes: ['x'], standingTo: () => 'unknown' }, governed).disclosures,
  ).toEqual([outside]);
});

test('a subject is told of once, the widest group first, with all that are told of alike', () => {
  const standing = (code: string) =>
    code.startsWith('c') ? 'consent' : code.startsWith('x') ? 'unknown' : 'none';
  const told = disclosed(
    { forms, subjectCodes: ['x1', 'n1', 'n1', 'n2', 'c1', 'c2', 'c3'], standingTo: standing },
    governed,
  );
  expect(told).toEqual({
    disclosures: withConsent,
    furtherSubjectCodes: ['c1', 'c2', 'c3', 'n1', 'n2', 'x1'],
    exceptions: [
      { subjectCodes: ['n1', 'n2'], disclosures: withNone },
      { subjectCodes: ['x1'], disclosures: [outside] },
    ],
  });
});
