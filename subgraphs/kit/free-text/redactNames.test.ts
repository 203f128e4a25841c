import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  findCanaries,
  nameWithMiddleDot,
  nameWithRareCharacter,
  personFor,
} from '../demonstration/people.ts';
import { redactNames } from './redactNames.ts';

test.each([
  ['负责人甄玥珩未落实防护', ['甄玥珩'], '负责人[姓名]未落实防护'],
  ['甄玥珩与甄玥珩', ['甄玥珩'], '[姓名]与[姓名]'],
  ['甄 玥　珩称', ['甄玥珩'], '[姓名]称'],
  ['甄\u200b玥\ufeff珩称', ['甄玥珩'], '[姓名]称'],
  ['甄-玥_珩称', ['甄玥珩'], '[姓名]称'],
  ['甄玥珩称', ['甄 玥 珩'], '[姓名]称'],
  ['由𠮷野曦承担', [nameWithRareCharacter], '由[姓名]承担'],
  ['由𠮷\u{e0100}野曦\ufe00承担', [nameWithRareCharacter], '由[姓名]承担'],
  ['由葛洪承担', ['葛\u{e0100}洪'], '由[姓名]承担'],
  ['由\uf9e1明承担', ['李明'], '由[姓名]承担'],
  ['由阿依努尔·买买提昶承担', [nameWithMiddleDot], '由[姓名]承担'],
  ['由阿依努尔•买买提昶承担', [nameWithMiddleDot], '由[姓名]承担'],
  ['由阿依努尔.买买提昶承担', [nameWithMiddleDot], '由[姓名].[姓名]承担'],
  ['由阿依努尔买买提昶承担', [nameWithMiddleDot], '由[姓名]承担'],
  ['阿依努尔的丈夫', [nameWithMiddleDot], '[姓名]的丈夫'],
  ['ＬＩ Ｍｉｎｇ called', ['Li Ming'], '[姓名] called'],
  ['欧阳娜娜与欧阳娜', ['欧阳娜', '欧阳娜娜'], '[姓名]与[姓名]'],
  ['甄玥珩', ['甄玥珩'], '[姓名]'],
])('in %j, %j gives %j', (text, names, redacted) => {
  expect(redactNames(text, names)).toBe(redacted);
});

test.each([
  ['处罚内容：警告', ['甄玥珩']],
  ['王姓职工', ['王']],
  ['没有姓名', []],
  ['没有姓名', ['', ' ', '·']],
  ['向云州恒达机械有限公司支付', ['云州恒达机械有限公司']],
])('%j stays as it is for %j', (text, names) => {
  expect(redactNames(text, names)).toBe(text);
});

test('of no name in no surroundings, however it is spelt, anything can be read', () => {
  const person = fc.nat(5_000).map((index) => personFor('named in a text', index).name);
  const between = fc.constantFrom('', ' ', '\u3000', '\u200b', '·', '-', '\ufe00');
  const surroundings = fc.string({ unit: fc.constantFrom(...'的张与王，。甄12 A·𠮷\u200b曦') });
  fc.assert(
    fc.property(person, between, surroundings, surroundings, (name, gap, before, after) => {
      const redacted = redactNames(before + [...name].join(gap) + after, [name]);
      expect(redacted).toContain('[姓名]');
      expect(redacted).not.toContain(name);
      expect(
        findCanaries(redacted.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '')).filter(
          (found) => found === name,
        ),
      ).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('a long text costs no more than its length', () => {
  const text = '甄玥'.repeat(50_000);
  const startedAt = performance.now();
  expect(redactNames(text, ['甄玥珩', '玥甄甄'])).toBe(text);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});
