import type { FoldedText } from '../../text/foldText.ts';
import type { PersonalData } from '../personalData.ts';
import { disguisedNumbers } from './disguised.ts';
import { encodedNumbers, mayHoldEncoded } from './encoded.ts';
import { homeAddresses } from './homeAddresses.ts';
import { labelledNumbers } from './labelled.ts';
import { mayHoldNumbers } from './mayHoldNumbers.ts';
import { readNumbers } from './readNumbers.ts';
import { digitRuns, type Found, shortestRun } from './runsOfDigits.ts';
import { shapedNumbers } from './shaped.ts';
import { numbersBackwards, numbersInNamedParts, numbersInParts } from './toldInParts.ts';

/**
 * Where a text holds numbers, accounts and home addresses of persons, however they are written: grouped, full-width, in
 * digits of any script, in words, with characters between that nobody sees. Finds are in order and do not overlap. Linear
 * in the length of the text; it reads nothing but the text.
 */
export function findPersonsNumbers(text: string): readonly PersonalData[] {
  if (!mayHoldNumbers(text)) return none;
  const read = readNumbers(text);
  const { folded, digits, letters, lookalikes } = read;
  const found = [
    ...(digits + letters >= fewestLabelled ? labelledNumbers(folded) : []),
    ...shapedNumbers(folded, digits, letters),
    ...homeAddresses(folded),
    ...(digits + lookalikes >= fewestDisguised ? disguisedNumbers(folded) : []),
    ...(digits >= fewestInNamedParts ? numbersInNamedParts(folded) : []),
    ...(digits >= fewestOfIdentity ? [...numbersInParts(folded), ...numbersBackwards(folded)] : []),
    ...(digits >= shortestRun ? digitRuns(folded, (index) => scriptOf(text, read, index)) : []),
  ];
  const inClear = found.length === 0 ? none : apart(found).map((one) => inText(one, read));
  const encoded = mayHoldEncoded(digits, letters) ? encodedNumbers(text) : none;
  return encoded.length === 0 ? inClear : apart([...inClear, ...encoded]);
}

/** Signs of a text at least, for each way of looking to find anything. */
const fewestLabelled = 5;
const fewestDisguised = 11;
const fewestOfIdentity = 17;
/** The month and the day may have one each. */
const fewestInNamedParts = 15;

const none: readonly PersonalData[] = [];

/** What a published value or a caller's argument must not hold: what is certain alone. */
export function findCertainNumbers(text: string): readonly PersonalData[] {
  return findPersonsNumbers(text).filter(({ certainty }) => certainty === 'CERTAIN');
}

/** Finds that overlap are one: the certain one's kind, else the longer one's. */
function apart(found: readonly Found[]): Found[] {
  const merged: Found[] = [];
  for (const one of [...found].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = merged.at(-1);
    if (last === undefined || one.from >= last.to) merged.push(one);
    else merged[merged.length - 1] = together(last, one);
  }
  return merged;
}

function together(a: Found, b: Found): Found {
  // Where a label stands before an address, the address begins behind it.
  if (a.kind === b.kind && a.certainty === 'POSSIBLE' && b.certainty === 'CERTAIN' && b.to >= a.to) return b;
  const [from, to] = [Math.min(a.from, b.from), Math.max(a.to, b.to)];
  const isA = a.certainty === b.certainty ? a.to - a.from >= b.to - b.from : a.certainty === 'CERTAIN';
  return { ...(isA ? a : b), from, to };
}

function inText({ kind, certainty, from, to }: Found, read: FoldedText): PersonalData {
  return { kind, certainty, from: read.startOf(from), to: read.endOf(to - 1) };
}

const spelt = /[〇零一二三四五六七八九]/;

/** 0 for figures, 1 for plain numerals in words, 2 for formal ones and what else reads as a digit. */
function scriptOf(text: string, read: FoldedText, index: number): number {
  const character = text[read.startOf(index)];
  if (character === undefined) return 0;
  if (character >= '0' && character <= '9') return 0;
  return spelt.test(character) ? 1 : 2;
}
