import { GraphQLString, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { fixture } from './fixture/schema.ts';
import { standings } from './fixture/standings.ts';
import { numbersIn } from './numbersInArguments.ts';
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
