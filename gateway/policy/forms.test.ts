import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { desensitize } from '../desensitization/desensitize.ts';
import { fixture } from './fixture/schema.ts';
import { type StandingName, standings } from './fixture/standings.ts';
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
