import { makeResidentIdNumber, makeUnifiedSocialCreditCode } from '@credit-hub/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeText } from './freeText.ts';

test.each([
  ['当事人身份证号11010519491231002X，拒不改正', '当事人身份证号[证件号码]，拒不改正'],
  ['身份证11010519491231002x。', '身份证[证件号码]。'],
  ['旧证号110105491231002', '旧证号[证件号码]'],
  ['税号L11010519491231002X', '税号[证件号码]'],
  ['税号11010519491231002101', '税号[证件号码]'],
  ['税号11010519491231002X01', '税号[证件号码]'],
  ['证号１１０１０５１９４９１２３１００２Ｘ', '证号[证件号码]'],
  ['证号110105 19491231 002X', '证号[证件号码]'],
  ['证号110105-1949-1231-002X', '证号[证件号码]'],
  ['证号1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X', '证号[证件号码]'],
  ['证号110105\u200B19491231\u200B002X', '证号[证件号码]'],
  ['证号110105\n19491231002X', '证号[证件号码]'],
  ['证号一一〇一〇五一九四九一二三一〇〇二X', '证号[证件号码]'],
  ['证号①①⓪①⓪⑤①⑨④⑨①②③①⓪⓪②X', '证号[证件号码]'],
  ['证号١١٠١٠٥١٩٤٩١٢٣١٠٠٢X', '证号[证件号码]'],
  ['mail 13812345678', 'mail [电话号码]'],
  ['手机13812345678或+86 138 1234 5678', '手机[电话号码]或+[电话号码]'],
  ['致电0571-88881234、(010)88881234、400-800-1234', '致电[电话号码]、([电话号码]、[电话号码]'],
  ['联系电话：88881234', '联系电话：[电话号码]'],
  ['账号6222021234567890123', '账号[银行账号]'],
  ['账号6222 0212 3456 7890 123', '账号[银行账号]'],
  ['邮箱zhang.san@example.com。', '邮箱[电子邮箱]。'],
  ['邮箱 zhang.san＠example．com', '邮箱 [电子邮箱]'],
])('%j becomes %j', (text, masked) => {
  expect(freeText(text)).toBe(masked);
});

test.each([
  '2025年3月31日，依据《条例》第12条，罚款12500.00元',
  '浙市监处〔2025〕1234号',
  '（2025）浙0106执12345号',
  '2025-03-31 至 2026-03-31',
  '共3批次，抽检20件，不合格1件',
  '统一社会信用代码91350100M000100Y43的公司',
  '',
])('%j has nothing to hide', (text) => {
  expect(freeText(text)).toBe(text);
});

describe('whatever stands around it', () => {
  const surrounding = fc.string({ unit: fc.constantFrom(...'当事人，。：号X*-（）abcL \n') });
  const separator = fc.constantFrom('', ' ', '-', ' - ', '　', '\u200B', '－', '.', '/', '_');
  const fullWidth = (text: string) =>
    text.replace(/[!-~]/g, (ascii) => String.fromCodePoint(ascii.charCodeAt(0) + 0xfee0));

  const identity = fc
    .record({
      region: fc.integer({ min: 110_000, max: 659_999 }),
      day: fc.date({ min: new Date('1930-01-01'), max: new Date('2020-01-01'), noInvalidDate: true }),
      sequence: fc.integer({ min: 0, max: 999 }),
    })
    .map(({ region, day, sequence }) =>
      makeResidentIdNumber(
        String(region),
        day.toISOString().slice(0, 10).replaceAll('-', ''),
        String(sequence).padStart(3, '0'),
      ),
    );
  const secret = fc.oneof(
    identity,
    identity.map((number) => number.slice(0, 6) + number.slice(8, 17)),
    identity.map((number) => `${number}01`),
    identity.map((number) => `L${number}`),
    identity.map((number) => `${number.slice(0, 17)}X01`),
    fc.stringMatching(/^1[3-9]\d{9}$/),
    fc.stringMatching(/^62\d{14,17}$/),
  );
  const spread = fc
    .tuple(secret, fc.infiniteStream(separator), fc.boolean())
    .map(([number, separators, wide]) => {
      const parts = [...number]
        .map((character) => separators.next().value + character)
        .join('')
        .trimStart();
      return { number, written: wide ? fullWidth(parts) : parts };
    });

  test('no number that may name a person is left, however it is written and grouped', () => {
    fc.assert(
      fc.property(surrounding, spread, surrounding, (before, { written }, after) => {
        expect(digitsRuns(freeText(before + written + after))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('what was masked once stays as it is', () => {
    fc.assert(
      fc.property(surrounding, spread, (before, { written }) => {
        const once = freeText(before + written);
        expect(freeText(once)).toBe(once);
      }),
      {
        examples: [
          [
            'L',
            {
              number: '16200020080720000701',
              written: '－1.6-2\u200B0\u200B0 - 0-2_0 - 0\u200B80\u200B7/2/0 00-0\u200B7－0-1',
            },
          ],
        ],
      },
    );
  });

  test('text without digits and addresses is not touched', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'当事人拒不改正，。：；《》第条abcXL \n') }),
        (text) => {
          expect(freeText(text)).toBe(text);
        },
      ),
    );
  });
});

test('a credit code is public, but digits and X alone may be an identity number, and are not spared', () => {
  const codes = Array.from({ length: 100 }, (_, index) =>
    makeUnifiedSocialCreditCode('91350100', String(10_000_000 + index)),
  );
  const withLetters = makeUnifiedSocialCreditCode('91350100', 'MA000001');
  const digitsOnly = codes.filter((code) => /^[\dX]+$/.test(code));
  expect(digitsOnly.map(freeText)).toEqual(digitsOnly.map(() => '[证件号码]'));
  expect([withLetters].map(freeText)).toEqual([withLetters]);
});

test('very long texts are read whole', () => {
  const texts = [
    '1'.repeat(100_000),
    '1 '.repeat(50_000),
    'a'.repeat(100_000),
    `${'a'.repeat(99_999)}@`,
    '1 - - '.repeat(20_000),
  ];
  expect(texts.map(freeText).map((text) => text.length)).toEqual([6, 7, 100_000, 100_000, 11]);
});

/** Eleven and more digits with at most three other signs between two of them. */
function digitsRuns(text: string): string[] {
  return text.normalize('NFKC').match(/\d(?:[^\d\p{L}，。：；]{0,3}\d){10,}/gu) ?? [];
}
