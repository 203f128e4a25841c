import type { Classification } from '@credit-hub/schema';
import { GraphQLObjectType, parse } from 'graphql';
import { expect, test } from 'vitest';
import { desensitize } from '../desensitization/desensitize.ts';
import { fixture } from './fixture/schema.ts';
import { type StandingName, standings } from './fixture/standings.ts';
import { alternativesOf, type FieldForm, formsOf, type ObjectForms, type ValueForm } from './forms.ts';
import { permit } from './permit.ts';
import { privateTypenameKey } from './privateAlias.ts';

type Case = [string, StandingName, string, Record<string, unknown>, unknown, unknown];

const licence = {
  [privateTypenameKey]: 'Licence',
  note: 'n',
  x: 'n',
  provenance: { source: 's', officer: '王明' },
};
const penalty = { ...licence, [privateTypenameKey]: 'Penalty' };
const conditional =
  'query ($v: Boolean = false) { subject(code: "1") { a: rating @include(if: $v) b: code @skip(if: $v) c: rating } }';
const person = { name: '王小明', residentIdNumber: '11010519491231002X' };

const cases: Case[] = [
  [
    'keys stand in the caller’s order, denied ones in their place',
    'public',
    '{ subject(code: "1") { rating code arrears name } }',
    {},
    { subject: { name: 'n', code: '1' } },
    { subject: { rating: null, code: '1', arrears: null, name: 'n' } },
  ],
  [
    'swapped aliases have each their own form',
    'clerk',
    '{ subject(code: "1") { representative { name: residentIdNumber residentIdNumber: name } } }',
    {},
    { subject: { representative: { name: person.residentIdNumber, residentIdNumber: person.name } } },
    { subject: { representative: { name: '1****************X', residentIdNumber: '王小明' } } },
  ],
  [
    'one key has by runtime type the form of its field',
    'public',
    '{ everything { ... on Licence { x: note } ... on Penalty { x: note } } }',
    {},
    { everything: [licence, penalty] },
    { everything: [{ x: 'n' }, { x: null }] },
  ],
  [
    'a key selected through an interface and a type has the stricter form',
    'public',
    '{ newest { note ... on Licence { note } } }',
    {},
    { newest: licence },
    { newest: { note: null } },
  ],
  [
    'and has it in whatever order they stand',
    'public',
    '{ newest { ... on Licence { note } note } }',
    {},
    { newest: licence },
    { newest: { note: null } },
  ],
  [
    'selections of one key are put together',
    'public',
    '{ newest { provenance { source } ... on Licence { provenance { officer } } } }',
    {},
    { newest: licence },
    { newest: { provenance: { source: 's', officer: '王**' } } },
  ],
  [
    'and only for the types they are on',
    'public',
    '{ newest { provenance { source } ... on Licence { provenance { officer } } } }',
    {},
    { newest: penalty },
    { newest: { provenance: { source: 's' } } },
  ],
  [
    'what a default leaves out is not answered, be it denied or not',
    'public',
    conditional,
    {},
    { subject: { b: '1' } },
    { subject: { b: '1', c: null } },
  ],
  [
    'what a variable includes is answered, be it denied or not',
    'public',
    conditional,
    { v: true },
    { subject: {} },
    { subject: { a: null, c: null } },
  ],
  [
    'a denied object is null, whether it exists or not',
    'public',
    '{ subject(code: "1") { controller { name } representative { name } } }',
    {},
    { subject: { controller: person, representative: null } },
    { subject: { controller: null, representative: null } },
  ],
  [
    'an object of which all is denied is an object of nulls if it exists',
    'public',
    '{ subject(code: "1") { representative { residentIdNumber } } }',
    {},
    { subject: { representative: { [privateTypenameKey]: 'Person' } } },
    { subject: { representative: { residentIdNumber: null } } },
  ],
  [
    'and null if it does not',
    'public',
    '{ subject(code: "1") { representative { residentIdNumber } } }',
    {},
    { subject: { representative: null } },
    { subject: { representative: null } },
  ],
  [
    'a JSON scalar is open or closed whole',
    'public',
    '{ subject(code: "1") { open notes } }',
    {},
    { subject: { open: { a: [1] }, notes: { a: 'x' } } },
    { subject: { open: { a: [1] }, notes: null } },
  ],
  [
    'lists of lists are masked to the last leaf',
    'public',
    '{ subject(code: "1") { formerNames grid { name } } }',
    {},
    { subject: { formerNames: [['王明'], null], grid: [[{ name: '李雷' }, null]] } },
    { subject: { formerNames: [['王**'], null], grid: [[{ name: '李**' }, null]] } },
  ],
  [
    'what is known of the schema passes',
    'public',
    '{ __typename __schema { queryType { name } } }',
    {},
    { __typename: 'Query', __schema: { queryType: { name: 'Query' } } },
    { __typename: 'Query', __schema: { queryType: { name: 'Query' } } },
  ],
];

