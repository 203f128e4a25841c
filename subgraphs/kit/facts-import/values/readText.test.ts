import { expect, test } from 'vitest';
import { formulaWithoutValue, mergedCell } from '../cell.ts';
import { current } from '../testing/readingContext.ts';
import { readText } from './readText.ts';

const read = readText(4);

test.for([
  ['　丁字街\t', '丁字街'],
  ['𠮷𠮷𠮷𠮷', '𠮷𠮷𠮷𠮷'],
  ['=1+1', '=1+1'],
  [2026, '2026'],
  [' ', null],
  ['NULL', null],
  ['null', null],
  ['\\N', null],
  ['无', null],
  ['／', null],
  ['-', null],
  ['—', null],
  ['－－', null],
  ['N/A', null],
  ['无证经', '无证经'],
  ['-1', '-1'],
  [0.1 + 0.2, '0.3'],
] as const)('%s is the text %s', ([cell, value]) => {
  expect(read(cell, current)).toEqual({ value });
});

test('a name is kept as it was sent, not normalized', () => {
  // U+F900 is normalized to U+8C48.
  expect(read('\uF900', current)).toEqual({ value: '\uF900' });
});

test.for([
  ['a\u0000b', 'TEXT_HAS_CONTROL_CHARACTER'],
  ['a\uFFFDb', 'TEXT_UNREADABLE'],
  ['a\uD842', 'TEXT_UNREADABLE'],
  ['#N/A', 'CELL_IS_ERROR'],
  [true, 'CELL_KIND_WRONG'],
  [new Date('2026-03-31T00:00:00Z'), 'CELL_KIND_WRONG'],
  [Number('110105194912310021'), 'DIGITS_LOST'],
] as const)('%s is refused as %s', ([cell, wrong]) => {
  expect(read(cell, current)).toEqual({ wrong });
});

test('a text that is too long is told with the limit', () => {
  expect(read('一二三四五', current)).toEqual({ wrong: 'TEXT_TOO_LONG', most: 4 });
});

test.for([
  [formulaWithoutValue, 'FORMULA_WITHOUT_VALUE'],
  [mergedCell, 'CELL_MERGED'],
] as const)('a cell that holds nothing which can be read is refused, and not empty: %#', ([cell, wrong]) => {
  expect(read(cell, current)).toEqual({ wrong });
});
