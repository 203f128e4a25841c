import type { FoldedText } from '../../text/foldText.ts';
import { readCharacter } from './characters.ts';

/** A text as numbers are looked for in it, and how much of it there is to look at. */
export type ReadNumbers = FoldedText & {
  readonly digits: number;
  readonly letters: number;
  /** Of the letters, those that look like digits: I, L, O, and X. */
  readonly lookalikes: number;
};

/** Separators between two digits, of which any number counts as one. */
const isSeparator = new Uint8Array(0x10000);
for (const one of ' -.·/()') isSeparator[one.charCodeAt(0)] = 1;

/** Marks that stand for what was taken out before: nothing joins over them, and they label nothing. */
const mark = /\[(?:证件号码|电话号码|银行账号|电子邮箱|微信号|QQ号|车牌号|住址|姓名|金额)\]/g;
const taken = '\u0000'.charCodeAt(0);

const [blank, hyphen, zero, nine, letterA, letterZ] = [' ', '-', '0', '9', 'A', 'Z'].map((one) =>
  one.charCodeAt(0),
) as [number, number, number, number, number, number];

/** What a UTF-16 code unit is read as, one more than its code; 0 where it is not known yet. */
const readAs = new Uint16Array(0x10000);
/** It is read as nothing, or as several characters: 1 and 2 are none of what a text is read as. */
const nothing = 1;
const several = 2;

function codeOf(unit: number): number {
  const known = readAs[unit] as number;
  if (known !== 0) return known;
  const read = readCharacter(unit);
  const code = read.length === 1 ? read.charCodeAt(0) : read === '' ? nothing : several;
  readAs[unit] = code;
  return code;
}

const isLookalike = new Uint8Array(0x10000);
for (const one of 'ILOX') isLookalike[one.charCodeAt(0)] = 1;

/** Where what is read of a text stands in it, in the order of what is read. */
type Places = { readonly starts: Uint32Array; readonly ends: Uint32Array };

/** Written over by each text; only long ones have their own. */
const ofShortText = new Uint16Array(4_096);
/** Of one character at most two are read. */
const mostOfCharacter = 2;

/**
 * A text as numbers are looked for in it: digits of every script and numerals in words are `0` to `9`, letters are capital
 * Latin ones, what is not seen is left out, and any run of separators is one of them. Linear.
 */
export function readNumbers(text: string): ReadNumbers {
  // In most texts nobody asks where something stands.
  let places: Places | undefined;
  const placesOf = (): Places => {
    if (places === undefined) {
      places = {
        starts: new Uint32Array(mostOfCharacter * text.length),
        ends: new Uint32Array(mostOfCharacter * text.length),
      };
      read(text, places);
    }
    return places;
  };
  return {
    ...read(text, null),
    startOf: (index) => placesOf().starts[index] as number,
    endOf: (index) => placesOf().ends[index] as number,
  };
}

function read(text: string, places: Places | null): Omit<ReadNumbers, 'startOf' | 'endOf'> {
  const marks = text.includes('[') ? [...text.matchAll(mark)] : [];
  const most = mostOfCharacter * text.length;
  const codes = most <= ofShortText.length ? ofShortText : new Uint16Array(most);
  let length = 0;
  let digits = 0;
  let letters = 0;
  let lookalikes = 0;
  let nextMark = 0;
  const add = (code: number, from: number, to: number): void => {
    codes[length] = code;
    if (places !== null) {
      places.starts[length] = from;
      places.ends[length] = to;
    }
    length += 1;
    if (code >= zero && code <= nine) digits += 1;
    else if (code >= letterA && code <= letterZ) {
      letters += 1;
      lookalikes += isLookalike[code] as number;
    }
  };
  for (let at = 0; at < text.length; ) {
    const marked = marks[nextMark];
    if (marked !== undefined && marked.index === at) {
      nextMark += 1;
      add(taken, at, at + marked[0].length);
      at += marked[0].length;
      continue;
    }
    const unit = text.charCodeAt(at);
    const isPair = unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length;
    const to = at + (isPair && (text.codePointAt(at) as number) > 0xffff ? 2 : 1);
    const code = to > at + 1 ? several : codeOf(unit);
    if (code === several) {
      const characters = readCharacter(text.codePointAt(at) as number);
      for (let one = 0; one < characters.length; one += 1) add(characters.charCodeAt(one), at, to);
    } else if (code !== nothing) {
      const before = length === 0 ? undefined : codes[length - 1];
      if (before !== undefined && isSeparator[code] === 1 && isSeparator[before] === 1) {
        codes[length - 1] = joined(before, code);
        if (places !== null) places.ends[length - 1] = to;
      } else {
        add(code, at, to);
      }
    }
    at = to;
  }
  return { folded: textOf(codes, length), digits, letters, lookalikes };
}

/** Of two separators the one that says more; blanks say least. */
function joined(before: number, after: number): number {
  if (before === blank) return after;
  return after === blank || after === before ? before : hyphen;
}

const longestPiece = 4_096;

function textOf(codes: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += longestPiece)
    text += String.fromCharCode.apply(
      null,
      codes.subarray(at, Math.min(at + longestPiece, length)) as unknown as number[],
    );
  return text;
}
