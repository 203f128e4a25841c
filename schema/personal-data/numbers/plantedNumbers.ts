/** Numbers of invented persons as people write them, for tests that plant them: what was planted is known by construction. */
import fc from 'fast-check';
import { makeResidentIdNumber } from '../../identifiers/residentIdNumber.ts';

/** Digits of other scripts, each from 0 to 9. */
const scripts = [
  '0123456789',
  '０１２３４５６７８９',
  '٠١٢٣٤٥٦٧٨٩',
  '०१२३४५६७८९',
  '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗',
  '⓪①②③④⑤⑥⑦⑧⑨',
  '⁰¹²³⁴⁵⁶⁷⁸⁹',
  '〇一二三四五六七八九',
  '零壹贰叁肆伍陆柒捌玖',
  '零壹貳參肆伍陸柒捌玖',
  '○幺二三四五六七八九',
].map((digits) => [...digits]);

/** What people put between digits, and what nobody sees. */
const separators = [
  '',
  ' ',
  '  ',
  '\u3000',
  ' '.repeat(30),
  '\t',
  '-',
  ' - ',
  '—',
  '－',
  '.',
  '．',
  '·',
  '•',
  '/',
  '_',
  '~',
  '*',
  '\u200b',
  '\u200d\u2060',
  '\ufeff',
  '\u00ad',
  '\ue000',
  '\u{f1234}',
  '\u3164',
  '\u2800',
];

export type Planted = { readonly kind: string; readonly written: string };

const oneScript = fc.constantFrom(...scripts);
const digitsIn = (text: string, script: readonly string[]): string[] =>
  [...text].map((one) => (one >= '0' && one <= '9' ? (script[Number(one)] as string) : one));

/** The number in one script or in a mixture of all, with a separator of its own between any two characters. */
const spelt = (number: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      number,
      fc.oneof({ weight: 3, arbitrary: oneScript }, { weight: 1, arbitrary: fc.constant(null) }),
      fc.infiniteStream(oneScript),
      fc.oneof(fc.constant(['']), fc.array(fc.constantFrom(...separators), { minLength: 1, maxLength: 5 })),
    )
    .map(([text, script, mixture, between]) =>
      [...text]
        .map((one) => digitsIn(one, script ?? (mixture.next().value as string[])).join(''))
        .map((one, at) => (at === 0 ? one : `${between[at % between.length]}${one}`))
        .join(''),
    );

const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2010-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
const area = fc.constantFrom('110101', '330106', '440304', '510107', '650102', '810000', '990000');
const threeDigits = fc.integer({ min: 0, max: 999 }).map((value) => String(value).padStart(3, '0'));
export const identityNumber: fc.Arbitrary<string> = fc
  .tuple(area, day, threeDigits)
  .map(([where, birth, sequence]) => makeResidentIdNumber(where, birth, sequence));
const shortIdentityNumber = fc
  .tuple(
    area,
    day.filter((birth) => birth.startsWith('19')),
    threeDigits,
  )
  .map(([where, birth, sequence]) => where + birth.slice(2) + sequence);
const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);

const of = (kind: string, written: fc.Arbitrary<string>): fc.Arbitrary<Planted> =>
  written.map((text) => ({ kind, written: text }));
const labelled = (labels: readonly string[], number: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...labels), fc.constantFrom('', '：', ':', '为', '是', ' '), number)
    .map((parts) => parts.join(''));

/** What nobody but its shape tells of: certain wherever it stands. */
export const shapedPlanted: fc.Arbitrary<Planted> = fc.oneof(
  of('RESIDENT_ID', spelt(identityNumber)),
  of('RESIDENT_ID', spelt(shortIdentityNumber)),
  of('RESIDENT_ID', spelt(identityNumber.map((number) => `${number}01`))),
  of('PHONE', spelt(mobile)),
  of('PASSPORT', fc.stringMatching(/^[EG]\d{8}$/)),
  of('TRAVEL_PERMIT', fc.stringMatching(/^[HM]\d{8}(?:\d\d)?$/)),
  of('REGIONAL_ID', fc.stringMatching(/^[A-Z]\d{6}\([0-9A]\)$/)),
  of('VEHICLE_PLATE', fc.stringMatching(/^[浙云京粤][A-H]\d{5}$/)),
  of('EMAIL', fc.stringMatching(/^[a-z]{3,8}\d{0,4} ?@ ?[a-z]{2,6} ?\. ?(?:com|cn)$/)),
);

/** What a label tells of. */
export const labelledPlanted: fc.Arbitrary<Planted> = fc.oneof(
  of(
    'PHONE',
    labelled(
      ['电话', '联系电话', '座机', '手机', '传真', '電話'],
      spelt(fc.stringMatching(/^[2-8]\d{6,7}$/)),
    ),
  ),
  of(
    'BANK_ACCOUNT',
    labelled(['账号', '银行账号', '卡号', '帐号'], spelt(fc.stringMatching(/^[1-9]\d{9,18}$/))),
  ),
  of('QQ', labelled(['QQ', 'QQ号', '扣扣'], spelt(fc.stringMatching(/^[1-9]\d{5,9}$/)))),
  of(
    'WECHAT',
    labelled(['微信', '微信号', '薇信'], fc.stringMatching(/^[a-z][a-z0-9]{4,9}(?:_[a-z0-9]{1,5})?$/)),
  ),
  of('PASSPORT', labelled(['护照', '护照号', '护照号码'], fc.stringMatching(/^[A-Z]{1,2}\d{7,8}$/))),
  of('TRAVEL_PERMIT', labelled(['台胞证', '台胞证号', '通行证'], fc.stringMatching(/^\d{8}$/))),
  of('RESIDENT_ID', labelled(['身份证', '身份证号', '公民身份号码'], spelt(identityNumber))),
);
