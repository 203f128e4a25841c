import { isUnifiedSocialCreditCode } from '@credit-hub/schema';

const marks = {
  identity: '[证件号码]',
  phone: '[电话号码]',
  account: '[银行账号]',
  email: '[电子邮箱]',
} as const;

/** ASCII, full-width and every other script's digits, circled and raised ones, and the Chinese numerals. */
const digit = '[\\p{Nd}\\p{No}〇零一二三四五六七八九]';
/**
 * Whatever people put between digits to group them, or to hide the number from a search; clauses, amounts and
 * times end it.
 */
const between = '[^\\p{L}\\p{N},，。;；:：、!！?？"“”《》〈〉〔〕【】\\[\\]%‰$¥￥]{0,6}';
const finalX = '[XxＸｘ×ХхΧχ]';

const numberRun = new RegExp(
  `(?:(?<![A-Za-z])[LlＬｌ]${between})?${digit}(?:${between}${digit}){6,}(?:${between}${finalX}(?:${between}${digit})*)?`,
  'gu',
);
const oneDigit = new RegExp(digit, 'gu');
const anyX = new RegExp(finalX, 'u');
const startsWithL = /^[LlＬｌ]/;
/** Digits of a run at least. */
export const shortestRun = 7;

/** Whether a UTF-16 code unit is a digit, or half of a character that may be one. */
export const mayBeDigit = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  isHalf(unit) || new RegExp(digit, 'u').test(String.fromCharCode(unit)) ? 1 : 0,
);
const phoneLabel = /(?:电话|手机|座机|号码|联系方式|传真|tel|phone|mobile)\P{L}{0,4}$/iu;

const word = '[\\p{L}\\p{N}._%+\\-]';
const email = new RegExp(
  `${word}{1,64}\\s?[@＠]\\s?[\\p{L}\\p{N}\\-]{1,63}(?:\\s?[.．。][\\p{L}\\p{N}\\-]{1,63}){1,8}`,
  'gu',
);
const anyAt = /[@＠]/;

/**
 * Replaces in hand-written text whatever may be an identity number (15, 17 and X, 18 or 20 digits; `L` and a
 * number, as in sole traders' old tax numbers), a telephone number (mobile, landline, service number, with
 * +86), a bank account or an e-mail address by a constant mark. Every run of eleven or more digits goes,
 * however they are written or grouped: rather a date or a serial number too much than one number left. A
 * unified social credit code that holds a letter no identity number can hold is public and stays. Names stay:
 * who reads this form reads names.
 */
export function freeText(text: string): string {
  const withoutEmail = anyAt.test(text) ? text.replace(email, marks.email) : text;
  return mayHoldRun(withoutEmail) ? withoutEmail.replace(numberRun, markOf) : withoutEmail;
}

/** Most texts hold no run, and to look for one costs twenty times as much as to count digits. */
function mayHoldRun(text: string): boolean {
  let digits = 0;
  for (let at = 0; at < text.length; at++) digits += mayBeDigit[text.charCodeAt(at)] as number;
  return digits >= shortestRun;
}

/** Of a surrogate pair. */
function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xe000;
}

function markOf(run: string, offset: number, text: string): string {
  const digits = run.match(oneDigit)?.length ?? 0;
  if (digits < 10) return standsBehindPhoneLabel(offset, text) ? marks.phone : run;
  if (isPublicCode(run, offset, text)) return run;
  if (digits >= 15 && (startsWithL.test(run) || anyX.test(run))) return marks.identity;
  if (digits === 15 || digits === 18 || digits === 20) return marks.identity;
  if (digits <= 15 && isPhone(asciiDigits(run))) return marks.phone;
  if (digits >= 11) return marks.account;
  return standsBehindPhoneLabel(offset, text) ? marks.phone : run;
}

function standsBehindPhoneLabel(offset: number, text: string): boolean {
  return phoneLabel.test(text.slice(Math.max(0, offset - 12), offset));
}

/**
 * Mobile, landline with area code, and 400 and 800 service numbers; +86 or 0086 may stand before the first
 * two.
 */
const mobile = /^(?:(?:00)?86)?1[3-9]\d{9}$/;
const landline = /^(?:(?:00)?86)?0[1-9]\d{8,10}$/;
const serviceNumber = /^[48]00\d{7}$/;

function isPhone(digits: string): boolean {
  return mobile.test(digits) || landline.test(digits) || serviceNumber.test(digits);
}

/** Digits of other scripts count, but only these can be read as a telephone number. */
function asciiDigits(run: string): string {
  return run.normalize('NFKC').replace(/\D/g, '');
}

/** The run with the letters around it is a valid credit code that holds a letter other than X. */
function isPublicCode(run: string, offset: number, text: string): boolean {
  const before = /[0-9A-Z]*$/.exec(text.slice(Math.max(0, offset - 18), offset))?.[0] ?? '';
  const after = /^[0-9A-Z]*/.exec(text.slice(offset + run.length, offset + run.length + 18))?.[0] ?? '';
  const whole = before + run + after;
  return /^[0-9A-Z]{18}$/.test(whole) && /[A-WYZ]/.test(whole) && isUnifiedSocialCreditCode(whole);
}
