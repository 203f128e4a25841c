import type { Stretch } from '../../text/foldText.ts';
import {
  compoundSurnames,
  longestCompoundSurname,
  singleSurnames,
  wordsThatAreSurnames,
} from './surnames.ts';
import { simplified } from './traditional.ts';

/** A name, and whether it is sure to be one: a label or a title says so, and it is no word. */
export type FoundName = Stretch & { readonly certainty: 'CERTAIN' | 'POSSIBLE' };

/** Written for somebody to read, or published as it stands. */
export type CareForText = 'HANDWRITTEN' | 'PUBLISHED';

/**
 * Where a text names persons, as far as the text itself shows it: by a label before a name, a title behind it, or a
 * surname that is followed by what is no word. Rather a word too many than a name too few; a name that is a word, or
 * runs into one, and has no label is not found, nor is a surname alone. Of ordinary names in ordinary sentences it finds
 * nine in ten, as its test counts.
 *
 * @param folded a text as `foldText` gives it
 * @param care in published text, where kinds and titles stand, what is a word as often as a name stays
 */
export function personsInText(folded: string, care: CareForText): FoundName[] {
  const text = simplified(folded);
  const told = [...labelled(text), ...titled(text)];
  // 会计张丽华虚开: what begins within a name that is known is none.
  const others = [...compounds(text), ...unknownWords(text, care)].filter(
    ({ from }) => !told.some((name) => name.from < from && from < name.to),
  );
  return [...told, ...others];
}

