import fc from 'fast-check';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { Refusal } from '../errors/refusal.ts';
import { governed } from '../limits/testing/preparing.ts';
import { inputFieldsOf, type TextPlace } from '../testing/textPlaces.ts';
import { refuseUnusableArguments } from './givenArguments.ts';
import { textFlaw } from './textFlaw.ts';

const places = inputFieldsOf(governed.apiSchema);

const refusalOf = (document: string, variables: Record<string, unknown> = {}): Refusal | null => {
  try {
    refuseUnusableArguments(parse(document), variables, governed);
    return null;
  } catch (error) {
    return error as Refusal;
  }
};

describe('a text that is no argument', () => {
  test.each([
    ['only a combining mark', '\u0301\u0301', 'NOTHING_VISIBLE'],
    ['a Hangul filler', '\u3164', 'NOTHING_VISIBLE'],
    ['a variation selector', '\ufe0f', 'NOTHING_VISIBLE'],
    ['an ideographic variation selector', '\u{e0100}', 'NOTHING_VISIBLE'],
    ['zero-width and blank', '\u200b\u2060 \u3000', 'NOTHING_VISIBLE'],
    ['tags', '\u{e0041}\u{e0042}', 'NOTHING_VISIBLE'],
    ['an empty Braille pattern', '\u2800', 'NOTHING_VISIBLE'],
    ['NUL', 'a\u0000b', 'CONTROL_CHARACTER'],
    ['escape', 'a\u001bb', 'CONTROL_CHARACTER'],
    ['a C1 control', 'a\u0085b', 'CONTROL_CHARACTER'],
    ['no character', 'a\ufffe', 'CONTROL_CHARACTER'],
    ['half of a pair', 'a\ud800', 'NOT_WELL_FORMED'],
    ['the other half', '\udc00a', 'NOT_WELL_FORMED'],
    ['too long', 'a'.repeat(11), 'TOO_LONG'],
  ])('%s', (_, text, flaw) => {
    expect(textFlaw(text, 10)).toBe(flaw);
  });

  test.each([
    ['as long as it may be', 'a'.repeat(10)],
    ['a mark on its letter', 'e\u0301'],
    ['a rare character with its selector', '葛\u{e0100}'],
    ['private use, as registers have it', '\ue855'],
    ['an emoji with its selector', '❤\ufe0f'],
    ['lines', '一\r\n\t二'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(textFlaw(text, 10)).toBeNull();
  });
});

describe('every argument and every field of an input that holds a text', () => {
  const unusable = fc.oneof(
    fc.constantFrom('\u0301', '\u3164', '\ufe0f', 'a\u0000', '\ud800', '\u200b', 'x'.repeat(200_000)),
    fc.string({ unit: 'binary' }).filter((text) => textFlaw(text, 100) !== null),
  );

  test('are found in the schema', () => {
    expect(places.length).toBeGreaterThan(60);
    expect(places.map(({ coordinate }) => coordinate)).toContain('Query.searchMarketSubjects(name:)');
  });

  test.each(places.map((place) => [place.coordinate, place] as const))(
    '%s: as a variable, within a list and written down',
    (_, { document, givenAs, coordinate }: TextPlace) => {
      fc.assert(
        fc.property(unusable, (text) => {
          const refusal = refusalOf(document('$given'), { given: givenAs(text) });
          expect([refusal?.status, refusal?.extensions.coordinate]).toEqual([400, coordinate]);
          expect(['BAD_USER_INPUT', 'INVALID_NAME', 'INVALID_CURSOR']).toContain(refusal?.code);
          // Nothing of it is said back.
          expect(refusal?.message).not.toContain(text);
        }),
        { numRuns: 12 },
      );
      expect(refusalOf(document('$given'), { given: givenAs('2026-0001') })).toBeNull();
    },
  );

  test('a literal is refused as a variable is', () => {
    for (const text of ['\\u0301', '\\u3164', 'a\\u0000'])
      expect(refusalOf(`{ searchMarketSubjects(name: "${text}") { cursor } }`)?.code).toBe('INVALID_NAME');
    expect(
      refusalOf(
        '{ marketSubject(unifiedSocialCreditCode: "x") { creditRecord(kinds: ["A", "\\u3164"]) { kind } } }',
      ),
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
      extensions: { coordinate: 'MarketSubject.creditRecord(kinds:)', reason: 'NOTHING_VISIBLE', index: 1 },
    });
  });
});

describe('pages and numbers of subjects, both sides of their bounds', () => {
  const search = 'query ($n: Int) { searchMarketSubjects(name: "云州", first: $n) { cursor } }';
  test.each([
    [0, 'INVALID_PAGE'],
    [-1, 'INVALID_PAGE'],
    [501, 'INVALID_PAGE'],
    [1, undefined],
    [500, undefined],
    [null, undefined],
    [undefined, undefined],
  ])('a page of %s', (n, code) => {
    expect(refusalOf(search, { n })?.code).toBe(code);
  });

  test.each([
    [1_000, undefined],
    [1_001, 'TOO_MANY_SUBJECTS'],
  ])('%i subjects', (count, code) => {
    const document =
      'query ($c: [UnifiedSocialCreditCode!]!) { marketSubjects(unifiedSocialCreditCodes: $c) { __typename } }';
    const codes = Array.from({ length: count }, () => '91000000MX0000019T');
    expect(refusalOf(document, { c: codes })?.code).toBe(code);
    const written = `{ marketSubjects(unifiedSocialCreditCodes: ${JSON.stringify(codes)}) { __typename } }`;
    expect(refusalOf(written)?.code).toBe(code);
  });
});
