/** Numbers and names of accounts that only their label tells: 微信号zhang_san2020, QQ：123456789, 账号：1234567890. */
import type { PersonalDataKind } from '../personalData.ts';
import type { Found } from './runsOfDigits.ts';

/** What may stand between a label and its number. */
const numberWord = '卡号|卡|号码|号碼|號碼|编号|账号|帐号|号|號|码|(?:ID|NO)(?![A-Z0-9])';
const gap = '[为為是系]|:|=|\\(|\\)|-|\\.|·|/|\\[|"|“| |,';
const inBrackets = '\\([^()\\d]{1,12}\\)';
const between = `(?:${numberWord}|${gap}|${inBrackets}){0,6}`;
const digits = (least: number): string => String.raw`\d(?:[ \-.·/()]?\d){${least - 1},}`;
const signs = (least: number, most: number): string =>
  String.raw`[A-Z0-9](?:[ \-.·/()]?[A-Z0-9]){${least - 1},${most - 1}}`;

type Row = {
  readonly kind: PersonalDataKind;
  /** As the text is read: numerals are digits there, letters capitals. */
  readonly labels: string;
  /** What before a label makes it another thing's. */
  readonly notBehind?: RegExp;
  /** What may stand between a label and the number. */
  readonly between?: string;
  readonly value: string;
  /** What behind the value tells that it is none. */
  readonly unless?: string;
};

const amount = String.raw`(?:[.,]\d+)*[ ]?(?:余|多)?[十百千万亿]*(?:元|圆|块|股|笔|吨|次|件|个|人|份)`;
/** Whose 号码 is no telephone's. */
const otherNumbers =
  /(?:发票|票据|证件|批准|文件|订单|运单|快递|流水|凭证|证书|许可证?|备案|合同|产品|批次|车牌|房间|门牌|股票|注册|登记|编)的?$/;

const rows: readonly Row[] = [
  {
    kind: 'PHONE',
    labels:
      '电话 電話 手机 手機 座机 座機 移动电话 联系方式 聯繫方式 联络方式 传真 傳真 热线 致电 来电 拨打 拨通 TEL PHONE MOBILE FAX',
    value: String.raw`${digits(7)}(?:转\d{1,6})?`,
    unless: amount,
  },
  { kind: 'PHONE', labels: '号码 號碼', notBehind: otherNumbers, value: digits(7), unless: amount },
  {
    kind: 'BANK_ACCOUNT',
    labels: '账号 帐号 賬號 账户 帐户 賬戶 卡号 卡號 银行卡 储蓄卡 信用卡 借记卡 存折 户头 ACCOUNT',
    between: String.raw`${between}(?:[^\d。;\0]{0,20}?[:(银行社联][^\d。;\0]{0,6})?`,
    value: digits(8),
    unless: amount,
  },
  {
    kind: 'WECHAT',
    labels: '微信 薇信 威信 微X V信 V: VX WX WECHAT WEIXIN 加V 加微',
    value: signs(4, 30),
    unless: `${amount}|转账|支付|付款|收款`,
  },
  {
    kind: 'QQ',
    labels: 'QQ 扣扣 企鹅 Q号 Q:',
    between: `(?:群|邮箱)?${between}`,
    value: digits(5),
    unless: amount,
  },
  { kind: 'PASSPORT', labels: '护照 護照 PASSPORT', value: signs(6, 14) },
  {
    kind: 'TRAVEL_PERMIT',
    labels: '通行证 通行證 台胞证 台胞證 回乡证 回鄉證 港澳证 台湾证 返乡证 还乡证 旅行证',
    value: signs(7, 14),
  },
  {
    kind: 'PERMANENT_RESIDENCE',
    labels: '永居证 永居身份证 永久居留证 永久居留身份证 居留许可 居留证',
    value: signs(8, 20),
  },
  {
    kind: 'REGIONAL_ID',
    labels: ['香港', '澳门', '澳門', '台湾', '臺灣', '港', '澳', '台']
      .flatMap((place) =>
        ['身份证', '身份證', '身分證'].flatMap((card) =>
          ['', '居民', '永久性居民'].map((of) => place + of + card),
        ),
      )
      .join(' '),
    value: signs(7, 12),
  },
  {
    kind: 'RESIDENT_ID',
    labels: '身份证 身份證 身分证 身分證 居民证 公民身份 驾驶证 驾照 居住证',
    value: `${digits(8)}(?:[ \\-.·/()]?X)?`,
  },
  {
    kind: 'OTHER_DOCUMENT',
    labels:
      '证件 證件 军官证 士兵证 警官证 军人证 社保卡 社会保障 社会保险 医保 户口簿 户口本 签证 学籍 残疾证 残疾人证 出生证',
    between: `(?:类型)?${between}(?:[军士文警政南北海空武]{1,3}字?第?)?`,
    value: signs(6, 20),
    unless: amount,
  },
  {
    kind: 'VEHICLE_PLATE',
    labels: '车牌 号牌 牌照 车号',
    value: String.raw`[\p{Script=Han}]?[ ]?${signs(5, 8)}`,
  },
];

