import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeText } from './freeText.ts';
import { freeTextWithoutNames } from './freeTextWithoutNames.ts';

test.each([
  ['法定代表人王伟未按时支付工资', '法定代表人[姓名]未按时支付工资'],
  ['被告李建国于2025年3月1日向原告张敏支付货款', '被告[姓名]于2025年3月1日向原告[姓名]付货款'],
  ['经营者：陈静怡，电话13812345678', '经营者：[姓名]，电话[电话号码]'],
  ['欧阳明与刘洋签订购房合同', '[姓名]与[姓名]签订购房合同'],
  ['由赵磊担任项目经理，现场负责人为孙丽华', '由[姓名]担任项目经理，现场负责人为[姓名]'],
  ['李明、王芳、张伟等三人', '[姓名]、[姓名]、[姓名]等三人'],
  ['马云涛擅自改变用途', '[姓名]擅自改变用途'],
  ['证人黄河清到庭', '证人[姓名]到庭'],
  ['张晓明先生来电', '[姓名]先生来电'],
  ['何家辉及其配偶钱学森', '[姓名]及其配偶[姓名]'],
  ['阿依努尔·买买提昶不服', '[姓名]'],
  ['由𠮷野曦承担', '由[姓名]承担'],
  ['由葛\u{e0100}洪\ufe00承担', '由[姓名]承担'],
  ['甄 玥\u3000珩投诉', '[姓名]投诉'],
  ['甄\u200b玥\u200b珩投诉', '[姓名]投诉'],
])('%j becomes %j', (text, masked) => {
  expect(freeTextWithoutNames(text)).toBe(masked);
});

test.each([
  '',
  'no name at all',
  '通过登记的住所或者经营场所无法联系',
  '有履行能力而拒不履行生效法律文书确定义务',
  '采取偷税手段，不缴或者少缴应纳税款100万元以上',
  '限制乘坐飞机、列车软卧、高铁一等以上座位等非生活和工作必需的消费行为',
  '罚款人民币12500元',
  '2025年度纳税缴费信用A级',
  '准予增值税专用发票最高开票限额十万元',
  '房屋建筑工程、市政公用工程施工',
  '高空作业未系安全带，造成一人死亡',
  '当事人提出异议，核实期间暂停联合惩戒',
  '向申请执行人支付货款及利息',
  '本院判令被告于判决生效后十日内支付',
  '金额巨大，许可经营范围',
  '周某某等三人',
  '负责人[姓名]，公民身份号码[证件号码]',
])('%j names nobody and stays as it is', (text) => {
  expect(freeTextWithoutNames(text)).toBe(text);
});

const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((point) => String.fromCodePoint(point));

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶',
];
const givenNames = (
  '伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 超 霞 刚 秀英 桂英 建国 建华 志强 秀兰 海燕 晓明 文静 国强 雪梅 ' +
  '子涵 浩然 欣怡 宇轩 梓萱 建军 玉兰 春梅 志明 红梅 永强 婷婷 佳怡 俊杰 思远'
).split(' ');
const names = surnames.flatMap((surname) => givenNames.map((given) => surname + given));

// What a rule cannot find, the department that publishes the text takes out; how much that is, is told in the README.
test.each([
  [97, (name: string) => `负责人${name}未落实防护`],
  [90, (name: string) => `经查，${name}擅自改变用途`],
  [90, (name: string) => `公司与${name}签订合同`],
  [87, (name: string) => `由${name}承担责任`],
])('of a hundred ordinary names at least %i are found in %s', (atLeast, sentence) => {
  const found = names.filter((name) => !freeTextWithoutNames(sentence(name)).includes(name));
  expect((100 * found.length) / names.length).toBeGreaterThanOrEqual(atLeast);
});

test('whatever the text, it takes out what the mask for duty takes out, and done twice is done once', () => {
  const digits = fc.stringMatching(/^[1-9][0-9]{10,19}$/);
  fc.assert(
    fc.property(
      fc.array(fc.oneof(han, digits, fc.constantFrom('，', '·', ' ', '[', '电话', '负责人'))),
      (pieces) => {
        const masked = freeTextWithoutNames(pieces.join(''));
        expect(freeText(masked)).toBe(masked);
        expect(freeTextWithoutNames(masked).replaceAll(/(\[姓名\])+/g, '[姓名]').length).toBeLessThanOrEqual(
          masked.length,
        );
      },
    ),
    { numRuns: 500, examples: [[['10000000000', '米', '一']]] },
  );
});

test('a text of any length is read once', () => {
  const long = [
    '甄'.repeat(20_000),
    '负责人'.repeat(7_000),
    '甄·'.repeat(10_000),
    `${'的'.repeat(20_000)}张敏，`,
  ];
  expect(long.map(freeTextWithoutNames).map((text) => text.includes('[姓名]'))).toEqual([
    true,
    false,
    true,
    true,
  ]);
});
