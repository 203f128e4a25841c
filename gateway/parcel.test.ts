import { expect, test } from 'vitest';
import { Parcel } from './parcel.ts';

test('a parcel is taken once', () => {
  const content = { a: 1 };
  const parcel = new Parcel(content);
  expect(parcel.take()).toBe(content);
  expect(() => parcel.take()).toThrow('taken before');
});

test('whoever writes it as JSON takes it', () => {
  const answer = { data: new Parcel({ a: [1] }) };
  expect(JSON.stringify(answer)).toBe('{"data":{"a":[1]}}');
  expect(() => answer.data.take()).toThrow('taken before');
});
