import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bankAccount } from './bankAccount.ts';

test.each([
  ['6222021234567890123', '************0123'],
  ['6222 0212 3456 7890 123', '************0123'],
  ['123456789012', '************9012'],
  ['12345678901', '****************'],
  ['', '****************'],
])('%j is masked to %j', (account, masked) => {
  expect(bankAccount(account)).toBe(masked);
});

test('whatever it is given, the answer has 16 characters of which four at most are not stars', () => {
  fc.assert(
    fc.property(fc.string(), (account) => {
      expect(bankAccount(account)).toMatch(/^(?:\*{16}|\*{12}[0-9A-Za-z]{4})$/);
    }),
  );
});
