import { type Cell, formulaWithoutValue, mergedCell } from '../cell.ts';
import { isMisread } from './misread.ts';
import type { Reader, Reading } from './reading.ts';
import { standsForNothing } from './standsForNothing.ts';

/** Text as it was sent, without the blanks around it; never normalized, for normalizing changes some names. */
export function readText(longest: number): Reader {
  const read: Reader = (cell) => {
    const reading = textOf(cell);
    if ('wrong' in reading || reading.value === null) return reading;
    if (isMisread(reading.value)) return { wrong: 'TEXT_UNREADABLE' };
    return isLonger(reading.value, longest) ? { wrong: 'TEXT_TOO_LONG', most: longest } : reading;
  };
  return Object.assign(read, { longest });
}

/** Characters are counted, not halves of them; a text that has no more halves need not be counted. */
const isLonger = (text: string, most: number): boolean => text.length > most && [...text].length > most;

// A spreadsheet keeps 15 digits of a number; what it shows behind them is invented.
const keptDigits = 15;
const largestKeptNumber = 999_999_999_999_999;
const errorValue = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for; PostgreSQL cannot store U+0000.
const controlCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;

/** The text of a cell. A formula is text like any other: nothing here evaluates one. */
export function textOf(cell: Cell): Reading {
  if (cell === null) return { value: null };
  if (cell === formulaWithoutValue) return { wrong: 'FORMULA_WITHOUT_VALUE' };
  if (cell === mergedCell) return { wrong: 'CELL_MERGED' };
  if (typeof cell === 'number') return textOfNumber(cell);
  if (typeof cell !== 'string') return { wrong: 'CELL_KIND_WRONG' };
  const text = cell.trim();
  if (standsForNothing(text)) return { value: null };
  if (text.includes('\uFFFD') || !text.isWellFormed()) return { wrong: 'TEXT_UNREADABLE' };
  if (controlCharacter.test(text)) return { wrong: 'TEXT_HAS_CONTROL_CHARACTER' };
  return errorValue.test(text) ? { wrong: 'CELL_IS_ERROR' } : { value: text };
}

/** What a spreadsheet would show: 0.1 + 0.2 is 0.3 there, for it shows 15 digits of the 17 that it keeps. */
function textOfNumber(cell: number): Reading {
  if (!Number.isFinite(cell) || Math.abs(cell) > largestKeptNumber) return { wrong: 'DIGITS_LOST' };
  return { value: String(Number(cell.toPrecision(keptDigits))) };
}
