import type { Cell } from '../cell.ts';
import type { Reader, Reading } from './reading.ts';

/** Text as it was sent, without the blanks around it; never normalized, for normalizing changes some names. */
export const readText =
  (longestInCharacters: number): Reader =>
  (cell) => {
    const reading = textOf(cell);
    if ('wrong' in reading || reading.value === null) return reading;
    return [...reading.value].length > longestInCharacters ? { wrong: 'TEXT_TOO_LONG' } : reading;
  };

// A spreadsheet keeps 15 digits of a number; what it shows behind them is invented.
const largestKeptNumber = 999_999_999_999_999;
const errorValue = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for; PostgreSQL cannot store U+0000.
const controlCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/** The text of a cell. A formula is text like any other: nothing here evaluates one. */
export function textOf(cell: Cell): Reading {
  if (cell === null) return { value: null };
  if (typeof cell === 'number') {
    const kept = Number.isFinite(cell) && Math.abs(cell) <= largestKeptNumber;
    return kept ? { value: String(cell) } : { wrong: 'DIGITS_LOST' };
  }
  if (typeof cell !== 'string') return { wrong: 'CELL_KIND_WRONG' };
  const text = cell.trim();
  if (text === '') return { value: null };
  if (text.includes('\uFFFD') || !text.isWellFormed()) return { wrong: 'TEXT_UNREADABLE' };
  if (controlCharacter.test(text)) return { wrong: 'TEXT_HAS_CONTROL_CHARACTER' };
  return errorValue.test(text) ? { wrong: 'CELL_IS_ERROR' } : { value: text };
}
