import { buildSchema, GraphQLScalarType, isObjectType, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../errors/refusal.ts';
import { governed } from '../limits/testing/preparing.ts';
import { doubtfulTexts } from './codesGiven.ts';
import { codesOfRequest } from './codesOfRequest.ts';
import type { CodeRegisters } from './register.ts';
import { settleCodes } from './settleCodes.ts';

const good = '91350100M000100Y43';
const bad = '91350100M000100Y4?';

const one = 'Query.marketSubject(unifiedSocialCreditCode:)';
const each = 'Query.marketSubjects(unifiedSocialCreditCodes:)';

describe('a text that is no code is found by its place, however it is given', () => {
  test.each<[string, string, Record<string, unknown>, [string, number | undefined][]]>([
    [
      'written in the document',
      `{ marketSubject(unifiedSocialCreditCode: "${bad}") { __typename } }`,
      {},
      [[one, undefined]],
    ],
    [
      'by a variable',
      'query ($c: UnifiedSocialCreditCode!) { marketSubject(unifiedSocialCreditCode: $c) { __typename } }',
      { c: bad },
      [[one, undefined]],
    ],
    [
      'in a list in the document',
      `{ marketSubjects(unifiedSocialCreditCodes: ["${good}", "${bad}"]) { __typename } }`,
      {},
      [[each, 1]],
    ],
    [
      'in a list of variables',
      'query ($c: UnifiedSocialCreditCode!) { marketSubjects(unifiedSocialCreditCodes: ["x", $c]) { __typename } }',
      { c: good },
      [[each, 0]],
    ],
    [
      'in a list in a variable',
      'query ($c: [UnifiedSocialCreditCode!]!) { marketSubjects(unifiedSocialCreditCodes: $c) { __typename } }',
      { c: [bad, good, ''] },
      [
        [each, 0],
        [each, 2],
      ],
    ],
    [
      'as a filter',
      `{ searchAccessLog(organization: "${bad}") { cursor } }`,
      {},
      [['Query.searchAccessLog(organization:)', undefined]],
    ],
    ['by nobody', `{ marketSubject(unifiedSocialCreditCode: "${good}") { __typename } }`, {}, []],
  ])('%s', (_, document, variables, found) => {
    const texts = doubtfulTexts(parse(document), variables, governed);
    expect(texts.map(({ coordinate, index }) => [coordinate, index])).toEqual(found);
  });

  test('in every argument that takes one, by the schema', () => {
    const taking: string[] = [];
    for (const type of Object.values(governed.apiSchema.getTypeMap())) {
      if (!isObjectType(type) || !['Query', 'Mutation'].includes(type.name)) continue;
      for (const field of Object.values(type.getFields()))
        for (const argument of field.args) {
          if (!/^\[?UnifiedSocialCreditCode!?\]?!?$/.test(String(argument.type))) continue;
          const kind = type.name.toLowerCase();
          const document = parse(`${kind} ($c: ${argument.type}) { ${field.name}(${argument.name}: $c) }`);
          const given = String(argument.type).startsWith('[') ? [good, bad] : bad;
          taking.push(field.name);
          expect(doubtfulTexts(document, { c: given }, governed)).toMatchObject([
            { coordinate: `${type.name}.${field.name}(${argument.name}:)` },
          ]);
        }
    }
    expect(taking.length).toBeGreaterThan(10);
  });

  test('in an object of an input', () => {
    const scalar = new GraphQLScalarType({ name: 'UnifiedSocialCreditCode' });
    const schema = buildSchema(
      'scalar UnifiedSocialCreditCode input Terms { of: Terms, parties: [UnifiedSocialCreditCode!] } type Query { a(terms: [Terms!]): Int }',
    );
    Object.assign(schema.getType('UnifiedSocialCreditCode') ?? {}, { parseValue: scalar.parseValue });
    const document = parse('query ($t: [Terms!]) { a(terms: $t) }');
    const terms = [{ parties: [good] }, { of: { parties: [good, bad] } }];
    const own = { ...governed, apiSchema: schema };
    expect(doubtfulTexts(document, { t: terms }, own)).toEqual([
      { text: bad, coordinate: 'Terms.parties', index: 1 },
    ]);
  });
});

describe('what is no code, or not known to be one, refuses the request', () => {
  const doubtful = '91350100M000100Y44';
  const registers = (knows: boolean): CodeRegisters => ({
    genuine: async (_texts, _waiting, faults) => {
      if (!knows) faults.push({ department: 'market-regulation', code: 'DEPARTMENT_UNAVAILABLE' });
      return knows ? new Set() : null;
    },
  });
  const outcome = async (coordinate: string, text: string, knows: boolean) => {
    const codes = codesOfRequest(registers(knows), { signal: new AbortController().signal });
    try {
      await settleCodes([{ text, coordinate, index: 3 }], codes);
      return 'taken';
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      expect(JSON.stringify(error.body())).not.toContain(text);
      expect(error.extensions).toMatchObject({ coordinate, index: 3 });
      return [error.status, error.code];
    }
  };
  const mistaken = [400, 'INVALID_UNIFIED_SOCIAL_CREDIT_CODE'];
  test.each([
    [one, bad, true, mistaken],
    [one, doubtful, true, mistaken],
    [one, doubtful, false, 'taken'],
    [one, good, false, 'taken'],
    [each, bad, true, 'taken'],
    [each, doubtful, false, 'taken'],
    ['Mutation.openCase(unifiedSocialCreditCode:)', doubtful, true, mistaken],
    ['Mutation.openCase(unifiedSocialCreditCode:)', doubtful, false, [503, 'DEPARTMENT_UNAVAILABLE']],
    ['Query.searchAccessLog(organization:)', bad, false, mistaken],
  ])('at %s %s where the register answers: %s', async (coordinate, text, knows, expected) => {
    expect(await outcome(coordinate, text, knows)).toEqual(expected);
  });
});
