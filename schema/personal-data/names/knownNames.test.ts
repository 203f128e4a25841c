import { expect, test } from 'vitest';
import { markNames } from '../markText.ts';
import { knownNamesIn } from './knownNames.ts';

const without = (text: string, ...names: string[]): string => markNames(text, knownNamesIn(text, names));

test.each([
  ['法定代表人刘\ue855', '刘\ue855'],
  ['法定代表人刘\u{241fe}', '刘\ue855'],
  ['法定代表人刘\ue855', '刘\u{241fe}'],
  ['法定代表人刘 \ue855', '刘\u{241fe}'],
])('a character of the private use area is read in both its places: %j, %j', (text, name) => {
  expect(without(text, name)).toBe('法定代表人[姓名]');
});

test.each([
  '\ue816',
  '\ue817',
  '\ue818',
  '\ue81e',
  '\ue826',
  '\ue82b',
  '\ue82c',
  '\ue831',
  '\ue832',
  '\ue83b',
  '\ue843',
  '\ue854',
  '\ue855',
  '\ue864',
])('%j is what the edition of 2022 has elsewhere', (character) => {
  const places: Record<string, string> = {
    '\ue816': '𠂇',
    '\ue817': '𠂉',
    '\ue818': '𠃌',
    '\ue81e': '龴',
    '\ue826': '龵',
    '\ue82b': '龶',
    '\ue82c': '龷',
    '\ue831': '𡗗',
    '\ue832': '龸',
    '\ue83b': '𢦏',
    '\ue843': '龹',
    '\ue854': '龺',
    '\ue855': '𤇾',
    '\ue864': '龻',
  };
  expect(without(`由刘${character}明承担`, `刘${places[character]}明`)).toBe('由[姓名]承担');
});

test('a name is no other name for a character that it does not have', () => {
  expect(without('由刘\ue855承担', '刘\ue854')).toBe('由刘\ue855承担');
});

test('what nobody can read is put between the characters of a name in vain', () => {
  expect(without('由甄\ue000玥\u{100001}珩承担', '甄玥珩')).toBe('由[姓名]承担');
});

/** What ends the name of an organization; each a row, so that none is lost. */
test.each([
  '公司',
  '集团',
  '中心',
  '协会',
  '学校',
  '医院',
  '银行',
  '合作社',
  '经营部',
  '厂',
  '店',
  '部',
  '社',
  '院',
  '所',
  '局',
])('an organization whose name ends with %s is public', (ending) => {
  expect(without(`向云州恒达${ending}支付`, `云州恒达${ending}`)).toBe(`向云州恒达${ending}支付`);
});

test('what is no longer than a person’s name may be one', () => {
  expect(without('由甄院所承担', '甄院所')).toBe('由[姓名]承担');
});
