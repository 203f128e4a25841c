import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeText } from './freeText.ts';
import { freeTextWithoutNames } from './freeTextWithoutNames.ts';
import { freeTextWithoutNamesOrAmounts } from './freeTextWithoutNamesOrAmounts.ts';

/** An amount in yuan and fen. */
type Amount = { yuan: number; fen: number };

const plainNumerals = { digits: '零一二三四五六七八九', units: ['', '十', '百', '千'], wan: '万', yi: '亿' };
const formalNumerals = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'], wan: '万', yi: '亿' };
const traditional = { digits: '零壹貳參肆伍陸柒捌玖', units: ['', '拾', '佰', '仟'], wan: '萬', yi: '億' };
type Numerals = typeof plainNumerals;

/** In words, as cheques are written: by groups of four digits. */
function spelt(yuan: number, { digits, units, wan, yi }: Numerals): string {
  const group = (value: number): string =>
    [...String(value)]
      .map((digit, at, all) =>
        digit === '0' ? '零' : `${digits[Number(digit)]}${units[all.length - 1 - at]}`,
      )
      .join('')
      .replace(/零+/g, '零')
      .replace(/零$/, '');
  const parts = [Math.floor(yuan / 1e8), Math.floor(yuan / 1e4) % 1e4, yuan % 1e4] as const;
  return parts.map((value, at) => (value === 0 ? '' : `${group(value)}${[yi, wan, ''][at]}`)).join('');
}

const grouped = (yuan: number, by: string) => String(yuan).replace(/\B(?=(\d{3})+$)/g, by);
const decimals = ({ yuan, fen }: Amount) => `${yuan}.${String(fen).padStart(2, '0')}`;
const between = (text: string, what: string) => [...text].join(what);
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const shifted = (text: string, zero: number) =>
  text.replace(/\d/g, (one) => String.fromCodePoint(zero + Number(one)));
const inWan = ({ yuan, fen }: Amount) => String(yuan / 1e4 + fen / 1e6);

/** The ways in which people write an amount, and those in which they hide one. */
const writings: Record<string, (amount: Amount) => string> = {
  'with fen': (amount) => `${decimals(amount)}元`,
  without: ({ yuan }) => `${yuan}元`,
  'with commas': ({ yuan }) => `${grouped(yuan, ',')}.00元`,
  'with wide commas': ({ yuan }) => `${grouped(yuan, '，')}元`,
  'with blanks': ({ yuan }) => `${grouped(yuan, ' ')} 元`,
  'with narrow blanks': ({ yuan }) => `${grouped(yuan, '\u202f')}元`,
  'with apostrophes': ({ yuan }) => `${grouped(yuan, '’')}元`,
  'with points': ({ yuan }) => `${grouped(yuan, '.')},00元`,
  'with hyphens': ({ yuan }) => `${grouped(yuan, '-')}元`,
  'full-width': (amount) => `${fullWidth(decimals(amount))}元`,
  'full-width with commas': ({ yuan }) => `${fullWidth(grouped(yuan, ','))}元整`,
  'in ten thousands': (amount) => `${inWan(amount)}万元`,
  'in ten thousands without yuan': (amount) => `${inWan(amount)}万`,
  'in ten thousands, about': (amount) => `${inWan(amount)}万余元`,
  'in w': (amount) => `${inWan(amount)}w`,
  'in hundred millions': ({ yuan }) => `${yuan / 1e8}亿元`,
  'in words': ({ yuan }) => `${spelt(yuan, plainNumerals)}元`,
  'in formal words': ({ yuan }) => `人民币${spelt(yuan, formalNumerals)}元整`,
  'in formal words alone': ({ yuan }) => `（大写）${spelt(yuan, formalNumerals)}`,
  'in traditional words': ({ yuan }) => `${spelt(yuan, traditional)}圓整`,
  'in words with jiao and fen': ({ yuan, fen }) =>
    `${spelt(yuan, formalNumerals)}元${'零壹贰叁肆伍陆柒捌玖'[Math.floor(fen / 10)]}角${'零壹贰叁肆伍陆柒捌玖'[fen % 10]}分`,
  'digit by digit': ({ yuan }) =>
    `${[...String(yuan)].map((one) => plainNumerals.digits[Number(one)]).join('')}元`,
  'half in words': ({ yuan }) => `${Math.floor(yuan / 1e4)}万零${yuan % 1e4}元`,
  'behind ¥': (amount) => `¥${decimals(amount)}`,
  'behind ￥': ({ yuan }) => `￥${grouped(yuan, ',')}`,
  'behind RMB': ({ yuan }) => `RMB ${yuan}`,
  'behind 人民币': ({ yuan }) => `人民币：${yuan}`,
  'in yuan spelt': ({ yuan }) => `${yuan} yuan`,
  'in fen': ({ yuan, fen }) => `${yuan * 100 + fen}分`,
  'without a currency': (amount) => decimals(amount),
  bare: ({ yuan }) => String(yuan),
  'with what nobody sees between': ({ yuan }) => `${between(String(yuan), '\u200b')}元`,
  'with private-use characters between': ({ yuan }) => `${between(String(yuan), '\ue123')}元`,
  'with joiners between': ({ yuan }) => `${between(String(yuan), '\u2060\u00ad')}元`,
  'in Arabic digits': ({ yuan }) => `${shifted(String(yuan), 0x660)}元`,
  'in mathematical digits': ({ yuan }) => `${shifted(String(yuan), 0x1d7ce)}元`,
  'with O for 0': ({ yuan }) => `${String(yuan).replaceAll('0', 'O')}元`,
  'over two lines': ({ yuan }) => `${grouped(yuan, ',\n')}元`,
  'with text at once behind it': ({ yuan }) => `${yuan / 1e4}万，余款未付`,
  'in English': ({ yuan }) => `CNY ${yuan / 1e6}m`,
  'as a range': ({ yuan }) => `${yuan}至${yuan + 1}元`,
};

