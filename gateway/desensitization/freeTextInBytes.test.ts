import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeText } from './freeText.ts';
import { isHarmlessFreeText } from './freeTextInBytes.ts';

const isHarmless = (text: string): boolean => {
  const before = Buffer.from('1@7');
  const utf8 = Buffer.from(text);
  return isHarmlessFreeText(Buffer.concat([before, utf8, before]), 3, 3 + utf8.length);
};

const character = fc.oneof(
  fc.constantFrom(...'0123456789XxLl @.-，。〇零一二三九①⑨１２９Ｘ＠٣𝟗🄁年月罚款电话'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((text) => text.isWellFormed()),
);

describe('a text that is looked at in its bytes', () => {
  test('is never taken for harmless when anything in it would be replaced', () => {
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 30 }), (text) => {
        fc.pre(isHarmless(text));
        expect(freeText(text)).toBe(text);
      }),
      { numRuns: 5_000 },
    );
  });

  test.each(['', '罚款12500元', '未按规定公示年度报告', '2025', 'A级', '第三批次，抽检20件'])(
    'is harmless: %j',
    (text) => {
      expect(isHarmless(text)).toBe(true);
    },
  );

  test.each([
    '账号6222021234567890123',
    '证号一一〇一〇五一九四九一二三一〇〇二X',
    '证号①①⓪①⓪⑤①⑨④⑨①②③①⓪⓪②X',
    '邮箱zhang＠example．com',
    'a@b.cn',
    '𝟏𝟏𝟎𝟏𝟎𝟓𝟏𝟗𝟒𝟗',
  ])('is read: %j', (text) => {
    expect(isHarmless(text)).toBe(false);
  });
});
