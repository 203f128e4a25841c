import { expect, test } from 'vitest';
import { createArriving } from './arriving.ts';

test('one address has so many bodies on their way at once, and each that arrived makes room', () => {
  const begin = createArriving(2);
  const [first] = [begin('192.0.2.1'), begin('192.0.2.1')];
  expect(() => begin('192.0.2.1')).toThrow(expect.objectContaining({ code: 'OVERLOADED', status: 503 }));
  first?.();
  first?.();
  begin('192.0.2.1');
  expect(() => begin('192.0.2.1')).toThrow();
});

test('others are not refused for it, and an IPv6 network counts as one', () => {
  const begin = createArriving(1);
  begin('2001:db8::1');
  expect(() => begin('2001:db8::2')).toThrow();
  expect(() => begin('192.0.2.1')).not.toThrow();
});
