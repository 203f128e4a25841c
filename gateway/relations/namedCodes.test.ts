import { parseUnifiedSocialCreditCode } from '@credit-hub/schema';
import { parse, visit } from 'graphql';
import { describe, expect, test } from 'vitest';
import { namedCodes } from './namedCodes.ts';

const one = '91350100M000100Y43';
const other = '91110108551385082Q';

const named = (document: string, variables: Record<string, unknown> = {}, name?: string) => {
  const codes = namedCodes(parse(document), name, variables, parseUnifiedSocialCreditCode);
  return codes && [...codes];
};

const byCode = 'query ($c: UnifiedSocialCreditCode!) { marketSubject(unifiedSocialCreditCode: $c) { a } }';
const byCodes =
  'query ($c: [UnifiedSocialCreditCode!]!) { marketSubjects(unifiedSocialCreditCodes: $c) { a } }';

describe('the subjects of an operation are known beforehand where it names them', () => {
  test.each<[string, string, Record<string, unknown>, string[]]>([
    ['by a code in the document', `{ marketSubject(unifiedSocialCreditCode: "${one}") { a } }`, {}, [one]],
    ['by a variable', byCode, { c: one }, [one]],
    ['by a list', `{ marketSubjects(unifiedSocialCreditCodes: ["${one}", "${one}"]) { a } }`, {}, [one]],
    ['by a list in a variable', byCodes, { c: [one, other] }, [one, other]],
    ['by a list within a list', byCodes, { c: [[one], [other]] }, [one, other]],
    [
      'by a variable in a list',
      'query ($c: UnifiedSocialCreditCode!) { marketSubjects(unifiedSocialCreditCodes: [$c]) { a } }',
      { c: one },
      [one],
    ],
    [
      'by a fragment',
      `{ ...F } fragment F on Query { ... { marketSubject(unifiedSocialCreditCode: "${one}") { a } } }`,
      {},
      [one],
    ],
    [
      'under aliases',
      `{ x: marketSubject(unifiedSocialCreditCode: "${one}") { a } me: marketSubject(unifiedSocialCreditCode: "${other}") { a } }`,
      {},
      [one, other],
    ],
    [
      'skipped or not',
      `query ($s: Boolean!) { x: marketSubject(unifiedSocialCreditCode: "${one}") @skip(if: $s) { a } }`,
      { s: true },
      [one],
    ],
    ['of a change', `mutation { openCase(unifiedSocialCreditCode: "${one}") { a } }`, {}, [one]],
    [
      'of the rows of a change',
      'mutation ($r: [Row!]!, $c: String) { record(rows: $r, by: { unifiedSocialCreditCode: $c }) { a } }',
      { r: [{ unifiedSocialCreditCode: one }, { of: { unifiedSocialCreditCode: null } }], c: other },
      [one, other],
    ],
    [
      'beside what is of no subject',
      `{ __typename me { role } departments { name } marketSubject(unifiedSocialCreditCode: "${one}") { a } }`,
      {},
      [one],
    ],
    ['of what is of no subject', '{ me { role } }', {}, []],
    ['of the schema', '{ __schema { description } __type(name: "Query") { name } }', {}, []],
  ])('%s', (_, document, variables, codes) => {
    expect(named(document, variables)).toEqual(codes);
  });

  test('of two operations the one that is asked counts', () => {
    const document = `query One { marketSubject(unifiedSocialCreditCode: "${one}") { a } } query Other { marketSubject(unifiedSocialCreditCode: "${other}") { a } }`;
    expect([named(document, {}, 'One'), named(document, {}, 'Other')]).toEqual([[one], [other]]);
  });
});

describe('they are not where it could meet others', () => {
  test.each<[string, string, Record<string, unknown>]>([
    [
      'by a search',
      `{ marketSubject(unifiedSocialCreditCode: "${one}") { a } searchMarketSubjects(name: "云州") { a } }`,
      {},
    ],
    [
      'by a search under the name of a harmless field',
      '{ me: searchMarketSubjects(name: "云州") { a } }',
      {},
    ],
    [
      'by what is given to find others by',
      `{ penalties(like: { unifiedSocialCreditCode: "${one}" }) { a } }`,
      {},
    ],
    ['by a change whose rows name none', 'mutation { record(rows: [{ a: 1 }, null]) { a } }', {}],
    ['by a variable that is not given', byCode, {}],
    ['by no code at all', '{ marketSubject { a } }', {}],
    ['by a code that is no text', '{ marketSubject(unifiedSocialCreditCode: 1) { a } }', {}],
  ])('%s', (_, document, variables) => {
    expect(named(document, variables)).toBeNull();
  });

  test('by a field that was made without any arguments', () => {
    const document = parse('{ marketSubject }');
    const made = visit(document, { Field: (node) => ({ ...node, arguments: undefined }) });
    expect(namedCodes(made, undefined, {}, parseUnifiedSocialCreditCode)).toBeNull();
  });
});