const label = new RegExp(
  `(?:法定代表人|法人代表|法人|负责人|责任人|经营者|业主|控制人|控股人|股东|合伙人|投资人|当事人|被执行人|执行人|申请人|原告|被告|上诉人|第三人|` +
    `代理人|联系人|经办人|承办人|投诉人|举报人|证人|受害人|死者|伤者|相对人|约谈对象|代表|经理|董事长|厂长|店长|会计|出纳|职工|员工|工人|司机|` +
    `业主|老板|护士|医师|医生|教师|法官|书记员|执法人员|检查人员|监护人|担保人|债务人|债权人|` +
    `人员|姓名|名叫|签名|签字)(?:姓名|名称)?`,
  'gu',
);
/** Between a label and the name. */
const behindLabel = /[为是系：:，,、（("“.]{0,2}/y;
/** Several of a kind are counted: 证人1：…, 员工甲…. */
const indexOfLabel = /[（(]?(?:\d{1,2}|[一二三四五六七八九十甲乙丙丁a-e])[）)]?[为是系：:，,、.]{0,2}/y;
/** Behind a name of a list stands the next. */
const betweenNames = /(?:[、,，；;/和与及]|以及){1,2}/y;
const title = /先生|女士|小姐|同志|师傅/gu;
/** A character of the private use area is one that a register could not write otherwise. */
const hanRun = /[\p{Script=Han}\p{Co}]+/gu;
const han = /^[\p{Script=Han}\p{Co}]$/u;
const numeral = /^[一二三四五六七八九十百千]$/;
/** What is counted: 工人三人 is no name. */
const counted = /[人名个位项年月日号元万亿千百倍次条款件起案时点岁期组队层楼室分公十天周份]/u;
/** Outside the basic plane's first block stands hardly anything in a text but names. */
const rare = /^(?![\u4e00-\u9fff〇々])\p{Script=Han}$/u;

/** Characters that end a name: what a sentence goes on with, numerals, units, and 某, which already stands for a name. */
const endsName = new Set(
  '的了与和及等于在为是向将已被由从对因至到并或者该其此之未不无有应即均系经以同称说任所也又则就都而但且某氏给让使令按依据第每各本我你他她它这那年月日号元亿个名位人份次项条款件起案时后前内外上下中处罚能可须需要把受因拒虽省市州县区镇乡村街路巷楼二三四五六七八九十百千〇两',
);
const noGivenName = new Set(['先生', '女士', '小姐', '同志', '师傅', '某某', '公司', '法院', '本人']);
/** Of the commonest surnames those that no word begins with: a word behind one of them is a given name. */
const firmSurnames = new Set(
  '李王张刘陈杨赵周吴徐孙胡朱郭罗梁宋郑谢韩唐冯董萧曹袁邓沈曾彭吕苏卢蒋蔡贾魏薛阎潘杜戴钟汪姜范姚谭廖邹熊陆郝孔崔邱秦侯邵孟汤尹黎乔贺赖龚黄林何许程叶顾',
);
const commonSurnames = new Set([...firmSurnames, ...'马高龙万段钱田夏石方雷白江史易常武毛金任']);
const longestGivenName = 2;

/** A list of names has one label. */
const longestList = 50;

function labelled(text: string): FoundName[] {
  return [...text.matchAll(label)].flatMap(({ index, 0: { length } }) => {
    const from = index + length;
    return (
      namesBehind(text, endOf(behindLabel, text, from)) ??
      namesBehind(text, endOf(indexOfLabel, text, from)) ??
      []
    );
  });
}

/** Where a pattern that begins here ends; here where it does not. */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

function namesBehind(text: string, from: number): FoundName[] | null {
  const found: FoundName[] = [];
  let start = from;
  while (found.length < longestList) {
    const to = isBorne(text, start) ? nameEnd(text, start, text.length, true) : start;
    if (to === start) break;
    found.push({ from: start, to, certainty: isWord(text, start, to) ? 'POSSIBLE' : 'CERTAIN' });
    start = endOf(betweenNames, text, to);
    if (start === to) break;
  }
  return found.length === 0 ? null : found;
}

/** A surname that many bear; others are too often something else behind a label, unless no word begins in them or behind. */
function isBorne(text: string, from: number): boolean {
  const to = surnameEnd(text, from);
  const surname = text.slice(from, to);
  return (
    [...surname].length > 1 ||
    commonSurnames.has(surname) ||
    (to > from && !isWord(text, from, to + 1) && !beginsWord(text, to))
  );
}

function titled(text: string): FoundName[] {
  return [...text.matchAll(title)].flatMap(({ index: to }) => {
    const from = [to - 4, to - 3, to - 2].find((start) => start >= 0 && nameEnd(text, start, to) === to);
    return from === undefined ? [] : [{ from, to, certainty: 'CERTAIN' as const }];
  });
}

/** The end of the name that begins here, and not behind `limit`; the beginning where none does. */
function nameEnd(text: string, from: number, limit = text.length, takesNumerals = false): number {
  const behindSurname = surnameEnd(text, from);
  let end = behindSurname;
  for (let taken = 0; end > from && taken < longestGivenName && end < limit; taken += 1) {
    const character = characterAt(text, end);
    const isOfName =
      takesNumerals && numeral.test(character)
        ? !counted.test(characterAt(text, end + 1))
        : han.test(character) && !endsName.has(character);
    if (!isOfName) break;
    end += character.length;
  }
  return end > behindSurname ? end : from;
}

function surnameEnd(text: string, from: number): number {
  for (let length = longestCompoundSurname; length > 1; length -= 1)
    if (compoundSurnames.has(text.slice(from, from + length))) return from + length;
  const character = characterAt(text, from);
  return singleSurnames.has(character) || rare.test(character) ? from + character.length : from;
}

const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words cost microseconds to find: only a clause that holds a surname is taken apart. */
/** Whether the surname and the first character of the given name are, or begin, a word: 负责人张贴公告. */
/** Surnames that are nothing else, and what follows: 诸葛亮 is in every dictionary, and may be anybody. */
function compounds(text: string): FoundName[] {
  return [...text.matchAll(anyCompound)].flatMap(({ index }) => {
    const to = nameEnd(text, index);
    return to === index ? [] : [{ from: index, to, certainty: 'POSSIBLE' as const }];
  });
}
const anyCompound = new RegExp(
  [...compoundSurnames].filter((surname) => !wordsThatAreSurnames.has(surname)).join('|'),
  'gu',
);

function isWord(text: string, from: number, to: number): boolean {
  const first = words.segment(text.slice(from, to + 2)).containing(0);
  return (
    first !== undefined &&
    first.segment.length > surnameEnd(text, from) - from &&
    first.segment.length < longestName
  );
}
const longestName = 4;

function beginsWord(text: string, from: number): boolean {
  const first = words.segment(text.slice(from, from + longestName)).containing(0);
  return first !== undefined && !isOneCharacter(first.segment);
}

function unknownWords(text: string, care: CareForText): FoundName[] {
  return [...text.matchAll(hanRun)].flatMap(({ index: offset, 0: clause }) =>
    holdsSurname(clause) ? namesAmong(clause, offset, care) : [],
  );
}

function holdsSurname(clause: string): boolean {
  for (let at = 0; at < clause.length - 1; at += 1) if (surnameEnd(clause, at) > at) return true;
  return false;
}

type Word = { readonly segment: string; readonly index: number };

/** Names that begin and whose surname ends where a word does. */
function namesAmong(clause: string, offset: number, care: CareForText): FoundName[] {
  const found = [...words.segment(clause)];
  const wordAt = new Map(found.map(({ index }, at) => [index, at]));
  return found.flatMap(({ index }) => {
    const behindSurname = surnameEnd(clause, index);
    const surname = clause.slice(index, behindSurname);
    const next = behindSurname > index ? wordAt.get(behindSurname) : undefined;
    if (next === undefined) return [];
    if (wordsThatAreSurnames.has(surname) && goesOnAsPlace.has(characterAt(clause, behindSurname))) return [];
    const takesWord =
      firmSurnames.has(surname) || (compoundSurnames.has(surname) && !wordsThatAreSurnames.has(surname));
    const given = givenName(found.slice(next, next + longestGivenName), takesWord);
    return given === 0 ||
      (care === 'PUBLISHED' && (!isLikely(surname, given) || terms.test(clause.slice(index))))
      ? []
      : [{ from: offset + index, to: offset + behindSurname + given, certainty: 'POSSIBLE' as const }];
  });
}

/** 东门街道, 南门社区, 东方大厦 */
const goesOnAsPlace = new Set('社街口外内大路村桥市站小中商菜集广校医派花城');

/** Terms of the trades that begin as a name does. */
const terms = /^(?:易制[毒爆]|汤料|房预|龙湖)/u;

/** 高新技术, 母婴保健, 金茂大厦: a surname of which words are made, and one character. */
function isLikely(surname: string, given: number): boolean {
  return surname.length > 1 || firmSurnames.has(surname) || given > 1;
}

/** How long the given name is that these words begin with: characters that are no word, or a word where one may be. */
function givenName(next: readonly Word[], takesWord: boolean): number {
  let length = 0;
  for (const [at, { segment }] of next.entries()) {
    if (isOneCharacter(segment) ? endsName.has(segment) : !takesWord || at > 0 || !isGivenWord(segment))
      break;
    length += segment.length;
    if (!isOneCharacter(segment)) break;
  }
  return length;
}

const isOneCharacter = (segment: string): boolean => characterAt(segment, 0).length === segment.length;

const isGivenWord = (segment: string): boolean =>
  [...segment].length === longestGivenName &&
  !noGivenName.has(segment) &&
  ![...segment].some((one) => endsName.has(one));
