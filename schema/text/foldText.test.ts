import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, markStretches } from './foldText.ts';

test.each([
  ['甄玥珩', '甄玥珩'],
  ['甄 玥\u3000珩', '甄玥珩'],
  ['甄\u200b玥\u00ad珩', '甄玥珩'],
  ['葛\u{e0100}洪\ufe00', '葛洪'],
  ['阿依努尔·买买提', '阿依努尔买买提'],
  ['阿依努尔・买买提•昶‧曦', '阿依努尔买买提昶曦'],
  ['Ｌｉ Ｍｉｎｇ', 'liming'],
  ['\uf9e1', '李'],
  ['𠮷野曦', '𠮷野曦'],
])('%j is compared as %j', (text, folded) => {
  expect(foldText(text).folded).toBe(folded);
});

test('what is marked is the whole of the characters that were compared', () => {
  const marked = (text: string, from: number, to: number) =>
    markStretches(text, foldText(text), [{ from, to }], '#');
  expect(marked('由葛\u{e0100} 洪\ufe00称', 1, 3)).toBe('由#称');
  expect(marked('𠮷野曦称', 0, 4)).toBe('#称');
  expect(marked('称𠮷', 1, 3)).toBe('称#');
});

test('stretches that touch or overlap are one mark, whatever their order', () => {
  const text = '甄玥珩贾玥珩、麻玥珩';
  const stretches = [
    { from: 7, to: 10 },
    { from: 3, to: 6 },
    { from: 0, to: 3 },
    { from: 1, to: 5 },
  ];
  expect(markStretches(text, foldText(text), stretches, '#')).toBe('#、#');
});

test('what is not marked stays as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), fc.nat(5), (text, from, length) => {
      const fold = foldText(text);
      const to = Math.min(from + length, fold.folded.length);
      if (to <= from) return;
      const marked = markStretches(text, fold, [{ from, to }], '\u0000');
      const [before = '', after = ''] = [text.slice(0, fold.startOf(from)), text.slice(fold.endOf(to - 1))];
      expect(marked).toBe(`${before}\u0000${after}`);
    }),
  );
});
