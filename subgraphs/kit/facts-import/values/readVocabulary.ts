/** Fields whose values the standard lists. Numbers are those of the tables of 2015, words those of 2018. */
import type { ProblemCode } from '../problem.ts';
import type { Reader } from './reading.ts';
import { textOf } from './readText.ts';

type Vocabulary = {
  words: readonly string[];
  /** What the standard lets the sender finish in words of his own: `其他-注明`. */
  open?: RegExp;
  /** Numbers and what they stand for, in the tables of 2015. */
  formerNumbers?: Readonly<Record<string, string>>;
  /** Numbers in those of 2018. */
  numbers?: Readonly<Record<string, string>>;
  otherwise: ProblemCode;
};

const readWord =
  ({ words, open, formerNumbers = {}, numbers = {}, otherwise }: Vocabulary): Reader =>
  (cell, standard) => {
    const reading = textOf(cell);
    if ('wrong' in reading || reading.value === null) return reading;
    const { value } = reading;
    if (words.includes(value) || open?.test(value)) return reading;
    const meaning = (standard === 2015 ? formerNumbers : numbers)[value];
    return meaning === undefined ? { wrong: otherwise } : { value: meaning };
  };

const otherWithNote = /^其他([-－—]{1,2}.{0,100}|[（(].{1,100}[）)])?$/u;

/** Kind of party (行政相对人类别). */
export const readPartyKind = readWord({
  words: ['法人及非法人组织', '自然人', '个体工商户'],
  otherwise: 'PARTY_KIND_UNKNOWN',
});

/** Kind of licence (许可类别). */
export const readLicenceKind = readWord({
  words: ['普通', '特许', '认可', '核准', '登记'],
  open: otherWithNote,
  formerNumbers: { 0: '普通', 1: '特许', 2: '认可', 3: '核准', 4: '登记', 5: '其他' },
  otherwise: 'LICENCE_KIND_UNKNOWN',
});

/** Kind of penalty (处罚类别): words as they were sent; the numbers of 2015 become the words they stood for. */
export const readPenaltyKind = readWord({
  words: [],
  open: /^(?!\d+$).{1,256}$/su,
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

/** Kind of a person's document (证件类型). */
export const readDocumentKind = readWord({
  words: ['身份证', '护照', '港澳通行证', '台湾通行证', '外国人永居证'],
  open: otherWithNote,
  otherwise: 'DOCUMENT_KIND_UNKNOWN',
});

const stateWords = { 正常: 'ACTIVE', 有效: 'ACTIVE', 撤销: 'WITHDRAWN', 异议: 'UNDER_OBJECTION' };

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
