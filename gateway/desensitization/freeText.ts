import { findPersonsNumbers, type PersonalDataKind } from '@credit-hub/schema';

/** What stands in place of what was taken out. The reader of numbers knows them, so that masked twice is masked once. */
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

/**
 * Replaces in hand-written text whatever is or may be a person's number, account, address of mail or home address by a
 * constant mark (`findPersonsNumbers` says what is found, and what is not). Rather a serial number too much than one
 * number left. Names stay: who reads this form reads names.
 */
export function freeText(text: string): string {
  let masked = '';
  let told = 0;
  let last = '';
  for (const { kind, from, to } of findPersonsNumbers(text)) {
    const between = text.slice(told, from);
    if (last !== marks[kind] || !onlySeparators.test(between)) masked += between + marks[kind];
    last = marks[kind];
    told = to;
  }
  return told === 0 ? text : masked + text.slice(told);
}

/** What stands between two finds of one number. */
const onlySeparators = /^[^\p{L}\p{N},，、。;；]*$/u;
