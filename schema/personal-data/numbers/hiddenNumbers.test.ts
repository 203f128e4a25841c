import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeResidentIdNumber } from '../../identifiers/residentIdNumber.ts';
import { markText } from '../markText.ts';
import { findCertainNumbers, findPersonsNumbers } from './findPersonsNumbers.ts';

const without = (text: string): string => markText(text, findCertainNumbers(text));
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Its check character follows from the rest. */
const number = '990000199002199173';

test.each([
  ['前六位990000，中间19900219，后四位9173', '前六位[证件号码]，中间[证件号码]，后四位[证件号码]'],
  ['前10位是9900001990，其余为02199173。', '前10位是[证件号码]，其余为[证件号码]。'],
  [
    '一九九〇年二月十九日生，地区码990000，顺序码917，校验码3',
    '[证件号码]生，地区码[证件号码]，顺序码[证件号码]，校验码[证件号码]',
  ],
  [
    '2025年5月6日查：地区码990000，生于1990年2月19日，顺序码917，校验码3',
    '2025年5月6日查：地区码[证件号码]，生于[证件号码]，顺序码[证件号码]，校验码[证件号码]',
  ],
  [
    '顺序码为：917；校验码是 3；行政区划代码：990000，出生19900219',
    '顺序码为：[证件号码]；校验码是 [证件号码]；行政区划代码：[证件号码]，出生[证件号码]',
  ],
  [
    `一九九〇年十月三十一日，地区码990000，顺序码917，校验码${makeResidentIdNumber('990000', '19901031', '917').at(-1)}`,
    '[证件号码]，地区码[证件号码]，顺序码[证件号码]，校验码[证件号码]',
  ],
  ['号码倒写为371991200991000099', '号码倒写为[证件号码]'],
  ['倒写3719 9120 0991 0000 99。', '倒写[证件号码]。'],
  [`编码${base64(number)}已存`, '编码[证件号码]已存'],
  [`编码为${base64(`身份证${number}`)}`, '编码为[证件号码]'],
  [`编码${Buffer.from(number).toString('hex')}已存`, '编码[证件号码]已存'],
  [`编码${base64('13800138000')}已存`, '编码[电话号码]已存'],
])('what only fits when it is put together, turned round or decoded is found: %j', (text, expected) => {
  expect(without(text)).toBe(expected);
});

describe('an identity number however it is told', () => {
  const numbers = fc
    .tuple(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 0, max: 999 }))
    .map(([day, order]) => {
      const born = new Date(Date.UTC(1955, 0, 1 + day)).toISOString().slice(0, 10).replaceAll('-', '');
      return makeResidentIdNumber('990000', born, String(order).padStart(3, '0'));
    });
  const between = fc.constantFrom('，中间', '；接着是', '、后面', '，再是', ' 与 ');

  test('in two to five parts', () => {
    const cuts = fc.uniqueArray(fc.constantFrom(2, 4, 6, 8, 10, 12, 14), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(numbers, cuts, between, (whole, cutAt, words) => {
        const at = [0, ...[...cutAt].sort((one, other) => one - other), whole.length];
        const parts = at.slice(0, -1).map((from, index) => whole.slice(from, at[index + 1]));
        const marked = without(`号码是${parts.join(words)}，已核对`);
        for (const part of parts) expect(marked).not.toContain(part);
        expect(marked).toMatch(/，已核对$/);
      }),
    );
  });

  test('by the names of its parts, in any order', () => {
    const orders = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
    fc.assert(
      fc.property(numbers, orders, fc.boolean(), (whole, order, inWords) => {
        const [year, month, day] = [whole.slice(6, 10), whole.slice(10, 12), whole.slice(12, 14)];
        const birth = inWords ? `${year}年${Number(month)}月${Number(day)}日` : year + month + day;
        const values = [whole.slice(0, 6), birth, whole.slice(14, 17), whole.slice(17)];
        const told = ['地区码', '生于', '顺序码', '校验码'].map((name, part) => `${name}${values[part]}`);
        expect(without(order.map((part) => told[part]).join('，'))).toBe(
          order.map((part) => `${['地区码', '生于', '顺序码', '校验码'][part]}[证件号码]`).join('，'),
        );
      }),
    );
  });

  test('backwards, blanks between or not', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom('', ' ', ' - '), (whole, blank) => {
        const told = [...whole].reverse().join(blank);
        expect(without(`倒写为${told}，已核对`)).toBe('倒写为[证件号码]，已核对');
      }),
    );
  });

  test('in base64 and hexadecimal, with anything before and behind it', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.string({ maxLength: 8 }),
        fc.constantFrom('base64', 'base64url', 'hex'),
        (whole, before, encoding) => {
          const told = Buffer.from(`${before.replaceAll(/\d/g, '')}:${whole}`).toString(encoding as 'hex');
          expect(without(`编码为${told}，已存`)).toBe('编码为[证件号码]，已存');
        },
      ),
    );
  });
});

test.each([
  '前六位110000，中间20260401，后四位1234',
  '云市监罚〔2000〕927954号，2012-06-04至2006-01-01',
  '罚款990000元、19900219元、9173元',
  '罚款19900元，2026年04月01日缴纳12000元，票号001234',
  '共查获1200件，货值金额330000元，处罚款660000元，限15日内缴纳',
  '合同编号202604011234，金额680000.00元，付款日20260430',
  '区划代码990000，制表日期20260219，序号9173',
  '文件摘要 2285aacc309dea0359aa756d89bbcbc8e8dda66390c18d7087d520e1d6813a11',
  'https://example.org/aVeryLongPathWithLettersAndDigits12345678',
  '版本QWxhZGRpbjpvcGVuIHNlc2FtZQ==',
  '批次000000000000000000001',
])('what fits in nothing is no number of a person: %s', (text) => {
  expect(without(text)).toBe(text);
});

test('finds do not overlap, and are in order', () => {
  const text = `${number}，又写作前六位990000，中间19900219，后四位9173，编码${base64(number)}`;
  const finds = findPersonsNumbers(text);
  expect(finds.length).toBe(5);
  for (const [at, { from }] of finds.entries()) expect(from).toBeGreaterThanOrEqual(finds[at - 1]?.to ?? 0);
});
