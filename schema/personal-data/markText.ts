import type { PersonalDataKind } from './personalData.ts';

/** A stretch of a text as it was given, in UTF-16 code units, the end not included. */
export type TextStretch = { readonly from: number; readonly to: number };

/** What stands in place of what was taken out. The reader of numbers knows them, so that taken out twice is once. */
const marks: Readonly<Record<PersonalDataKind, string>> = {
  RESIDENT_ID: '[证件号码]',
  PASSPORT: '[证件号码]',
  TRAVEL_PERMIT: '[证件号码]',
  REGIONAL_ID: '[证件号码]',
  PERMANENT_RESIDENCE: '[证件号码]',
  OTHER_DOCUMENT: '[证件号码]',
  PHONE: '[电话号码]',
  BANK_ACCOUNT: '[银行账号]',
  EMAIL: '[电子邮箱]',
  WECHAT: '[微信号]',
  QQ: '[QQ号]',
  VEHICLE_PLATE: '[车牌号]',
  HOME_ADDRESS: '[住址]',
  NAME: '[姓名]',
};

/** What stands between two finds of one number. */
const onlySeparators = /^[^\p{L}\p{N},，、。;；]*$/u;

/**
 * The text with a mark in place of each find. Finds that touch or overlap get one mark, and so do two of a number with
 * nothing but separators between.
 */
export function markText(
  text: string,
  finds: readonly (TextStretch & { readonly kind: PersonalDataKind })[],
): string {
  let marked = '';
  let told = 0;
  let last = '';
  for (const { kind, from, to } of [...finds].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (to <= told) continue;
    const mark = marks[kind];
    const between = text.slice(told, Math.max(told, from));
    const goesOn = last === mark && (kind === 'NAME' ? between === '' : onlySeparators.test(between));
    const overlaps = from < told;
    if (!goesOn && !overlaps) marked += between + mark;
    last = overlaps ? last : mark;
    told = to;
  }
  return told === 0 ? text : marked + text.slice(told);
}

/** The text with the names in these stretches taken out. */
export const markNames = (text: string, stretches: readonly TextStretch[]): string =>
  markText(
    text,
    stretches.map(({ from, to }) => ({ kind: 'NAME', from, to })),
  );
