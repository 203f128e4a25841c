import type { Classification } from '@credit-hub/schema';
import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
  parse,
  validate,
} from 'graphql';
import { expect, test } from 'vitest';
import { fixture } from './fixture/schema.ts';
import { standings } from './fixture/standings.ts';
import { numbersIn, takesText } from './numbersInArguments.ts';
import { permit } from './permit.ts';

const refused = (query: string, variables: Record<string, unknown> = {}): unknown => {
  const document = parse(query);
  expect(validate(fixture.apiSchema, document)).toEqual([]);
  return permit({ document }, standings.registryOfficer, fixture)
    .refusals(variables)
    .map(({ code, coordinate, reason }) => [code, coordinate, reason]);
};

const byName = 'query ($n: String) { search(name: $n) { code } }';
const code = 'PERSONAL_NUMBER_IN_ARGUMENT';

test.each([
  '110101199003071234',
  '110105491231002',
  '110101 19900307 1234',
  '110101·19900307·1234',
  '一三八〇〇一三八〇〇〇',
  '壹叁捌零零壹叁捌零零零',
  '１３８００１３８０００',
  '138\u200b0013\ue0008000',
  '王小明13800138000',
  'E12345678',
  'H1234567801',
  '云A12345',
  'zhang@qq.com',
  '微信号zhang_san2020',
  '账号1234567890',
  '住址：云州市松石区红旗大街12号',
])('the text %j is refused', (text) => {
  expect(refused(byName, { n: text })).toEqual([[code, 'Query.search(name:)', null]]);
});

test('wherever it stands: in the document, in a default, in an input object, however deep', () => {
  const number = '13800138000';
  expect(refused(`{ search(name: "${number}") { code } }`)).toEqual([[code, 'Query.search(name:)', null]]);
  expect(refused(`query ($n: String = "${number}") { search(name: $n) { code } }`)).toEqual([
    [code, 'Query.search(name:)', null],
  ]);
  expect(
    refused('query ($f: SearchFilter) { search(filter: $f) { code } }', { f: { kind: number } }),
  ).toEqual([[code, 'SearchFilter.kind', null]]);
  expect(
    refused(
      'query ($k: String) { search(filter: { either: [{ kind: "x" }, { either: [{ kind: $k }] }] }) { code } }',
      {
        k: number,
      },
    ),
  ).toEqual([[code, 'SearchFilter.kind', null]]);
  expect(refused(`mutation { rename(code: "1", name: "${number}") { code } }`)).toContainEqual([
    code,
    'Mutation.rename(name:)',
    null,
  ]);
});

test('what is of the class may be asked by', () => {
  expect(refused('{ search(residentIdNumber: "110101199003071234") { code } }')).toEqual([]);
});

test.each([
  '云州恒祥房地产经纪有限公司',
  '云市监罚〔2026〕17号',
  '（2026）示01执2号',
  '91350100M000100Y43',
  '330106202603151235',
  '2026-03-31 2026-04-30',
  'JY13301060012345',
  'eyJhbGciOiJFZERTQSJ9.eyJ0ZWwiOiIxMzgwMDEzODAwMCJ9.VX12345678',
  '{"kty":"OKP","crv":"Ed25519","x":"VX12345678"}',
  '',
])('the text %j may be given', (text) => {
  expect(refused(byName, { n: text })).toEqual([]);
});

test('a cursor is left to its department, which tells one that is none', () => {
  const argument = { type: GraphQLString, coordinate: 'Subject.penalties(after:)' };
  expect(numbersIn('13800138000', argument.type, argument.coordinate, fixture)).toEqual([]);
  expect(numbersIn('13800138000', argument.type, 'Subject.penalties(name:)', fixture)).toEqual([
    'Subject.penalties(name:)',
  ]);
});

const inClass = (classification: Classification, value: unknown, coordinate = 'A.b(c:)') =>
  numbersIn(value, GraphQLString, coordinate, { ...fixture, classificationOf: () => classification });

