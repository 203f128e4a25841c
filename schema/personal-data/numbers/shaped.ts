/** What the shape alone tells, without a label: addresses of mail, plates, documents with letters. */
import type { PersonalDataKind } from '../personalData.ts';
import type { Found } from './runsOfDigits.ts';
import { surroundingsOf } from './surroundings.ts';

type Shape = {
  readonly kind: PersonalDataKind;
  readonly certainty: Found['certainty'];
  readonly pattern: RegExp;
  readonly check?: (text: string) => boolean;
};

const at = String.raw`[ ]?(?:@|[(\[][ ]?(?:AT|艾特)[ ]?[)\]])[ ]?`;
const dot = String.raw`[ ]?(?:\.|。(?=[A-Z]{2})|[(\[][ ]?(?:DOT|点)[ ]?[)\]])[ ]?`;
const host = String.raw`[A-Z0-9\p{L}](?:[A-Z0-9\-]{0,62})(?:${dot}[A-Z0-9\-]{1,63}){1,6}`;
/** Letters one by one, a local part in Latin letters, or one in Han. */
const local = String.raw`(?:(?<![A-Z0-9])(?:[A-Z0-9] ){2,40}[A-Z0-9]|[A-Z0-9][A-Z0-9.\-·/]{0,63}|[\p{Script=Han}0-9]{1,20})`;

const plateBegins = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领';
const plateLetter = 'A-HJ-NP-Z';

const shapes: readonly Shape[] = [
  // 护照: ordinary, diplomatic, service, of Hong Kong and Macao.
  {
    kind: 'PASSPORT',
    certainty: 'POSSIBLE',
    pattern: /(?<![A-Z0-9])(?:[DGKMPS]\d{8}|E[A-HJ-NP-Z]\d{7}|1[45]\d{7})(?![A-Z0-9])/g,
  },
  {
    kind: 'PASSPORT',
    certainty: 'CERTAIN',
    pattern: /(?<![A-Z0-9])(?:E\d{8}|E[A-HJ-NP-Z]\d{7}|(?:DE|SE|PE|MA)\d{7}|G\d{8})(?![A-Z0-9])/g,
  },
  // H and M for residents of Hong Kong and Macao; C and W for residents of the mainland, L and T to Taiwan.
  { kind: 'TRAVEL_PERMIT', certainty: 'CERTAIN', pattern: /(?<![A-Z0-9])[HM](?:\d{10}|\d{8})(?![A-Z0-9])/g },
  {
    kind: 'TRAVEL_PERMIT',
    certainty: 'POSSIBLE',
    pattern: /(?<![A-Z0-9])(?:[CW](?:\d{8}|[A-Z]\d{7})|[LT]\d{8})(?![A-Z0-9])/g,
  },
  {
    kind: 'REGIONAL_ID',
    certainty: 'CERTAIN',
    pattern: /(?<![A-Z0-9])[A-Z]{1,2}[ ]?\d{6}[ ]?\([ ]?[\dA][ ]?\)/g,
  },
  { kind: 'REGIONAL_ID', certainty: 'CERTAIN', pattern: /(?<![A-Z0-9])[157]\d{6}[ ]?\(\d\)/g },
  {
    kind: 'REGIONAL_ID',
    certainty: 'POSSIBLE',
    pattern: /(?<![A-Z0-9])[A-Z][1289]\d{8}(?![A-Z0-9])/g,
    check: hasTaiwanCheck,
  },
  { kind: 'PERMANENT_RESIDENCE', certainty: 'CERTAIN', pattern: /(?<![A-Z0-9])[A-Z]{3}\d{12}(?![A-Z0-9])/g },
  {
    kind: 'VEHICLE_PLATE',
    certainty: 'CERTAIN',
    pattern: new RegExp(
      `[${plateBegins}][ ]?[${plateLetter}][ \\-.·]?(?=(?:[A-Z ]{0,4}\\d){3})[${plateLetter}0-9](?:[ ]?[${plateLetter}0-9]){3,5}[挂学警港澳领]?(?![A-Z0-9])`,
      'gu',
    ),
  },
];

const email = new RegExp(`${local}${at}${host}`, 'gu');
const mayHoldEmail = /@|\b(?:AT|艾特)\b|艾特/;

export function shapedNumbers(read: string): Found[] {
  const found: Found[] = [];
  if (mayHoldEmail.test(read))
    for (const { 0: text, index } of read.matchAll(email))
      found.push({ kind: 'EMAIL', certainty: 'CERTAIN', from: index, to: index + text.length });
  for (const { kind, certainty, pattern, check } of shapes) {
    for (const { 0: text, index } of read.matchAll(pattern)) {
      const to = index + text.length;
      if (kind !== 'VEHICLE_PLATE' && surroundingsOf(read, index, to).isSerial) continue;
      if (check && !check(text)) continue;
      found.push({ kind, certainty, from: index, to });
    }
  }
  return found;
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
