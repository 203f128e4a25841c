import { expect, test } from 'vitest';
import { ConsumableResult } from './consumableResult.ts';

test('a consumable result is taken once', () => {
  const content = { a: 1 };
  const result = new ConsumableResult(content);
  expect(result.take()).toBe(content);
  expect(() => result.take()).toThrow('taken before');
});

test('whoever writes it as JSON takes it', () => {
  const answer = { data: new ConsumableResult({ a: [1] }) };
  expect(JSON.stringify(answer)).toBe('{"data":{"a":[1]}}');
  expect(() => answer.data.take()).toThrow('taken before');
});
