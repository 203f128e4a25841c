/** What the shape alone tells, without a label: addresses of mail, plates, documents with letters. */
import type { PersonalDataKind } from '../personalData.ts';
import type { Found } from './runsOfDigits.ts';
import { surroundingsOf } from './surroundings.ts';

const at = String.raw`[ ]?(?:@|艾特|[(\[][ ]?(?:AT|艾特)[ ]?[)\]])[ ]?`;
const dot = String.raw`[ ]?(?:\.|[。点](?=[ ]?[A-Z]{2})|[(\[][ ]?(?:DOT|点)[ ]?[)\]])[ ]?`;
const host = String.raw`[A-Z0-9\p{L}](?:[A-Z0-9\-]{0,62})(?:${dot}[A-Z0-9\-]{1,63}){1,6}`;
/** Letters one by one, a local part in Latin letters, or one in Han. */
const local = String.raw`(?:(?<![A-Z0-9])(?:[A-Z0-9] ){2,40}[A-Z0-9]|[A-Z0-9][A-Z0-9.\-·/]{0,63}|[\p{Script=Han}0-9]{1,20})`;

const plateBegins = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领';
const plateLetter = 'A-HJ-NP-Z';
const platePart = (between: string, most: number): string =>
  `[${plateBegins}][ ]?[${plateLetter}][ \\-.·]?(?=(?:[A-Z ]{0,4}\\d){3})[${plateLetter}0-9](?:${between}[${plateLetter}0-9]){3,${most}}[挂学警港澳领]?(?![A-Z0-9])`;
/** As it is usual, and with blanks between. */
const plate = new RegExp(`${platePart('', 5)}|${platePart('[ ]?', 5)}`, 'gu');
const fewestOfPlate = 3;
const mayBeginPlate = new RegExp(`[${plateBegins}][ ]?[${plateLetter}]`);

/** At most three letters and six to fifteen digits: what documents of persons are numbered by. */
const document =
  /(?<![A-Z0-9])(?:(?:[A-Z]{1,3}|(?=\d))\d{6,15}(?![A-Z0-9])|[A-Z]{1,3}(?:[ \-.·/]?\d){6,15}(?![A-Z0-9]))/g;
/** 香港 A123456(7), 澳门 1234567(8) */
const withCheckInBrackets = /(?<![A-Z0-9])(?:[A-Z]{1,2}[ ]?\d{6}|[157]\d{6})[ ]?\([ ]?[\dA][ ]?\)/g;

/** 87654321（电话） */
const labelBehind =
  /(?<![A-Z0-9][ \-.·/]?)[2-8](?:[ -]?\d){6,7}[ ]?\((?:联系|办公|家庭)?(?:电话|座机|固话|手机|TEL)\)/g;

type Shape = {
  readonly kind: PersonalDataKind;
  readonly certainty: Found['certainty'];
  readonly is: (compact: string) => boolean;
};
const matches =
  (pattern: RegExp) =>
  (compact: string): boolean =>
    pattern.test(compact);

const shapes: readonly Shape[] = [
  // 护照: ordinary, of Hong Kong and Macao, diplomatic and on duty.
  {
    kind: 'PASSPORT',
    certainty: 'CERTAIN',
    is: matches(/^(?:E\d{8}|E[A-HJ-NP-Z]\d{7}|(?:DE|SE|PE|MA)\d{7}|G\d{8})$/),
  },
  // 港澳居民来往内地通行证
  { kind: 'TRAVEL_PERMIT', certainty: 'CERTAIN', is: matches(/^[HM](?:\d{10}|\d{8})$/) },
  // Of before 2023: country, province, and what the department gave.
  { kind: 'PERMANENT_RESIDENCE', certainty: 'CERTAIN', is: matches(/^[A-Z]{3}\d{12}$/) },
  {
    kind: 'REGIONAL_ID',
    certainty: 'POSSIBLE',
    is: (compact) => /^[A-Z][1289]\d{8}$/.test(compact) && hasTaiwanCheck(compact),
  },
  { kind: 'PASSPORT', certainty: 'POSSIBLE', is: matches(/^[DKPS]\d{8}$/) },
  // 往来港澳通行证 C and W, 往来台湾通行证 L and T.
  { kind: 'TRAVEL_PERMIT', certainty: 'POSSIBLE', is: matches(/^(?:[CW](?:\d{8}|[A-Z]\d{7})|[LT]\d{8})$/) },
];

const email = new RegExp(`${local}${at}${host}`, 'gu');
const mayHoldEmail = /@|\b(?:AT|艾特)\b|艾特/;

export function shapedNumbers(read: string, digits: number, letters: number): Found[] {
  const found: Found[] = [];
  if (mayHoldEmail.test(read))
    for (const { 0: text, index } of read.matchAll(email))
      found.push({ kind: 'EMAIL', certainty: 'CERTAIN', from: index, to: index + text.length });
  if (digits < fewestOfPlate) return found;
  if (letters > 0 && mayBeginPlate.test(read))
    for (const { 0: text, index } of read.matchAll(plate))
      found.push({ kind: 'VEHICLE_PLATE', certainty: 'CERTAIN', from: index, to: index + text.length });
  if (digits >= fewestOfDocument) {
    if (read.includes('(')) found.push(...bracketed(read));
    for (const { 0: text, index } of read.matchAll(document)) found.push(...documentsOf(read, text, index));
  }
  return found;
}

const fewestOfDocument = 6;

function bracketed(read: string): Found[] {
  const found: Found[] = [];
  for (const { 0: text, index } of read.matchAll(withCheckInBrackets))
    found.push({ kind: 'REGIONAL_ID', certainty: 'CERTAIN', from: index, to: index + text.length });
  for (const { 0: text, index } of read.matchAll(labelBehind)) {
    const number = /^[^(]*\d/.exec(text)?.[0] ?? '';
    found.push({ kind: 'PHONE', certainty: 'CERTAIN', from: index, to: index + number.length });
  }
  return found;
}

function documentsOf(read: string, text: string, from: number): Found[] {
  const compact = text.replaceAll(/[^A-Z0-9]/g, '');
  const shape = shapes.find(({ is }) => is(compact));
  const to = from + text.length;
  if (shape === undefined || surroundingsOf(read, from, to).isSerial) return [];
  const certainty = compact.length === text.length ? shape.certainty : 'POSSIBLE';
  return [{ kind: shape.kind, certainty, from, to }];
}

/** 中華民國國民身分證: the letter counts as two digits, and a weighed sum is a multiple of ten. */
function hasTaiwanCheck(text: string): boolean {
  const letter = 10 + 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(text[0] as string);
  const digits = [Math.floor(letter / 10), letter % 10, ...[...text.slice(1)].map(Number)];
  return (
    digits.reduce((sum, digit, at) => sum + digit * ([1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1][at] as number), 0) %
      10 ===
    0
  );
}
