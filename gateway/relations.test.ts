import { type Role, roles } from '@credit-hub/schema';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { provenRelations } from './relations.ts';

const own = '91350100M000100Y43';
const other = '91110108551385082Q';
const viewer = { person: 'p', role: 'SUBJECT' as Role, organization: own as string | null, department: null };

const relations = (
  document: string,
  variables: Record<string, unknown> = {},
  asker = viewer,
  name?: string,
) => [...provenRelations(asker, parse(document), name, variables)];

const byCode = 'query ($c: UnifiedSocialCreditCode!) { marketSubject(unifiedSocialCreditCode: $c) { a } }';
const byCodes =
  'query ($c: [UnifiedSocialCreditCode!]!) { marketSubjects(unifiedSocialCreditCodes: $c) { a } }';

describe('a subject that asks for its own code, and for no other, reads its own record', () => {
  test.each([
    ['by its code in the document', `{ marketSubject(unifiedSocialCreditCode: "${own}") { a } }`, {}],
    ['by a variable', byCode, { c: own }],
    ['by a list', `{ marketSubjects(unifiedSocialCreditCodes: ["${own}", "${own}"]) { a } }`, {}],
    ['by a list in a variable', byCodes, { c: [own] }],
    [
      'by a variable in a list',
      'query ($c: UnifiedSocialCreditCode!) { marketSubjects(unifiedSocialCreditCodes: [$c]) { a } }',
      { c: own },
    ],
    [
      'by a fragment',
      `{ ...F } fragment F on Query { ... { marketSubject(unifiedSocialCreditCode: "${own}") { a } } }`,
      {},
    ],
    [
      'twice, under aliases',
      `{ x: marketSubject(unifiedSocialCreditCode: "${own}") { a } y: marketSubject(unifiedSocialCreditCode: "${own}") { a } }`,
      {},
    ],
    [
      'beside what is of no subject',
      `{ __typename me { role } departments { name } marketSubject(unifiedSocialCreditCode: "${own}") { a } }`,
      {},
    ],
  ])('%s', (_, document, variables) => {
    expect(relations(document, variables)).toEqual(['OWN_RECORD']);
  });
});

describe('nobody gets it who could meet another subject by the same operation', () => {
  test.each([
    ['another code', `{ marketSubject(unifiedSocialCreditCode: "${other}") { a } }`, {}],
    ['another code in a variable', byCode, { c: other }],
    [
      'its own beside another',
      `{ x: marketSubject(unifiedSocialCreditCode: "${own}") { a } y: marketSubject(unifiedSocialCreditCode: "${other}") { a } }`,
      {},
    ],
    ['another hidden in a list', byCodes, { c: [own, other] }],
    ['another in a list within a list', byCodes, { c: [[own], [other]] }],
    [
      'another in a fragment',
      `{ marketSubject(unifiedSocialCreditCode: "${own}") { a } ...F } fragment F on Query { marketSubject(unifiedSocialCreditCode: "${other}") { a } }`,
      {},
    ],
    [
      'another under an alias that looks like its own',
      `{ marketSubject: marketSubject(unifiedSocialCreditCode: "${other}") { a } }`,
      {},
    ],
    [
      'another that it says it skips',
      `query ($s: Boolean!) { marketSubject(unifiedSocialCreditCode: "${own}") { a } y: marketSubject(unifiedSocialCreditCode: "${other}") @skip(if: $s) { a } }`,
      { s: true },
    ],
    [
      'a search',
      `{ marketSubject(unifiedSocialCreditCode: "${own}") { a } searchMarketSubjects(name: "云州") { a } }`,
      {},
    ],
    ['a search under the name of a harmless field', '{ me: searchMarketSubjects(name: "云州") { a } }', {}],
    ['a variable that is not given', byCode, {}],
    [
      'a variable with a default',
      `query ($c: UnifiedSocialCreditCode = "${other}") { marketSubject(unifiedSocialCreditCode: $c) { a } }`,
      {},
    ],
    ['no code at all', '{ marketSubject { a } }', {}],
    ['no subject at all', '{ me { role } }', {}],
    ['an empty list', byCodes, { c: [] }],
    ['its own code in small letters', byCode, { c: own.toLowerCase() }],
    ['its own code with a blank', byCode, { c: `${own} ` }],
  ])('%s', (_, document, variables) => {
    expect(relations(document, variables)).toEqual([]);
  });

  test('of two operations the one that is asked counts', () => {
    const document = `query Own { marketSubject(unifiedSocialCreditCode: "${own}") { a } } query Other { marketSubject(unifiedSocialCreditCode: "${other}") { a } }`;
    expect(relations(document, {}, viewer, 'Own')).toEqual(['OWN_RECORD']);
    expect(relations(document, {}, viewer, 'Other')).toEqual([]);
    expect(relations(document, {}, viewer)).toEqual([]);
  });
});

test.each(roles.filter((role) => role !== 'SUBJECT'))('%s has no record of its own', (role) => {
  expect(relations(byCode, { c: own }, { ...viewer, role })).toEqual([]);
});

test('a subject whose token names no code has no record', () => {
  expect(relations(byCode, { c: own }, { ...viewer, organization: null })).toEqual([]);
});
