import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isResidentIdNumber } from '../../identifiers/residentIdNumber.ts';
import { makeUnifiedSocialCreditCode } from '../../identifiers/unifiedSocialCreditCode.ts';
import { markText } from '../markText.ts';
import { findCertainNumbers, findPersonsNumbers } from './findPersonsNumbers.ts';
import { identityNumber, labelledPlanted, shapedPlanted } from './plantedNumbers.ts';

/** Sentences without digits, numerals and letters: whatever of these is left was planted. */
const frames = [
  ['', ''],
  ['经查，当事人', '拒不改正。'],
  ['由王小明（', '）承担责任'],
  ['负责人：', '，未到场；'],
  ['《条例》', '的规定\n'],
  ['向其配偶，', '、其子送达'],
  ['“', '”'],
] as const;
const frame = fc.constantFrom(...frames);
/** Anything by which the planted numbers are written. */
const anySign = /[\p{N}A-Za-zＡ-Ｚａ-ｚ〇○幺零壹贰貳叁參肆伍陆陸柒捌玖一二三四五六七八九]/u;
const left = (text: string): string => text.replaceAll(/\[[^[\]]*\]|[（(]?[微薇]信号?|扣扣号?|QQ号?/gu, '');

describe('of what is planted in a sentence', () => {
  test('nothing is left that could be read, however it is written and grouped', () => {
    fc.assert(
      fc.property(frame, fc.oneof(shapedPlanted, labelledPlanted), ([before, after], { written }) => {
        const text = before + written + after;
        const masked = left(markText(text, findPersonsNumbers(text)));
        expect(anySign.exec(masked)?.[0]).toBeUndefined();
      }),
      { numRuns: 5_000 },
    );
  });

  test('all is certain to whoever publishes it or asks by it', () => {
    fc.assert(
      fc.property(frame, fc.oneof(shapedPlanted, labelledPlanted), ([before, after], { written }) => {
        const text = before + written + after;
        expect(left(markText(text, findCertainNumbers(text)))).not.toMatch(anySign);
      }),
      { numRuns: 5_000 },
    );
  });

  test('two that follow each other are both taken out', () => {
    const separator = fc.constantFrom('，', '、', '；', '或', '，手机');
    fc.assert(
      fc.property(shapedPlanted, separator, shapedPlanted, (one, between, other) => {
        const text = `当事人${one.written}${between}${other.written}。`;
        expect(left(markText(text, findPersonsNumbers(text)))).not.toMatch(anySign);
      }),
      { numRuns: 2_000 },
    );
  });

  test('what is found lies in the text, in order, and does not overlap', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            shapedPlanted.map(({ written }) => written),
            fc.string({ unit: 'binary' }),
          ),
        ),
        (parts) => {
          const text = parts.join('');
          let end = 0;
          for (const { from, to } of findPersonsNumbers(text)) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            end = to;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

describe('of what is no person’s', () => {
  const digits = (least: number, most: number) =>
    fc.stringMatching(new RegExp(`^[1-9]\\d{${least - 1},${most - 1}}$`));
  const isNoPhone = (text: string): boolean => !/^(?:00)?86[01]/.test(text);
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const amount = fc
    .tuple(
      fc.constantFrom('罚款', '没收违法所得', '货值金额', '人民币', '退还货款', '共计'),
      digits(1, 12),
      fc.constantFrom('', '.00', '.5', '.1234'),
      fc.constantFrom('元', '万元', '亿元'),
    )
    .map((parts) => parts.join(''));
  const documentNumber = fc
    .tuple(
      fc.constantFrom('云市监罚', '云税稽罚', '云建罚字', '示执'),
      fc.integer({ min: 2000, max: 2030 }),
      digits(1, 6),
    )
    .map(([word, year, number]) => `${word}〔${year}〕${number}号`);
  const caseNumber = fc
    .tuple(fc.integer({ min: 2000, max: 2030 }), digits(2, 4), digits(1, 5))
    .map(([year, court, number]) => `（${year}）云${court}执${number}号`);
  const creditCode = fc
    .tuple(
      fc.constantFrom('91', '92', '93'),
      fc.stringMatching(/^\d{6}$/),
      fc.stringMatching(/^MA[0-9A-HJ-NP-RT-UW-Y]{6}$/),
    )
    .map(
      ([kind, division, organization]) =>
        `统一社会信用代码${makeUnifiedSocialCreditCode(kind + division, organization)}`,
    );
  const serial = fc
    .tuple(
      fc.constantFrom(
        '发票号码',
        '发票代码',
        '许可证编号',
        '检验报告编号',
        '生产批号',
        '注册号：',
        '订单号',
        '凭证号',
        '合同编号',
        '产品序列号',
        '商品条码',
      ),
      fc.oneof(digits(6, 9), digits(12, 14), digits(16, 17)).filter(isNoPhone),
    )
    .map((parts) => parts.join(''));
  const period = fc.tuple(day, fc.constantFrom('至', ' ', '—', ' 至 '), day).map((parts) => parts.join(''));
  const dotted = day.map((text) => text.replaceAll('-', '.'));
  const chineseDay = day.map((text) => text.replace(/(\d+)-(\d+)-(\d+)/, '$1年$2月$3日'));
  const harmless = fc.oneof(
    amount,
    documentNumber,
    caseNumber,
    creditCode,
    serial,
    day,
    period,
    dotted,
    chineseDay,
  );

  test('all stays as it is', () => {
    fc.assert(
      fc.property(frame, fc.array(harmless, { minLength: 1, maxLength: 3 }), ([before, after], parts) => {
        const text = before + parts.join('，') + after;
        expect(markText(text, findPersonsNumbers(text))).toBe(text);
      }),
      { numRuns: 5_000 },
    );
  });

  test('a serial number without a label is not certain', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          digits(12, 14).filter(isNoPhone),
          digits(21, 40).filter(
            (text) => !isResidentIdNumber(text.slice(0, 18)) && !isResidentIdNumber(text.slice(-18)),
          ),
        ),
        (number) => {
          expect(findCertainNumbers(`编列${number}`).length).toBe(0);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('what fits by chance within a longer serial number is not certain, and taken out all the same', () => {
    const ofDigits = identityNumber.filter((number) => !number.endsWith('X'));
    fc.assert(
      fc.property(digits(1, 4), ofDigits, digits(1, 4), (before, within, behind) => {
        const text = `编列${before}${within}${behind}`;
        expect(findCertainNumbers(text)).toEqual([]);
        expect(markText(text, findPersonsNumbers(text))).not.toContain(within);
      }),
      { numRuns: 1_000 },
    );
  });
});