/** What is of persons by its class is asked by by whoever may read it in clear; nothing else holds a number of a person. */
test.each<[Classification, boolean]>([
  ['PUBLIC', true],
  ['PUBLISHED_FACT', true],
  ['SHARED', true],
  ['RESTRICTED', true],
  ['EVALUATION', true],
  ['COMMERCIAL_SECRET', true],
  ['PERSON_NAME', false],
  ['RESIDENT_ID', false],
  ['PHONE', false],
  ['ADDRESS', false],
  ['BANK_ACCOUNT', false],
  ['AMOUNT', true],
  ['FREE_TEXT', false],
  ['FREE_TEXT_WITH_AMOUNTS', false],
  ['ACCESS_RECORD', true],
  ['INTERNAL', true],
])('in a text of class %s a number is refused: %s', (classification, refused) => {
  expect(inClass(classification, '13800138000')).toEqual(refused ? ['A.b(c:)'] : []);
});

const number = '13800138000';
test.each<[string, string, boolean]>([
  ['39 characters that a machine may have drawn', `${number}.${'a'.repeat(27)}`, true],
  ['40 of them', `${number}.${'a'.repeat(28)}`, false],
  ['40 with something else before', `，${number}.${'a'.repeat(40)}`, true],
  ['40 with something else behind', `${number}.${'a'.repeat(40)}，`, true],
  ['40 of every kind', `${number}.${'aZ0_~+/=-'.repeat(5)}`, false],
  ['a UUID, as idempotency keys are', '13800138-0001-4abc-8def-013800138000', false],
  ['what is nearly one', '13800138000-0001-4abc-8def-013800138000', true],
  ['JSON', `{"a":"${number}"}`, false],
  ['JSON of several lines, behind blanks', `  {\n"a":\n"${number}"}`, false],
  ['a text before JSON', `x {"a":"${number}"}`, true],
  ['a text of two lines', `a\n${number}`, true],
])('a number is refused in %s: %s', (_, text, refused) => {
  expect(inClass('PUBLIC', text)).toEqual(refused ? ['A.b(c:)'] : []);
});

test.each([
  ['A.b(after:)', []],
  ['A.b(afterwards:)', ['A.b(afterwards:)']],
  ['A.after', ['A.after']],
  ['A.b(hereafter:)', ['A.b(hereafter:)']],
])('a cursor is known by its name: %s', (coordinate, refused) => {
  expect(inClass('PUBLIC', number, coordinate)).toEqual(refused);
});

type Fields = Record<string, { type: GraphQLInputType }>;
const input = (name: string, fields: Fields) => new GraphQLInputObjectType({ name, fields });
const holding = (type: GraphQLInputType) => input('I', { a: { type: GraphQLInt }, b: { type } });
const within: GraphQLInputObjectType = new GraphQLInputObjectType({
  name: 'Within',
  fields: (): Fields => ({ within: { type: within }, is: { type: GraphQLBoolean } }),
});

test.each<[string, GraphQLInputType, boolean]>([
  ['a text', GraphQLString, true],
  ['a list of texts', new GraphQLNonNull(new GraphQLList(GraphQLString)), true],
  ['a number', GraphQLInt, false],
  ['an ID', GraphQLID, false],
  ['an input with a text', holding(GraphQLString), true],
  ['an input with such an input', holding(holding(GraphQLString)), true],
  ['an input without', holding(GraphQLID), false],
  ['an input within itself', within, false],
  [
    'an input beside one that was seen',
    holding(input('J', { w: { type: within }, t: { type: GraphQLString } })),
    true,
  ],
])('a text may be given under %s: %s', (_, type, takes) => {
  expect(takesText(type)).toBe(takes);
});

test('numbers are found in what is a text by its type, and named by the field that holds them', () => {
  const type = input('I', {
    t: { type: GraphQLString },
    id: { type: GraphQLID },
    i: { type: new GraphQLList(input('J', { t: { type: GraphQLString } })) },
  });
  const found = (value: unknown) =>
    numbersIn(value, type, 'A.b(c:)', { ...fixture, classificationOf: () => 'PUBLIC' });
  expect(found({ t: number, id: number, i: [{ t: 'x' }, { t: number }], other: number })).toEqual([
    'I.t',
    'J.t',
  ]);
  expect(found([{ t: number }, null, { t: null }])).toEqual(['I.t']);
  expect([null, number, 1, {}].flatMap(found)).toEqual([]);
  const ofScalar = (value: unknown) => numbersIn(value, GraphQLID, 'A.b(c:)', fixture);
  expect([{ t: number }, [{ t: [number] }], null].flatMap(ofScalar)).toEqual([]);
});
