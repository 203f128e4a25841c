/** Fields whose values the standard lists. Numbers are those of the tables of 2015, words those of 2018. */
import type { ProblemCode } from '../problem.ts';
import type { Reader } from './reading.ts';
import { textOf } from './readText.ts';

type Vocabulary = {
  words: readonly string[];
  /** Other words in use, and the standard's for them. */
  otherWords?: ReadonlyMap<string, string>;
  /** What the standard lets the sender finish in words of his own: `其他-注明`. */
  open?: RegExp;
  /** Numbers and what they stand for, in the tables of 2015. */
  formerNumbers?: Readonly<Record<string, string>>;
  /** Numbers in those of 2018. */
  numbers?: Readonly<Record<string, string>>;
  otherwise: ProblemCode;
};

const readWord =
  ({
    words,
    otherWords = new Map(),
    open,
    formerNumbers = {},
    numbers = {},
    otherwise,
  }: Vocabulary): Reader =>
  (cell, { standard }) => {
    const reading = textOf(cell);
    if ('wrong' in reading || reading.value === null) return reading;
    const { value } = reading;
    if (words.includes(value) || open?.test(value)) return reading;
    const numbered = standard === 2015 ? formerNumbers : numbers;
    const meaning = Object.hasOwn(numbered, value) ? numbered[value] : otherWords.get(folded(value));
    return meaning === undefined ? { wrong: otherwise } : { value: meaning };
  };

/** Without what differs from hand to hand: width, blanks, brackets. */
const folded = (word: string): string => word.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();

/** Words in use by the word of the standard that they stand for. */
const inUse = (words: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(words).flatMap(([word, others]) =>
      [word, ...others].map((other): [string, string] => [folded(other), word]),
    ),
  );

const otherWithNote = /^其他([-－—]{1,2}.{0,100}|[（(].{1,100}[）)])?$/u;

/** Kind of party (行政相对人类别). */
export const readPartyKind = readWord({
  words: ['法人及非法人组织', '自然人', '个体工商户'],
  otherWords: inUse({
    法人及非法人组织: [
      '法人',
      '非法人组织',
      '法人和非法人组织',
      '法人或非法人组织',
      '法人、非法人组织',
      '法人及其他组织',
      '法人和其他组织',
      '法人或其他组织',
      '企业',
      '企业法人',
    ],
    自然人: ['个人', '公民'],
    个体工商户: ['个体户', '个体'],
  }),
  otherwise: 'PARTY_KIND_UNKNOWN',
});

/** Kind of licence (许可类别). */
export const readLicenceKind = readWord({
  words: ['普通', '特许', '认可', '核准', '登记'],
  otherWords: inUse({
    普通: ['普通许可'],
    特许: ['特许许可'],
    认可: ['认可许可'],
    核准: ['核准许可'],
    登记: ['登记许可'],
  }),
  open: otherWithNote,
  formerNumbers: { 0: '普通', 1: '特许', 2: '认可', 3: '核准', 4: '登记', 5: '其他' },
  otherwise: 'LICENCE_KIND_UNKNOWN',
});

/** Kind of penalty (处罚类别): words as they were sent; the numbers of 2015 become the words they stood for. */
export const readPenaltyKind = readWord({
  words: [],
  open: /^(?=.*\p{Script=Han}).{1,256}$/su,
  formerNumbers: {
    0: '警告',
    1: '罚款',
    2: '没收违法所得、没收非法财物',
    3: '责令停产停业',
    4: '暂扣或者吊销许可证、暂扣或者吊销执照',
    5: '行政拘留',
    6: '其他',
  },
  otherwise: 'PENALTY_KIND_UNKNOWN',
});

/**
 * Kind of a person's document (证件类型). The standard's own word is kept for each document that has other names; what it
 * does not list is kept as `其他-`, which is how it lets it be told.
 */
export const readDocumentKind = readWord({
  words: ['身份证', '护照', '港澳通行证', '台湾通行证', '外国人永居证'],
  otherWords: inUse({
    身份证: [
      '居民身份证',
      '二代身份证',
      '第二代身份证',
      '中华人民共和国居民身份证',
      '居民身份证件',
      '身份证号',
      '临时身份证',
      '临时居民身份证',
      '公民身份证',
    ],
    护照: [
      '普通护照',
      '外国护照',
      '中国护照',
      '因私护照',
      '因公护照',
      '外交护照',
      '公务护照',
      '外国公民护照',
      '中华人民共和国护照',
    ],
    港澳通行证: [
      '港澳居民来往内地通行证',
      '港澳居民往来内地通行证',
      '港澳来往内地通行证',
      '港澳居民通行证',
      '港澳同胞回乡证',
      '回乡证',
      '来往内地通行证',
      '来往内地通行证(非中国籍)',
      '港澳居民来往内地通行证(非中国籍)',
    ],
    台湾通行证: [
      '台湾居民来往大陆通行证',
      '台湾居民往来大陆通行证',
      '台湾来往大陆通行证',
      '台湾居民通行证',
      '台胞证',
      '台湾同胞证',
      '来往大陆通行证',
    ],
    外国人永居证: [
      '外国人永久居留身份证',
      '外国人永久居留证',
      '外国人永久居留',
      '外国人永久居住证',
      '外国人永居身份证',
      '永久居留身份证',
    ],
    '其他-港澳台居民居住证': ['港澳台居民居住证'],
    '其他-港澳居民居住证': ['港澳居民居住证', '香港居民居住证', '澳门居民居住证'],
    '其他-台湾居民居住证': ['台湾居民居住证'],
    '其他-香港身份证': ['香港身份证', '香港居民身份证', '香港永久性居民身份证'],
    '其他-澳门身份证': ['澳门身份证', '澳门居民身份证', '澳门永久性居民身份证'],
    '其他-军官证': ['军官证', '军人身份证', '军人身份证件', '中国人民解放军军官证'],
    '其他-警官证': ['警官证', '武警警官证', '武警身份证件', '人民警察证'],
    '其他-士兵证': ['士兵证', '士官证', '文职干部证', '军官离退休证'],
    '其他-户口簿': ['户口簿', '户口本', '居民户口簿'],
    '其他-驾驶证': ['驾驶证', '机动车驾驶证'],
    '其他-外国人居留证': ['外国人居留证', '外国人居留许可', '外国人临时居留证'],
  }),
  open: otherWithNote,
  otherwise: 'DOCUMENT_KIND_UNKNOWN',
});

const stateWords = {
  正常: 'ACTIVE',
  有效: 'ACTIVE',
  撤销: 'WITHDRAWN',
  撤消: 'WITHDRAWN',
  撤回: 'WITHDRAWN',
  异议: 'UNDER_OBJECTION',
};

/**
 * State of the decision (当前状态), as a state of the fact. `1` is "withdrawn" under the names of 2015 and "in force"
 * under the current ones; a number that no source explains is refused.
 */
export const readState = readWord({
  words: [],
  formerNumbers: { ...stateWords, 0: 'ACTIVE', 1: 'WITHDRAWN', 2: 'UNDER_OBJECTION' },
  numbers: { ...stateWords, 0: 'ACTIVE', 1: 'ACTIVE' },
  otherwise: 'STATE_UNKNOWN',
});

/** Scope of use (信息使用范围): only `0` may be published. */
export const readScope = readWord({
  words: ['0', '1', '2'],
  otherwise: 'SCOPE_UNKNOWN',
});
