import {
  buildClientSchema,
  executeSync,
  getIntrospectionQuery,
  parse,
  print,
  stripIgnoredCharacters,
  validate,
} from 'graphql';
import { expect, test } from 'vitest';
import { callerView } from './callerView.ts';
import { fixture } from './fixture/schema.ts';
import { standings } from './fixture/standings.ts';
import { permit } from './permit.ts';

const { role, department, mayState } = standings.public;
const view = callerView(fixture, role, department, mayState);

const cases: [string, string, string | null][] = [
  [
    'a question about facts asks nothing about the schema',
    '{ subject(code: "1") { __typename code } }',
    null,
  ],
  [
    'the root’s own type is known without a department',
    '{ a: __typename subject(code: "1") { code } }',
    '{a:__typename}',
  ],
  [
    'what is asked about the schema is separated, with its fragments and variables only',
    `query ($n: String!, $v: Boolean!, $c: ID!) { ...Q subject(code: $c) { ...S } } fragment S on Subject { code }
     fragment Q on Query { __type(name: $n) { ...T } __schema @include(if: $v) { types { ...T } } } fragment T on __Type { name }`,
    `query($n:String! $v:Boolean!){...{__type(name:$n){...T}__schema@include(if:$v){types{...T}}}}fragment T on __Type{name}`,
  ],
  [
    'a fragment in which nothing is asked about the schema is left out',
    'query ($v: Boolean!) { ... @include(if: $v) { a: __typename ... { subject(code: "1") { code } } } ... { newest { id } } }',
    'query($v:Boolean!){...@include(if:$v){a:__typename}}',
  ],
  [
    'a name is kept, and a fragment that is used twice stands once',
    'query N { __schema { queryType { ...A } types { ...A ...B } } } fragment A on __Type { name ...B } fragment B on __Type { kind } fragment C on Query { newest { id } }',
    'query N{__schema{queryType{...A}types{...A...B}}}fragment A on __Type{name...B}fragment B on __Type{kind}',
  ],
];

test.each(cases)('%s', (_, query, expected) => {
  const { introspection } = permit({ document: parse(query) }, standings.public, fixture);
  expect(introspection && validate(view, introspection)).toEqual(introspection && []);
  expect(introspection && stripIgnoredCharacters(print(introspection))).toBe(
    expected && stripIgnoredCharacters(expected),
  );
});

test('the whole introspection of a caller’s view shows what it may read, and not even the name of the rest', () => {
  const { introspection } = permit({ document: parse(getIntrospectionQuery()) }, standings.public, fixture);
  const { data } = executeSync({
    schema: view,
    document: introspection as NonNullable<typeof introspection>,
  });
  const schema = buildClientSchema(data as never);
  expect(schema.getType('Subject')).toMatchObject({ name: 'Subject' });
  expect(JSON.stringify(data)).not.toMatch(
    /rating|machinery|unclassified|birthYear|confession|residentIdNumber|amountOver/,
  );
});
