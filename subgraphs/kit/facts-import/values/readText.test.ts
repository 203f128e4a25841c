import { expect, test } from 'vitest';
import { readText } from './readText.ts';

const read = readText(4);

test.for([
  ['　丁字街\t', '丁字街'],
  ['𠮷𠮷𠮷𠮷', '𠮷𠮷𠮷𠮷'],
  ['=1+1', '=1+1'],
  [2026, '2026'],
  [' ', null],
] as const)('%s is the text %s', ([cell, value]) => {
  expect(read(cell, 2018)).toEqual({ value });
});

test('a name is kept as it was sent, not normalized', () => {
  // U+F900 is normalized to U+8C48.
  expect(read('\uF900', 2018)).toEqual({ value: '\uF900' });
});

test.for([
  ['一二三四五', 'TEXT_TOO_LONG'],
  ['a\u0000b', 'TEXT_HAS_CONTROL_CHARACTER'],
  ['a\uFFFDb', 'TEXT_UNREADABLE'],
  ['a\uD842', 'TEXT_UNREADABLE'],
  ['#N/A', 'CELL_IS_ERROR'],
  [true, 'CELL_KIND_WRONG'],
  [new Date('2026-03-31T00:00:00Z'), 'CELL_KIND_WRONG'],
  [Number('110105194912310021'), 'DIGITS_LOST'],
] as const)('%s is refused as %s', ([cell, wrong]) => {
  expect(read(cell, 2018)).toEqual({ wrong });
});
