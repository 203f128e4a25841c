import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hmacUnder } from './hmac.ts';

// RFC 4231, 4.2, 4.3, 4.7 and 4.8: those whose data is text.
test.for([
  ['0b'.repeat(20), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
  [
    Buffer.from('Jefe').toString('hex'),
    'what do ya want for nothing?',
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
  [
    'aa'.repeat(131),
    'Test Using Larger Than Block-Size Key - Hash Key First',
    '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  ],
  [
    'aa'.repeat(131),
    'This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.',
    '9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2',
  ],
])('the published code of %s', ([key = '', text = '', code]) => {
  expect(hmacUnder(Buffer.from(key, 'hex'))(text, 'hex')).toBe(code);
});

test('it is what the cryptographic library computes, however long key and text are, one after the other', () => {
  const key = fc.uint8Array({ minLength: 1, maxLength: 100 });
  const texts = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('字'.repeat(21_845), '字'.repeat(21_846), 'a'.repeat(70_000), '\ud800'),
    ),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(key, texts, (bytes, several) => {
      const hmac = hmacUnder(Buffer.from(bytes));
      for (const text of several)
        expect(hmac(text, 'base64url')).toBe(createHmac('sha256', bytes).update(text).digest('base64url'));
    }),
  );
});