test.each(cases)('%s', (_, caller, query, variables, data, expected) => {
  const { forms } = permit({ document: parse(query) }, standings[caller], fixture);
  const answer = desensitize(data as never, forms(variables), { pseudonym: () => 'PSN' });
  expect(JSON.stringify(answer)).toBe(JSON.stringify(expected));
});

const fieldsOf = (forms: ObjectForms | undefined): readonly FieldForm[] =>
  forms?.kind === 'CONCRETE' ? forms.fields : [];
const under = (field: FieldForm | undefined): ObjectForms | undefined =>
  field?.form.form === 'OBJECT' ? field.form.object : undefined;
const formsOfSubject = (selection: string, governed = fixture, variables = {}): readonly FieldForm[] => {
  const { forms } = permit(
    { document: parse(`query ($v: Boolean) { subject(code: "1") { ${selection} } }`) },
    standings.registryOfficer,
    governed,
  );
  return fieldsOf(under(fieldsOf(forms(variables))[0]));
};

/** By hand: what is told of a person, or by hand in a text that may name one. */
test.each<[Classification, boolean]>([
  ['PUBLIC', false],
  ['PUBLISHED_FACT', false],
  ['SHARED', false],
  ['RESTRICTED', false],
  ['EVALUATION', false],
  ['COMMERCIAL_SECRET', true],
  ['PERSON_NAME', true],
  ['RESIDENT_ID', true],
  ['PHONE', true],
  ['ADDRESS', true],
  ['BANK_ACCOUNT', true],
  ['AMOUNT', false],
  ['FREE_TEXT', true],
  ['FREE_TEXT_WITH_AMOUNTS', true],
  ['ACCESS_RECORD', false],
  ['INTERNAL', false],
])('a value of class %s is told of when it is given in clear: %s', (classification, personal) => {
  const governed = { ...fixture, classificationOf: () => classification };
  const { forms } = permit({ document: parse('{ newest { id } }') }, standings.registryOfficer, governed);
  expect(fieldsOf(forms({}))[0]?.decided?.personal).toBe(personal);
});

test('a value is told of when one of the types behind it makes it personal, whatever the others say', () => {
  const governed: typeof fixture = {
    ...fixture,
    classificationOf: (coordinate) => (coordinate === 'Penalty.id' ? 'PERSON_NAME' : 'PUBLIC'),
  };
  const personal = (selection: string) => {
    const { forms } = permit({ document: parse(`{ ${selection} }`) }, standings.registryOfficer, governed);
    const object = under(fieldsOf(forms({}))[0]);
    return object && [...alternativesOf(object)].map(([id]) => id?.decided?.personal);
  };
  expect(personal('newest { id }')).toEqual([true, true]);
  expect(personal('everything { ... on Licence { id } }')).toEqual([false, undefined, undefined]);
});

test.each<[StandingName, string, ValueForm]>([
  ['registryOfficer', 'code', { form: 'CLEAR', anything: false }],
  ['public', 'formerNames', { form: 'MASKED', by: 'personName' }],
  ['bank', 'arrears', { form: 'BANDED', by: 'amount' }],
  ['public', 'arrears', { form: 'DENIED' }],
  ['auditor', 'representative { residentIdNumber }', { form: 'PSEUDONYM' }],
  ['clerk', 'representative { residentIdNumber }', { form: 'MASKED', by: 'residentId' }],
])('the form of a value is the one that was decided: to the %s %s', (caller, selection, expected) => {
  const { forms } = permit(
    { document: parse(`{ subject(code: "1") { ${selection} } }`) },
    standings[caller],
    fixture,
  );
  const [field] = fieldsOf(under(fieldsOf(forms({}))[0]));
  const [leaf] = field?.form.form === 'OBJECT' ? fieldsOf(field.form.object) : [field];
  expect(leaf?.form).toEqual(expected);
});

