import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPseudonym } from './pseudonym.ts';

const masterKey = new Uint8Array(32).fill(7);
const forBank = createPseudonym({ masterKey, recipient: 'bank', purpose: 'AUDIT' });

test('a value has one pseudonym for one recipient and purpose', () => {
  expect(createPseudonym({ masterKey, recipient: 'bank', purpose: 'AUDIT' })('王小明')).toBe(
    forBank('王小明'),
  );
});

test.each([
  ['another recipient', { masterKey, recipient: 'auditor', purpose: 'AUDIT' }],
  ['another purpose', { masterKey, recipient: 'bank', purpose: 'REPORT' }],
  ['another key', { masterKey: new Uint8Array(32).fill(8), recipient: 'bank', purpose: 'AUDIT' }],
  [
    'a recipient and purpose that read alike when put together',
    { masterKey, recipient: 'bank","AUDIT', purpose: '' },
  ],
])('for %s it has another', (_, options) => {
  expect(createPseudonym(options)('王小明')).not.toBe(forBank('王小明'));
});

test('two values never share one, and neither length nor text of a value shows', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(forBank(a)).toMatch(/^PSN-[0-9a-f]{32}$/);
      expect(forBank(a) === forBank(b)).toBe(Buffer.from(a).equals(Buffer.from(b)));
    }),
  );
});

test('a key too short to be a secret is refused', () => {
  const options = { masterKey: new Uint8Array(31), recipient: 'bank', purpose: 'AUDIT' };
  expect(() => createPseudonym(options)).toThrow('PSEUDONYM_KEY_TOO_SHORT');
});

// Recipients have kept what they were given. Computed apart, by RFC 5869 and RFC 2104.
test('a pseudonym stays what it was', () => {
  expect(forBank('王小明')).toBe('PSN-25faa3fec8dd137435abc54d944cdea6');
});
