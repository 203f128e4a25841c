import { expect, test } from 'vitest';
import { markNames } from '../markText.ts';
import { knownNamesIn } from './knownNames.ts';

const without = (text: string, ...names: string[]): string => markNames(text, knownNamesIn(text, names));

test.each([
  ['诸葛熠锴到场，熠锴承认', '诸葛熠锴', '[姓名]到场，[姓名]承认'],
  ['由熠锴签收', '诸葛熠锴', '由[姓名]签收'],
  ['诸某熠锴称', '诸葛熠锴', '[姓名]称'],
  ['诸葛某熠锴称', '诸葛熠锴', '[姓名]称'],
  ['诸*熠锴称', '诸葛熠锴', '[姓名]称'],
  ['麻某曦炘称', '麻曦炘', '[姓名]称'],
  ['麻××曦炘称', '麻曦炘', '麻××[姓名]称'],
  ['麻某某曦炘称', '麻曦炘', '[姓名]称'],
  ['由曦 炘签收', '麻曦炘', '由[姓名]签收'],
  ['王某伟称', '王伟', '[姓名]称'],
])('a person of the row is told of by less than the name, too: %s', (text, name, expected) => {
  expect(without(text, name)).toBe(expected);
});

test.each([
  ['承担建设工程，国庆期间施工', '王建设'],
  ['国庆期间施工', '李国庆'],
  ['云州华丰食品有限公司的商品', '张华丰'],
  ['华丰商行销售的商品', '张华丰'],
  ['该厂的产品质量', '王品质'],
  ['伟大的工程', '王伟'],
  ['某公司称', '王伟'],
])('a word is no given name, and what an organization is called none of its owner: %s', (text, name) => {
  expect(without(text, name)).toBe(text);
});

test('a given name stands for the person where no organization follows', () => {
  expect(without('华丰承认，华丰在该店销售', '张华丰')).toBe('[姓名]承认，[姓名]在该店销售');
});