const before = [
  '应于判决生效之日起十日内支付货款',
  '判令被告返还借款本金',
  '尚欠',
  '',
  '合计：',
  '（2025）示01执2号一案，未履行',
];
const behind = ['', '。', '及利息', '，由负责人承担连带责任', '（含税）', '，分三期付清'];

const value = (one: string): string => {
  const plain = one.normalize('NFKC');
  const at = ['零一二三四五六七八九', '〇壹贰叁肆伍陆柒捌玖', ' 　貳參  陸'].flatMap((shapes) => {
    const found = shapes.indexOf(plain);
    return found < 0 || plain.trim() === '' ? [] : [found];
  });
  if (at.length > 0) return String(at[0]);
  if (/^\d+$/.test(plain)) return plain;
  const point = one.codePointAt(0) as number;
  if (point >= 0x660 && point < 0x66a) return String(point - 0x660);
  return '';
};
/** All digits of a text in their order, units and what stands between dropped: what is left of any number in it. */
const digitsOf = (text: string): string => [...text].map(value).join('');

const amounts = fc.record({
  yuan: fc.oneof(
    fc.integer({ min: 10_000, max: 9_999_999 }),
    fc.integer({ min: 10_000_000, max: 99_999_999_999 }),
    fc.integer({ min: 1, max: 9_999 }).map((wan) => wan * 10_000),
  ),
  fen: fc.integer({ min: 0, max: 99 }),
});

describe.each(Object.entries(writings))('an amount written %s', (_, written) => {
  test('leaves no digit of it in the text, and everything around it', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom(...before),
        fc.constantFrom(...behind),
        (amount, prefix, suffix) => {
          const masked = freeTextWithoutNamesOrAmounts(`${prefix}${written(amount)}${suffix}`);
          expect(digitsOf(masked)).toBe(digitsOf(prefix + suffix));
          expect(masked).toMatch(/\[(?:金额|银行账号|证件号码|电话号码)\]/);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('leaves none where two of them stand, and masked twice is masked once', () => {
    fc.assert(
      fc.property(amounts, amounts, (one, other) => {
        const masked = freeTextWithoutNamesOrAmounts(`支付货款${written(one)}，违约金${written(other)}。`);
        expect(digitsOf(masked)).toBe('');
        expect(freeTextWithoutNamesOrAmounts(masked)).toBe(masked);
      }),
      { numRuns: 20 },
    );
  });
});

test.each([
  '（2025）示01执2号',
  '自2025年3月1日起三年内',
  '2025-03-01至2025-09-01',
  '云市监罚〔2025〕21号',
  '第十二条第一款第（二）项',
  '91000000MX0000000X',
  '涉及工人3名',
  '建筑面积12000平方米',
  '高处坠落致二人死亡',
  '承担一切费用',
  '拨打12315热线',
  '违约80%',
  '千万不要逾期',
  '限六个月内改正',
  '合同编号：20250017',
  '按年利率3.85%计算',
  '已付二分之一',
  '自二〇二五年三月一日起',
])('what is no amount stays: %s', (text) => {
  expect(freeTextWithoutNamesOrAmounts(text)).toBe(text);
});

test('numbers of persons and names go as they do without, and keep their marks', () => {
  const text =
    '被执行人（负责人麻曦炘，公民身份号码11010119900307123X，电话13800138000）应于判决生效之日起十日内支付货款6680000.00元';
  expect(freeTextWithoutNamesOrAmounts(text)).toBe(
    '被执行人（负责人[姓名]，公民身份号码[证件号码]，电话[电话号码]）应于判决生效之日起十日内支付货款[金额]',
  );
});

test('who reads amounts reads them in a text', () => {
  const text = '支付货款6680000.00元';
  expect([freeText(text), freeTextWithoutNames(text)]).toEqual([text, text]);
});
