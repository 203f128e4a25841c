/** What the name of a field or a column tells of a person. */
import type { Classification } from './classification.ts';

/** Who a field is about, where it is about somebody. */
const somebody =
  '(person|representative|manager|director|controller|agent|applicant|contact|guide|driver|employee|worker|guarantor|shareholder|signatory)';

const byName: readonly (readonly [RegExp, Classification])[] = [
  [/residentId(entity)?(Number|Card)?$|identity(Card)?Number$|idCard(No|Number)?$/i, 'RESIDENT_ID'],
  [new RegExp(`${somebody}Id(No|Number)$`, 'i'), 'RESIDENT_ID'],
  [/(shenFenZheng|zhengJian)(Hao(Ma)?)?$/i, 'RESIDENT_ID'],
  [/(phone|mobile|telephone)(Number)?$|(dianHua|shouJi)(Hao(Ma)?)?$/i, 'PHONE'],
  [/account(Number)?$/i, 'BANK_ACCOUNT'],
  [/address$/i, 'ADDRESS'],
  [new RegExp(`${somebody}Name$`, 'i'), 'PERSON_NAME'],
  [/xingMing$|(fuZeRen|faRen|lianXiRen|daiBiaoRen)(XingMing)?$/i, 'PERSON_NAME'],
];

const byWord: readonly (readonly [RegExp, Classification])[] = [
  [/[(（][^()（）]*(公民身份号码|身份证号)[^()（）]*[)）]|^(公民身份号码|身份证号码?)$/, 'RESIDENT_ID'],
  [/[(（][^()（）]*(电话|手机)[^()（）]*[)）]|^(电话|手机号码?)$/, 'PHONE'],
  [/[(（][^()（）]*银行账[号户][^()（）]*[)）]/, 'BANK_ACCOUNT'],
  [/[(（][^()（）]*姓名[^()（）]*[)）]/, 'PERSON_NAME'],
];

/** The class of what goes by such a name; null for a name that tells nothing of a person. */
export const nameTells = (name: string): Classification | null =>
  byName.find(([pattern]) => pattern.test(name))?.[1] ?? null;

/** The same by the Chinese name that a description gives. */
export const classWordsTell = (description: string): Classification | null =>
  byWord.find(([pattern]) => pattern.test(description))?.[1] ?? null;
