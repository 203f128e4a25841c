import { labelledPlanted, shapedPlanted } from '@credit-hub/schema/planted-numbers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeText } from './freeText.ts';
import { isHarmlessFreeText } from './freeTextInBytes.ts';

const isHarmless = (text: string): boolean => {
  const before = Buffer.from('1@7');
  const utf8 = Buffer.from(text);
  return isHarmlessFreeText(Buffer.concat([before, utf8, before]), 3, 3 + utf8.length);
};

/** What freeText replaces however few digits stand in it. */
const pieces = fc.constantFrom(
  '微信zhangsan',
  '薇信：abcde',
  '加V abcdef',
  'vx:abcde1',
  'QQ12345',
  '扣扣12345',
  '企鹅12345',
  'a@b.cn',
  'a＠b.cn',
  'ab(at)qq.com',
  '云A12345',
  '浙AD1234',
  '住址：云州市松石区红旗路',
  '家住红旗村',
  '户籍地云州市',
  '红旗小区3幢2单元201室',
  '红旗村三组1号',
  '护照E1234567',
  '电话٨٧٦٥٤٣٢',
  '电话²³¹²³¹²',
  '电话一二三四五六七',
  'A123456(7)',
);
const character = fc.oneof(
  { weight: 1, arbitrary: pieces },
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

  test('however few signs the piece has that would be replaced', () => {
    fc.assert(
      fc.property(
        fc.oneof(shapedPlanted, labelledPlanted),
        fc.constantFrom('', '罚款，'),
        ({ written }, before) => {
          expect(isHarmless(before + written)).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test.each([
    '',
    '罚款12500元',
    '未按规定公示年度报告',
    '2025',
    'A级',
    '第三批次，抽检20件',
    '共123456件',
    'abcde',
    'A12',
  ])('is harmless: %j', (text) => {
    expect(isHarmless(text)).toBe(true);
  });

  test.each([
    '账号6222021234567890123',
    '证号一一〇一〇五一九四九一二三一〇〇二X',
    '证号①①⓪①⓪⑤①⑨④⑨①②③①⓪⓪②X',
    '邮箱zhang＠example．com',
    'a@b.cn',
    '𝟏𝟏𝟎𝟏𝟎𝟓𝟏𝟗𝟒𝟗',
    '电话8765432',
    '电话٨٧٦٥٤٣٢',
    '电话²³¹²³¹²',
    '电话八七六五四三二',
    '云A123',
    '微信zhangsan',
    '红旗小区三幢二〇一室',
    'abcdef',
    '𠮷',
  ])('is read: %j', (text) => {
    expect(isHarmless(text)).toBe(false);
  });
});
