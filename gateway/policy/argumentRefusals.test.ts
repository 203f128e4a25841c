import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { fixture } from './fixture/schema.ts';
import { type StandingName, standings } from './fixture/standings.ts';
import { permit } from './permit.ts';

type Case = [string, StandingName, string, Record<string, unknown>, string[]];

const byNumber = 'query ($n: String) { search(residentIdNumber: $n) { code } }';
const byFilter = 'query ($f: SearchFilter) { search(filter: $f) { code } }';

const cases: Case[] = [
  ['what may be read in clear may be asked by', 'registryOfficer', byNumber, { n: '1' }, []],
  ['what is masked may not be asked by', 'clerk', byNumber, { n: '1' }, ['Query.search(residentIdNumber:)']],
  [
    'a value written in the document is refused like a variable',
    'clerk',
    '{ search(residentIdNumber: "1") { code } }',
    {},
    ['Query.search(residentIdNumber:)'],
  ],
  ['an argument that its variable leaves out is not given', 'clerk', byNumber, {}, []],
  ['asking for null is asking, too', 'clerk', byNumber, { n: null }, ['Query.search(residentIdNumber:)']],
  [
    'a default in the document is given',
    'clerk',
    'query ($n: String = "1") { search(residentIdNumber: $n) { code } }',
    {},
    ['Query.search(residentIdNumber:)'],
  ],
  [
    'a field of an input object is refused in a variable',
    'public',
    byFilter,
    { f: { kind: 'x', amountOver: '1' } },
    ['SearchFilter.amountOver'],
  ],
  [
    'a field of an input object is refused however deep it lies',
    'public',
    byFilter,
    { f: { either: [{ kind: 'x' }, { either: [{ amountOver: '1' }] }] } },
    ['SearchFilter.amountOver'],
  ],
  [
    'a field of an input object is refused in the document',
    'public',
    '{ search(filter: { either: [{ amountOver: "1" }] }) { code } }',
    {},
    ['SearchFilter.amountOver'],
  ],
  [
    'a variable within an input object is refused',
    'public',
    'query ($m: Money) { search(filter: { amountOver: $m }) { code } }',
    { m: '1' },
    ['SearchFilter.amountOver'],
  ],
  [
    'the open fields of an input object may be given',
    'public',
    byFilter,
    { f: { kind: 'x', either: [{ kind: 'y' }] } },
    [],
  ],
  [
    'who reads the amount in bands only may not ask by it',
    'bank',
    byFilter,
    { f: { amountOver: '1' } },
    ['SearchFilter.amountOver'],
  ],
  ['who reads the amount in clear may ask by it', 'clerk', byFilter, { f: { amountOver: '1' } }, []],
];

test.each(cases)('%s', (_, caller, query, variables, refused) => {
  const document = parse(query);
  expect(validate(fixture.apiSchema, document)).toEqual([]);
  const refusals = permit({ document }, standings[caller], fixture).refusals(variables);
  expect(refusals.map(({ code, coordinate }) => [code, coordinate])).toEqual(
    refused.map((coordinate) => ['ARGUMENT_DENIED', coordinate]),
  );
});

test('a refusal says what is missing, and never the value', () => {
  const { refusals } = permit({ document: parse(byNumber) }, standings.inquiringClerk, fixture);
  expect(refusals({ n: '11010519491231002X' })).toEqual([
    { code: 'ARGUMENT_DENIED', coordinate: 'Query.search(residentIdNumber:)', reason: 'PURPOSE_REQUIRED' },
  ]);
});

test('nothing is refused where nothing is given, and each thing once however often it is', () => {
  const refused = (query: string, variables: Record<string, unknown> = {}) =>
    permit({ document: parse(query) }, standings.clerk, fixture)
      .refusals(variables)
      .map(({ coordinate }) => coordinate);
  expect(refused('{ subject(code: "1") { code } }')).toEqual([]);
  expect(refused('{ newest { id } }', { n: '1' })).toEqual([]);
  expect(
    refused('{ a: search(residentIdNumber: "1") { code } b: search(residentIdNumber: "2") { code } }'),
  ).toEqual(['Query.search(residentIdNumber:)']);
  expect(refused(byNumber, { n: undefined })).toEqual([]);
  expect(
    refused('query ($n: String = "1") { search(residentIdNumber: $n) { code } }', { n: undefined }),
  ).toEqual(['Query.search(residentIdNumber:)']);
});

test('what is asked beneath a denied field, or of it, is not looked at: nothing of it is fetched', () => {
  const { refusals } = permit({ document: parse('{ rated(grade: "A") { code } }') }, standings.public, {
    ...fixture,
    classificationOf: (at) => (at === 'Query.rated' ? 'INTERNAL' : fixture.classificationOf(at)),
  });
  expect(refusals({})).toEqual([]);
});

test('of an input object each field that may not be used is named, in the order of the schema, and what is open is not', () => {
  const refused = (filter: unknown) =>
    permit({ document: parse(byFilter) }, standings.public, fixture)
      .refusals({ f: filter })
      .map(({ coordinate, reason }) => [coordinate, reason]);
  expect(refused({ amountOver: null })).toEqual([['SearchFilter.amountOver', 'NEVER']]);
  expect(refused({ either: null })).toEqual([]);
  expect(refused(null)).toEqual([]);
  expect(refused({ either: [null, { kind: 'x' }] })).toEqual([]);
});

test('each place is refused on its own, and one that is refused for two reasons for both', () => {
  const closed: typeof fixture = {
    ...fixture,
    classificationOf: (at) => (at === 'SearchFilter.kind' ? 'RESTRICTED' : fixture.classificationOf(at)),
  };
  const refused = (query: string, variables: Record<string, unknown> = {}) =>
    permit({ document: parse(query) }, standings.public, closed)
      .refusals(variables)
      .map(({ code, coordinate }) => `${code} ${coordinate}`);
  expect(
    refused('{ search(name: "13800138000", residentIdNumber: "1", filter: { amountOver: "1" }) { code } }'),
  ).toEqual([
    'PERSONAL_NUMBER_IN_ARGUMENT Query.search(name:)',
    'ARGUMENT_DENIED Query.search(residentIdNumber:)',
    'ARGUMENT_DENIED SearchFilter.amountOver',
  ]);
  expect(refused('{ search(filter: { kind: "13800138000" }) { code } }')).toEqual([
    'ARGUMENT_DENIED SearchFilter.kind',
    'PERSONAL_NUMBER_IN_ARGUMENT SearchFilter.kind',
  ]);
});

test('an argument that the field does not have, and a variable of any name that no argument uses, is none', () => {
  const refused = (query: string, variables: Record<string, unknown>) =>
    permit({ document: parse(query) }, standings.clerk, fixture).refusals(variables);
  expect(refused('{ search(missing: "13800138000") { code } }', {})).toEqual([]);
  expect(refused('query ($n: String) { search(name: $n) { code } }', { m: '13800138000' })).toEqual([]);
});

test('who reads a class in another form is told no reason', () => {
  const { refusals } = permit({ document: parse(byNumber) }, standings.clerk, fixture);
  expect(refusals({ n: '1' }).map(({ reason }) => reason)).toEqual([null]);
});
