import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phone } from './phone.ts';

test.each([
  ['13812345678', '*********78'],
  ['+86 138-1234-5678', '*********78'],
  ['0571-88881234', '*********34'],
  ['8888123', '*********23'],
  ['12345', '***********'],
  ['', '***********'],
  ['１３８１２３４５６７８', '***********'],
])('%j is masked to %j', (number, masked) => {
  expect(phone(number)).toBe(masked);
});

test('whatever it is given, the answer has 11 characters of which two at most are not stars', () => {
  fc.assert(
    fc.property(fc.string(), (number) => {
      expect(phone(number)).toMatch(/^(?:\*{11}|\*{9}\d{2})$/);
    }),
  );
});