type Label = { readonly word: string; readonly row: number };
/** By their first character, the longest first: a label of several characters goes before one that is its beginning. */
const labelsByFirst = new Map<number, Label[]>();
const beginsLabel = new Uint8Array(0x10000);
for (const [row, { labels }] of rows.entries()) {
  for (const word of labels.split(' ')) {
    const first = word.charCodeAt(0);
    const others = labelsByFirst.get(first) ?? [];
    labelsByFirst.set(
      first,
      [...others, { word, row }].sort((a, b) => b.word.length - a.word.length),
    );
    beginsLabel[first] = 1;
  }
}

const behindLabel = rows.map(({ between: own, value, unless }) => ({
  value: new RegExp(`(?:${own ?? between})(?<value>${value})(?![A-Z0-9])`, 'yu'),
  unless: unless === undefined ? null : new RegExp(unless, 'yu'),
}));
const hasDigit = /\d/;
/** A list of numbers has one label. */
const listed = '[ ]?(?:[,、/;或和及与]|以及)[ ]?';
const nextOfList = rows.map(({ value }) => new RegExp(`(?:${listed})(?<value>${value})(?![A-Z0-9])`, 'yu'));
const longestList = 50;

/** A wechat name may be of letters alone; what else is labelled holds digits. */
export function labelledNumbers(read: string): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < read.length; at += 1) {
    if (beginsLabel[read.charCodeAt(at)] === 0) continue;
    const label = labelAt(read, at);
    if (label === undefined) continue;
    found.push(...listBehind(read, label.end, label.row));
    at = label.end - 1;
  }
  return found;
}

const isLatin = /[A-Z0-9]/;

function labelAt(read: string, at: number): { readonly row: number; readonly end: number } | undefined {
  for (const { word, row } of labelsByFirst.get(read.charCodeAt(at)) ?? []) {
    const end = endOfWord(read, at, word);
    if (end === -1) continue;
    // HOTEL is no TEL, nor 10086WX a name of an account.
    if (isLatin.test(word[0] as string) && at > 0 && isLatin.test(read[at - 1] as string)) continue;
    if (rows[row]?.notBehind?.test(read.slice(Math.max(0, at - 5), at))) continue;
    return { row, end };
  }
  return undefined;
}

/** Where the word that begins here ends, 微 信 for 微信; -1 where another stands. */
function endOfWord(read: string, from: number, word: string): number {
  let at = from;
  for (let one = 0; one < word.length; one += 1) {
    if (one > 0 && read[at] === ' ') at += 1;
    if (read[at] !== word[one]) return -1;
    at += 1;
  }
  return at;
}

function listBehind(read: string, from: number, at: number): Found[] {
  const { kind } = rows[at] as Row;
  const { value, unless } = behindLabel[at] as (typeof behindLabel)[number];
  const found: Found[] = [];
  let end = from;
  while (found.length < longestList) {
    const pattern = found.length === 0 ? value : (nextOfList[at] as RegExp);
    pattern.lastIndex = end;
    const text = pattern.exec(read)?.groups?.value;
    if (text === undefined || (kind !== 'WECHAT' && !hasDigit.test(text))) break;
    end = pattern.lastIndex;
    if (unless !== null) {
      unless.lastIndex = end;
      if (unless.test(read)) break;
    }
    found.push({ kind, certainty: 'CERTAIN', from: end - text.length, to: end });
  }
  return found;
}
