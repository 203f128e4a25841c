/** Identity numbers that are told in parts, or backwards: nothing but that they fit shows them, so what is found is certain. */
import { identityShape } from './identityNumbers.ts';
import type { Found } from './runsOfDigits.ts';

const identityLength = 18;
const mostParts = 6;
const mostBetween = 16;
/** Days that are written beside numbers are of these years; who is written about was born before. */
const lastYearOfBirth = '2012';

const part = /(?<!\d)\d{2,17}X?(?!\d)|(?<![A-Z\d])X(?![A-Z\d])/g;
/** 前六位 counts them; days, amounts, numbers of documents and what else is counted are no parts. */
const counts = new Set('位个年月日时分元万亿号件条款项次份人户吨克批%');
/** Between the groups of a day, a point in time or an amount. */
const joins = new Set('-.:,/');
const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';

function isPart(read: string, from: number, to: number): boolean {
  const behind = read[to] === ' ' ? read[to + 1] : read[to];
  if (behind !== undefined && counts.has(behind)) return false;
  const goesOn = joins.has(read[to] ?? '') && isDigit(read[to + 1]);
  const wentOn = joins.has(read[from - 1] ?? '') && isDigit(read[from - 2]);
  return !goesOn && !wentOn;
}

const fits = (number: string): boolean =>
  number.slice(6, 10) <= lastYearOfBirth && identityShape(number) === 'CHECKED';

type Part = { readonly text: string; readonly from: number; readonly to: number };

/** 前六位990000，中间19900219，后四位9173: parts that follow each other and are one number together. */
export function numbersInParts(read: string): Found[] {
  const parts: Part[] = [...read.matchAll(part)]
    .map(({ 0: text, index }) => ({ text, from: index, to: index + text.length }))
    .filter(({ from, to }) => isPart(read, from, to));
  if (parts.length < 2) return [];
  return parts.flatMap((_, first) => {
    const whole = wholeFrom(parts, first);
    return whole.map(({ from, to }): Found => ({ kind: 'RESIDENT_ID', certainty: 'CERTAIN', from, to }));
  });
}

function wholeFrom(parts: readonly Part[], first: number): readonly Part[] {
  let joined = '';
  for (let at = first; at < parts.length && at < first + mostParts; at += 1) {
    const { text, from } = parts[at] as Part;
    if (at > first && from - (parts[at - 1] as Part).to > mostBetween) break;
    joined += text;
    if (joined.length < identityLength) continue;
    return at > first && joined.length === identityLength && fits(joined) ? parts.slice(first, at + 1) : [];
  }
  return [];
}

/** What the parts of an identity number are called (GB 11643), in whatever order they are told. */
const called = '(?:[为是: ]|号码){0,3}';
const namedParts = {
  area: new RegExp(`(?:地区码|地址码|区划码|行政区划(?:代码)?)${called}(?<value>\\d{6})(?!\\d)`),
  sequence: new RegExp(`(?:顺序码|序列码)${called}(?<value>\\d{3})(?!\\d)`),
  check: new RegExp(`(?:校验码|检验码)${called}(?<value>[\\dX])(?![\\dX])`),
};

const days = /(?<!\d)(?<value>(?:\d{4}年[\d十]{1,3}月[\d十]{1,3}日|\d{8}(?!\d)))/g;

/** 1990年3月7日生，地区码110105，顺序码123，校验码9. */
export function numbersInNamedParts(read: string): Found[] {
  const found = Object.values(namedParts).map((each) => each.exec(read));
  if (found.includes(null)) return [];
  const [area, sequence, check] = (found as RegExpExecArray[]).map(placeOf) as [Part, Part, Part];
  // Other days may stand beside that of the birth.
  return [...read.matchAll(days)].map(placeOf).flatMap((day) => {
    const birth = day.text.replaceAll(/[\d十]+(?=[月日])/g, inTwoFigures).replaceAll(/[年月日]/g, '');
    if (!fits(area.text + birth + sequence.text + check.text)) return [];
    return [area, day, sequence, check].map(
      ({ from, to }): Found => ({ kind: 'RESIDENT_ID', certainty: 'CERTAIN', from, to }),
    );
  });
}

const placeOf = ({ 0: whole, index, groups }: RegExpExecArray): Part => {
  const text = groups?.value as string;
  const from = index + whole.lastIndexOf(text);
  return { text, from, to: from + text.length };
};

/** 3 and 十9 and 2十, which is how 三, 十九 and 二十 are read, as 03 and 19 and 20. */
const inTwoFigures = (told: string): string =>
  told.replace(/^十$/, '10').replace(/^十/, '1').replace(/十$/, '0').replace('十', '').padStart(2, '0');

const backwards = /(?<![\dA-Z])(?:X[ \-.·/()]?)?\d(?:[ \-.·/()]?\d){16,17}(?!\d)/g;

/** 3719 1209 9100 0009 9: the last digit first. */
export function numbersBackwards(read: string): Found[] {
  return [...read.matchAll(backwards)].flatMap(({ 0: text, index }) => {
    const number = [...text.replaceAll(/[^\dX]/g, '')].reverse().join('');
    return number.length === identityLength && fits(number)
      ? [{ kind: 'RESIDENT_ID', certainty: 'CERTAIN', from: index, to: index + text.length } as const]
      : [];
  });
}