test('a key is told with the coordinate that decided it, in whatever order it was selected', () => {
  const decidedBy = (selection: string) => {
    const { forms } = permit({ document: parse(`{ newest { ${selection} } }`) }, standings.public, fixture);
    const object = under(fieldsOf(forms({}))[0]);
    return object && [...alternativesOf(object)].map(([note]) => note?.decided?.coordinate).sort();
  };
  expect(decidedBy('note ... on Licence { note }')).toEqual(['Fact.note', 'Fact.note']);
  expect(decidedBy('... on Licence { note } note')).toEqual(['Fact.note', 'Fact.note']);
  expect(decidedBy('... on Licence { note }')).toEqual(['Licence.note', undefined]);
});

test('an object is a row where it is a market subject, and nowhere else', () => {
  const formsOfType = (name: string) =>
    formsOf({ type: new GraphQLObjectType({ name, fields: {} }), items: [] }, new Map(), fixture);
  expect(formsOfType('MarketSubject')).toEqual({ kind: 'CONCRETE', fields: [], isSubject: true });
  expect(formsOfType('MarketSubjects')).toEqual({ kind: 'CONCRETE', fields: [] });
});

test('a custom scalar leaves whole, and of any other leaf a text, a number or a boolean', () => {
  const anything = formsOfSubject('code name open rating arrears birthYear __typename').map(
    ({ key, form }) => [key, form.form === 'CLEAR' && form.anything],
  );
  expect(anything).toEqual([
    ['code', false],
    ['name', false],
    ['open', true],
    ['rating', false],
    ['arrears', false],
    ['birthYear', false],
    ['__typename', true],
  ]);
});

test('the lists around a value are counted, and what was decided is told with its coordinate', () => {
  const fields = formsOfSubject('x: formerNames penalties { id } __typename y: name');
  expect(fields.map(({ key, lists, decided }) => [key, lists, decided?.coordinate ?? null])).toEqual([
    ['x', 2, 'Subject.formerNames'],
    ['penalties', 1, 'Subject.penalties'],
    ['__typename', 0, null],
    ['y', 0, 'Subject.name'],
  ]);
});

test('behind an abstract type there are forms for each type that it may be, and for no other', () => {
  const [newest, union] = [
    'newest { id ... on Licence { number } }',
    'everything { ... on Person { name } }',
  ].map((selection) => {
    const { forms } = permit({ document: parse(`{ ${selection} }`) }, standings.clerk, fixture);
    const object = under(fieldsOf(forms({}))[0]);
    return object?.kind === 'ABSTRACT'
      ? [...object.byType].map(([type, fields]) => [type, fields.map(({ key }) => key)])
      : null;
  });
  expect(newest?.sort()).toEqual([
    ['Licence', ['id', 'number']],
    ['Penalty', ['id']],
  ]);
  expect(union?.sort()).toEqual([
    ['Licence', []],
    ['Penalty', []],
    ['Person', ['name']],
  ]);
});

test('alternatives of an object are its fields, by type and by standing', () => {
  const field = (key: string): FieldForm => ({ key, lists: 0, form: { form: 'DENIED' }, decided: null });
  const concrete = (key: string): ObjectForms => ({ kind: 'CONCRETE', fields: [field(key)] });
  const keys = (forms: ObjectForms) =>
    [...alternativesOf(forms)].map((fields) => fields.map(({ key }) => key));
  const abstract: ObjectForms = {
    kind: 'ABSTRACT',
    byType: new Map([
      ['A', [field('a')]],
      ['B', []],
    ]),
  };
  expect(keys(concrete('x'))).toEqual([['x']]);
  expect(keys(abstract)).toEqual([['a'], []]);
  expect(
    keys({
      kind: 'ROWS',
      byStanding: new Map([
        ['near', concrete('x')],
        ['far', abstract],
      ]),
    }),
  ).toEqual([['x'], ['a'], []]);
});

test('a fragment applies to the type it is on, to the interfaces and unions that hold that, and to nothing else', () => {
  const keys = (fragment: string, over: string) => {
    const { forms } = permit(
      { document: parse(`{ everything { ... on Licence { ${over} ${fragment} } } }`) },
      standings.clerk,
      fixture,
    );
    const object = under(fieldsOf(forms({}))[0]);
    return object?.kind === 'ABSTRACT' ? (object.byType.get('Licence') ?? []).map(({ key }) => key) : [];
  };
  expect(keys('... on Licence { number }', 'id')).toEqual(['id', 'number']);
  expect(keys('... on Fact { note }', 'id')).toEqual(['id', 'note']);
  expect(keys('... on Anything { __typename }', 'id')).toEqual(['id', '__typename']);
  expect(keys('... on Fact { ... on Penalty { amount } }', 'id')).toEqual(['id']);
  expect(keys('... on Anything { ... on Person { name } }', 'id')).toEqual(['id']);
});
