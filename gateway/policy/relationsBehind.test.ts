import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { fixture } from './fixture/schema.ts';
import { type StandingName, standings } from './fixture/standings.ts';
import { permit } from './permit.ts';

test.each<[string, StandingName, string, string[]]>([
  ['an open field', 'bank', '{ subject(code: "1") { code name } }', []],
  ['a field that a consent opens', 'bank', '{ subject(code: "1") { rating } }', ['CONSENT']],
  ['the same where it is opened', 'consentedBank', '{ subject(code: "1") { rating } }', ['CONSENT']],
  ['the same under a purpose for which no relation counts', 'clerk', '{ subject(code: "1") { rating } }', []],
  [
    'a field that only somebody else’s relation opens',
    'association',
    '{ subject(code: "1") { rating } }',
    [],
  ],
  [
    'a field of an object, and of a fragment',
    'subject',
    '{ subject(code: "1") { representative { ...F } } } fragment F on Person { name }',
    ['OWN_RECORD'],
  ],
  [
    'nothing beneath what is denied but what opens that',
    'subject',
    '{ subject(code: "1") { controller { name } } }',
    ['OWN_RECORD'],
  ],
  ['an argument', 'subject', '{ search(residentIdNumber: "1") { code } }', ['OWN_RECORD']],
  ['an argument that is not given', 'subject', '{ search(name: "1") { code } }', []],
  ['what one of an interface’s types has', 'subject', '{ newest { note } }', ['OWN_RECORD']],
  ['what none of them has', 'subject', '{ newest { id } }', []],
])('what an operation is given hangs on relations: %s', (_, caller, query, relations) => {
  expect([...permit({ document: parse(query) }, standings[caller], fixture).dependsOn]).toEqual(relations);
});
