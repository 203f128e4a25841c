import { type FoldedText, isUnifiedSocialCreditCode, readNumbers, type Stretch } from '@credit-hub/schema';

/**
 * How sure it is that a number is an amount of money: STATED by its currency, or by what only amounts are written with
 * (万, 亿, formal numerals); ANY also where it merely may be one, a long number or one behind 货款.
 */
export type AmountCertainty = 'STATED' | 'ANY';

/**
 * A number in a text that was read by `readNumbers`: digits of all scripts and numerals in words are 0 to 9 there, what
 * is not seen is gone. It may be grouped, and hold the units of words (十 to 亿, 万), letters in place of digits, and 余.
 */
const unit = '廿卄卅卌两兩十拾百佰千仟万萬亿億兆';
const number = new RegExp(
  `[\\d${unit}半](?:[ ,.·/:。\\-]{0,2}(?:[\\dOL${unit}半点點又]|MILLION|BILLION|THOUSAND|HUNDRED|[WKMB](?![A-Z]))|[余餘多来來几幾])*`,
  'g',
);
const anyDigit = /[\d廿卄卅卌两兩]/;

/** Currencies by what stands before an amount as well as behind it. */
const currencies =
  'RMB|CNY|YUAN|USD|HKD|EUR|GBP|JPY|DOLLAR|¥|人民[币幣]|[美港欧日澳加韩]元|美金|港币|英镑|新?台币';
const jiaoAndFen = /[钱錢]?(?:[ -]?\d{1,2}[角毛])?(?:[ -]?\d{1,2}分)?(?:\d{1,2}(?![\d年月日.]))?[整正]?/;
const currency = new RegExp(
  `^[ -]?个?(?:元(?!旦|宵|月)|[圆圓塊]|块(?!地|石|砖|板|土)|${currencies})${jiaoAndFen.source}`,
);
/** Amounts in jiao and fen; few of them are points. */
const smallCoins = /^[ -]?[角分][整正]?/;
const behindCurrency = new RegExp(`(?:${currencies})(?:[ :,()-]|为|计|约|共|合计|大写|小写){0,8}$`);
const behindLabel =
  /(?:金额|数额|总额|价款|货款|贷款|借款|欠款|款项|本金|本息|利息|工资|报酬|罚金|罚款|税款|滞纳金|损失|损害|债务|债权|标的额?|租金|押金|定金|订金|保证金|违约金|赔偿金?|补偿金?|费用?|价格|合计|共计|总计|支付|给付|偿还|归还|返还|清偿|缴纳|交纳|退还|拖欠|尚欠|欠)(?:[ :,()-]|人民币|为|是|约|计|共|达|款|额|余额){0,6}$/;

/** What is counted, timed or numbered by what stands behind it is no money. */
const countsSomething =
  /^[ -]?(?:[年月日号號时時条條款项項人名位户戶家吨噸米平公亩畝件次台套股份个個度页頁字天周级級楼层層室栋幢期批倍成岁辆种類类处處起案卷章节節秒里升斤克座间間门門%‰]|个?小时|热线|平台|电话|举报|投诉|[A-Z\d])/;
const numbersSomething =
  /(?:[A-Z第#〔]|号|編號|编码|代码|批次|证号|文号|型号|版本|邮编)(?:[ :(-]|为|是){0,3}$/;

/** (2025)示01执2号, 云市监罚〔2025〕21号: numbers of cases and documents. */
const documentNumber = /[(〔[]\d{4}[)〕\]][^ ,;。]{0,24}?号/g;
const day = /^(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])$/;
const year = /^(?:19|20)\d\d$/;
const yearAndMonth = /^(?:19|20)\d\d[-/](?:0?[1-9]|1[0-2])$/;

/** Signs that reading drops, each by a character that says the same, so that all others stay in their places. */
const spelt: Readonly<Record<string, string>> = { '№': '第', '㎡': '平', '℃': '度' };

/** Characters of the text that are looked at on either side of a number. */
const around = 24;

/** The text as it was read, and where in it amounts of money stand. Rather a number too many than an amount too few. */
export function amountsInText(
  text: string,
  certainty: AmountCertainty,
): { read: FoldedText; amounts: readonly Stretch[] } {
  const read = readNumbers(text.replaceAll(/[№㎡℃]/g, (sign) => spelt[sign] ?? sign));
  const { folded } = read;
  const documents = [...folded.matchAll(documentNumber)].map(
    ({ index, 0: { length } }): Stretch => ({ from: index, to: index + length }),
  );
  const amounts = [...folded.matchAll(number)].flatMap(({ index: from, 0: written }): Stretch[] => {
    const end = from + written.length;
    const before = folded.slice(Math.max(0, from - around), from);
    const after = folded.slice(end, end + around);
    const money = currency.exec(after) ?? (digitsIn(written) >= 4 ? smallCoins.exec(after) : null);
    if (money) return [{ from, to: end + money[0].length }];
    if (documents.some((document) => document.from <= from && end <= document.to)) return [];
    const found = isStated(written, before, after) || (certainty === 'ANY' && mayBe(written, before, after));
    return found ? [{ from, to: end }] : [];
  });
  return { read, amounts };
}

const digitsIn = (written: string): number => written.match(/\d/g)?.length ?? 0;

function isStated(written: string, before: string, after: string): boolean {
  if (behindCurrency.test(before)) return true;
  if (countsSomething.test(after)) return false;
  if (/[佰仟拾]/.test(written)) return anyDigit.test(written);
  if (/^\d+(?:,\d+)*\.\d\d$/.test(written)) return digitsIn(written) >= 5;
  return (
    /[万萬亿億]|\d[WKMB]$|[MB]ILLION/.test(written) && (anyDigit.test(written) || /[十百]/.test(written))
  );
}

function mayBe(written: string, before: string, after: string): boolean {
  if (countsSomething.test(after) || day.test(written) || yearAndMonth.test(written)) return false;
  if (isUnifiedSocialCreditCode(written)) return false;
  const digits = digitsIn(written);
  if (behindLabel.test(before)) return digits >= 2 || (digits > 0 && /[十百千]/.test(written));
  if (numbersSomething.test(before) || year.test(written)) return false;
  return digits >= 4 || (digits >= 2 && /千|\d\.\d\d$/.test(written));
}
