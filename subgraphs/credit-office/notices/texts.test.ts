import { expect, test } from 'vitest';
import { objection } from '../objections/procedure.ts';
import { repair } from '../repairs/procedure.ts';
import { textOf } from './texts.ts';

const told = [objection, repair].flatMap(({ name, acts }) =>
  Object.entries(acts).flatMap(([act, { tells = [] }]) => (tells.length > 0 ? [`${name}.${act}`] : [])),
);

test.each(told)('%s is told in Chinese and in English', (key) => {
  const { chinese = '', english = '' } = textOf(key) ?? {};
  expect(chinese).toMatch(/\p{Script=Han}.*。$/u);
  expect(english).toMatch(/^[A-Z][ -~]+\.$/);
});

test('of what nobody is told there is no text', () => {
  expect(textOf('objection.forget')).toBeUndefined();
  expect(textOf('constructor')).toBeUndefined();
});
