import type { FoldedText } from '../../text/foldText.ts';
import { readCharacter } from './characters.ts';

const read: (string | undefined)[] = [];

function characterRead(point: number): string {
  if (point > 0xffff) return readCharacter(point);
  read[point] ??= readCharacter(point);
  return read[point] as string;
}

/** Separators between two digits, of which any number counts as one. */
const separators = ' -.·/()';

/** Marks that stand for what was taken out before: nothing joins over them, and they label nothing. */
const mark = /\[(?:证件号码|电话号码|银行账号|电子邮箱|微信号|QQ号|车牌号|住址|姓名)\]/g;
const taken = '\u0000';

/**
 * A text as numbers are looked for in it: digits of every script and numerals in words are `0` to `9`, letters are capital
 * Latin ones, what is not seen is left out, and any run of separators is one of them. Linear.
 */
export function readNumbers(text: string): FoldedText {
  const marks = text.includes('[') ? [...text.matchAll(mark)] : [];
  const folded: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let nextMark = 0;
  for (let at = 0; at < text.length; ) {
    const marked = marks[nextMark];
    if (marked?.index === at) {
      nextMark += 1;
      folded.push(taken);
      starts.push(at);
      at += marked[0].length;
      ends.push(at);
      continue;
    }
    const point = text.codePointAt(at) as number;
    const to = at + (point > 0xffff ? 2 : 1);
    const one = characterRead(point);
    const last = folded.length - 1;
    if (
      one.length === 1 &&
      separators.includes(one) &&
      last >= 0 &&
      separators.includes(folded[last] as string)
    ) {
      folded[last] = joined(folded[last] as string, one);
      ends[last] = to;
    } else {
      for (const character of one) {
        folded.push(character);
        starts.push(at);
        ends.push(to);
      }
    }
    at = to;
  }
  return {
    folded: folded.join(''),
    startOf: (index) => starts[index] as number,
    endOf: (index) => ends[index] as number,
  };
}

/** Of two separators the one that says more; blanks say least. */
function joined(before: string, after: string): string {
  if (before === ' ') return after;
  return after === ' ' || after === before ? before : '-';
}
