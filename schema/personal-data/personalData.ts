/** What of a person a text may hold: kinds that mean one thing in import, masks, purposes and arguments. */
export const personalDataKinds = [
  /** 公民身份号码 of 18 and of 15 digits, residence permits and tax numbers that embed one. */
  'RESIDENT_ID',
  /** 护照 */
  'PASSPORT',
  /** 港澳居民来往内地通行证、台湾居民来往大陆通行证 and what residents of the mainland travel there with. */
  'TRAVEL_PERMIT',
  /** Identity cards of Hong Kong, Macao and Taiwan. */
  'REGIONAL_ID',
  /** 外国人永久居留身份证 of before 2023; since then its number reads as RESIDENT_ID. */
  'PERMANENT_RESIDENCE',
  /** A document of another kind, found by its label: 军官证, 社会保障号, 证件号码. */
  'OTHER_DOCUMENT',
  /** 手机、座机 */
  'PHONE',
  /** 银行账号 */
  'BANK_ACCOUNT',
  /** 电子邮箱 */
  'EMAIL',
  /** 微信号 */
  'WECHAT',
  /** QQ号 */
  'QQ',
  /** 机动车号牌 */
  'VEHICLE_PLATE',
  /** 家庭住址 */
  'HOME_ADDRESS',
  /** 姓名 */
  'NAME',
] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/**
 * A stretch of a text, in UTF-16 code units of the text as it was given, the end not included. `CERTAIN` is what has the
 * shape, check or label of a person's number; `POSSIBLE` what only may be one: a hand-written text is masked by both, a
 * published value is refused by the first alone, for serial numbers are digits, too.
 */
export type PersonalData = {
  readonly kind: PersonalDataKind;
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
  readonly from: number;
  readonly to: number;
};
