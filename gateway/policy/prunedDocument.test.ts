import { parse, print, stripIgnoredCharacters, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { fixture } from './fixture/schema.ts';
import { type StandingName, standings } from './fixture/standings.ts';
import { permit } from './permit.ts';
import { privateTypenameKey } from './privateAlias.ts';

const T = `${privateTypenameKey}:__typename`;

function pruned(caller: StandingName, query: string): string {
  const { document } = permit({ document: parse(query) }, standings[caller], fixture);
  expect(validate(fixture.apiSchema, document)).toEqual([]);
  return stripIgnoredCharacters(print(document));
}

const cases: Record<string, [StandingName, string, string]> = {
  'what may be read is asked for as it was written': [
    'clerk',
    '{ subject(code: "1") { code name rating } }',
    '{subject(code:"1"){code name rating}}',
  ],
  'a denied field is decided by its coordinate, not by its alias': [
    'public',
    '{ subject(code: "1") { name: rating code: name } }',
    '{subject(code:"1"){code:name}}',
  ],
  'the same field is denied directly, inline and in a named fragment': [
    'public',
    `{ subject(code: "1") { code rating ... { b: rating } ... on Subject { c: rating } ...F } }
     fragment F on Subject { d: rating ...G }
     fragment G on Subject { e: rating name }`,
    '{subject(code:"1"){code...on Subject{...on Subject{name}}}}',
  ],
  'the existence of an object is still asked for when all of it is denied': [
    'public',
    '{ subject(code: "1") { representative { residentIdNumber } } }',
    `{subject(code:"1"){representative{${T}}}}`,
  ],
  'the existence of an object does not hang on a variable': [
    'public',
    'query ($v: Boolean!) { subject(code: "1") { name @include(if: $v) } }',
    `query($v:Boolean!){subject(code:"1"){${T} name@include(if:$v)}}`,
  ],
  'nor does it on one that stands deeper in a fragment': [
    'public',
    'query ($v: Boolean!) { subject(code: "1") { ... { ... { name @include(if: $v) } name @skip(if: $v) } } }',
    `query($v:Boolean!){subject(code:"1"){${T}...on Subject{...on Subject{name@include(if:$v)}name@skip(if:$v)}}}`,
  ],
  'one field of a fragment that hangs on no variable is enough': [
    'public',
    'query ($v: Boolean!) { subject(code: "1") { ... { ... { name @include(if: $v) code } } } }',
    'query($v:Boolean!){subject(code:"1"){...on Subject{...on Subject{name@include(if:$v)code}}}}',
  ],
  'nothing beneath a denied object is asked for': [
    'public',
    '{ subject(code: "1") { code controller { name } } }',
    '{subject(code:"1"){code}}',
  ],
  'the runtime type is asked for where a type is abstract': [
    'public',
    '{ subject(code: "1") { facts { id } } everything { ... on Licence { number } } }',
    `{subject(code:"1"){facts{${T} id}}everything{${T}...on Licence{number}}}`,
  ],
  'the caller’s own __typename stays beside the private one': [
    'public',
    '{ newest { t: __typename __typename } }',
    `{newest{${T} t:__typename __typename}}`,
  ],
  'within an object of a known type every fragment is on that type, and what can never apply is left out': [
    'clerk',
    `query ($v: Boolean!) { subject(code: "1") { penalties { id ... on Fact @skip(if: $v) {
      ... on Penalty { amount } ... on Licence { number } ...F } ... on Anything { ... on Person { name } } } } }
     fragment F on Fact { note ... { remark } }`,
    `query($v:Boolean!){subject(code:"1"){penalties{id...on Penalty@skip(if:$v){...on Penalty{amount}...on Penalty{note...on Penalty{remark}}}}}}`,
  ],
  'through an interface the strictest of its types decides, on a type its own class': [
    'public',
    '{ newest { note ... on Licence { note } ... on Penalty { note } } }',
    `{newest{${T}...on Licence{note}}}`,
  ],
  'what the document itself skips is not asked for': [
    'clerk',
    '{ subject(code: "1") { code rating @skip(if: true) arrears @include(if: false) name @skip(if: false) } }',
    '{subject(code:"1"){code name}}',
  ],
  'what a variable decides stays a condition': [
    'clerk',
    'query ($v: Boolean = true) { subject(code: "1") { code rating @skip(if: $v) ... @include(if: $v) { name } } }',
    'query($v:Boolean=true){subject(code:"1"){code rating@skip(if:$v)...on Subject@include(if:$v){name}}}',
  ],
  'variables that only denied fields used are left out': [
    'public',
    'query ($a: Int, $v: Boolean!) { subject(code: "1") { code rating @include(if: $v) controller { employer { facts { related(first: $a) { id } } } } } }',
    '{subject(code:"1"){code}}',
  ],
  'a field without a class is denied to everyone': [
    'registryOfficer',
    '{ subject(code: "1") { code unclassified machinery } }',
    '{subject(code:"1"){code}}',
  ],
  'a mask that a number cannot carry denies it': [
    'clerk',
    '{ subject(code: "1") { code birthYear } }',
    '{subject(code:"1"){code}}',
  ],
  'a shared type is a regulator’s own in its department’s section only': [
    'taxOfficer',
    '{ subject(code: "1") { penalties { id file provenance { rowHash } } taxPenalties { id file provenance { rowHash } } } }',
    `{subject(code:"1"){penalties{id provenance{${T}}}taxPenalties{id file provenance{rowHash}}}}`,
  ],
  'the section ends where another subject begins': [
    'registryOfficer',
    '{ subject(code: "1") { representative { employer { taxPenalties { id file } penalties { id file } } } } }',
    '{subject(code:"1"){representative{employer{taxPenalties{id}penalties{id file}}}}}',
  ],
  'a fragment used in two sections is decided in each': [
    'taxOfficer',
    '{ subject(code: "1") { penalties { ...F } taxPenalties { ...F } } } fragment F on Penalty { id file }',
    '{subject(code:"1"){penalties{...on Penalty{id}}taxPenalties{...on Penalty{id file}}}}',
  ],
  'departments are never asked about the schema': [
    'public',
    '{ __typename __schema { types { name } } subject(code: "1") { __typename code } }',
    '{subject(code:"1"){__typename code}}',
  ],
};

describe('pruning', () => {
  test.each(Object.entries(cases))('%s', (_, [caller, query, expected]) => {
    expect(pruned(caller, query)).toBe(stripIgnoredCharacters(expected));
  });

  test('an operation of which nothing is left needs nothing, and is still a valid document', () => {
    const { needsNothing, document } = permit(
      { document: parse('{ __typename ... on Query { __schema { types { name } } } }') },
      standings.public,
      fixture,
    );
    expect(needsNothing).toBe(true);
    expect(stripIgnoredCharacters(print(document))).toBe(`{${T}}`);
    expect(validate(fixture.apiSchema, document)).toEqual([]);
  });
});
