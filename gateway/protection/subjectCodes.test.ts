import { makeUnifiedSocialCreditCode } from '@credit-hub/schema';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { subjectCodes } from './subjectCodes.ts';

const one = makeUnifiedSocialCreditCode('91990100', 'MA000001');
const other = makeUnifiedSocialCreditCode('91990100', 'MA000002');

test.each<[string, string, Record<string, unknown>, string[]]>([
  ['in the document', `{ a(code: "${one}") { b } }`, {}, [one]],
  ['in a list of the document', `{ a(codes: ["${one}", "${other}"]) { b } }`, {}, [one, other]],
  ['in a default', `query ($c: ID = "${one}") { a(code: $c) { b } }`, {}, [one]],
  ['in a fragment', `{ ...F } fragment F on Query { a(code: "${one}") { b } }`, {}, [one]],
  ['in a variable', 'query ($c: ID) { a(code: $c) { b } }', { c: one }, [one]],
  ['in a list of a variable', '{ a }', { c: [one, other] }, [one, other]],
  ['within an input', '{ a }', { input: { deep: [{ code: one }] } }, [one]],
  ['written otherwise', '{ a }', { c: ` ${one.toLowerCase()} ` }, [one]],
  ['twice', `{ a(code: "${one}") { b } }`, { c: one }, [one]],
  ['nowhere', '{ a(name: "云州") { b } }', { c: `${one.slice(0, 17)}?`, n: 1, x: null }, []],
])('a code is found %s', (_, document, variables, codes) => {
  expect([...subjectCodes(parse(document), variables)].sort()).toEqual(codes.sort());
});
