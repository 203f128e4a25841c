import { Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import { conditionVariablesIn, decideOperation, fieldsIn } from './decidedOperation.ts';
import { fixture } from './fixture/schema.ts';
import { standings } from './fixture/standings.ts';
import { permit } from './permit.ts';

const refusedWith = (document: string): string | undefined =>
  permit({ document: parse(document) }, standings.clerk, fixture).refusals({})[0]?.code;

const fields = (count: number) => `{ ${Array.from({ length: count }, () => '__typename').join(' ')} }`;
const nested = (depth: number) => `${'{ ... '.repeat(depth - 1)}{ __typename }${' }'.repeat(depth - 1)}`;

test.each([
  ['20,000 selections', fields(20_000), undefined],
  ['one more', fields(20_001), 'OPERATION_TOO_LARGE'],
  ['200 selection sets within each other', nested(200), undefined],
  ['one more', nested(201), 'OPERATION_TOO_LARGE'],
  ['any number of selection sets beside each other', `{ ${'... { __typename } '.repeat(400)} }`, undefined],
])('%s', (_, document, code) => {
  expect(refusedWith(document)).toBe(code);
});

test.each([
  ['hubRuntimeTypename__: name', 'RESERVED_ALIAS'],
  ['hubSubjectCode__: name', 'RESERVED_ALIAS'],
  ['__typename: name', 'RESERVED_ALIAS'],
  ['hubRuntimeTypename__: __typename', 'RESERVED_ALIAS'],
  ['__typename', undefined],
  ['__typename: __typename', undefined],
  ['typename: __typename', undefined],
  ['hubRuntimeTypename: name', undefined],
])('of the response key in %j is said: %s', (field, code) => {
  expect(refusedWith(`{ subject(code: "1") { ${field} } }`)).toBe(code);
});

test('an operation of a kind that the schema does not have is refused', () => {
  expect(refusedWith('subscription { a }')).toBe('OPERATION_UNKNOWN');
});

const decided = (text: string) => {
  const document = parse(text);
  const [definition] = document.definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation stands first');
  return decideOperation(definition, { document }, standings.clerk, fixture);
};

test('every field is decided once for each place, those beneath a denied one left out', () => {
  const fields = fieldsIn(
    decided(`query ($v: Boolean!) {
        __typename
        subject(code: "1") {
          code controller { name } grid { ...F } formerNames facts { ... on Licence { holder { name } } missing }
          ... on Missing { name } ...Missing skipped: name @skip(if: true)
        }
      } fragment F on Person { name ... @include(if: $v) { statement } }`),
  );
  expect(
    [...fields].map(
      ({ key, coordinate, lists, decision }) => `${key} ${coordinate} ${lists} ${decision.form}`,
    ),
  ).toEqual([
    'subject Query.subject 0 CLEAR',
    'code Subject.code 0 CLEAR',
    'controller Subject.controller 0 DENIED',
    'grid Subject.grid 2 CLEAR',
    'name Person.name 0 CLEAR',
    'statement Person.statement 0 MASKED',
    'formerNames Subject.formerNames 2 CLEAR',
    'facts Subject.facts 1 CLEAR',
    'holder Licence.holder 0 CLEAR',
    'name Person.name 0 CLEAR',
  ]);
});

test('of what a type does not have nothing is decided, be it a union, which has no fields', () => {
  const decidedIn = (text: string) => [...fieldsIn(decided(text))].map(({ coordinate }) => coordinate);
  expect(decidedIn('{ everything { id } missing }')).toEqual(['Query.everything']);
  expect(decidedIn('{ newest { id { a } code } }')).toEqual(['Query.newest', 'Fact.id']);
  expect(decidedIn('{ subject { ... on Money { id } ... on SearchFilter { kind } } }')).toEqual([
    'Query.subject',
  ]);
});

test('the variables on which it depends what is included are found wherever they stand, others not', () => {
  const text = `query ($a: Boolean!, $b: Boolean!, $c: Boolean!, $d: Boolean!, $e: Boolean!, $n: ID!) {
    __typename @skip(if: $a)
    subject(code: $n) @include(if: $b) { ... @include(if: $c) { code @skip(if: $d) } name @include(if: $d) @skip(if: $e) }
  }`;
  expect([...conditionVariablesIn(decided(text))].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(conditionVariablesIn(decided('{ subject(code: "1") { code @skip(if: false) } }')).size).toBe(0);
});
