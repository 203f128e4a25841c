import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundedMessage } from './boundedMessage.ts';

test.each([
  ['what graphql-js says of a misspelt field', 'Cannot query field "subjekt" on type "Query".'],
  ['Chinese', '找不到字段 "市场主体"'],
  ['a rare character', '𠮷'],
])('%s passes as it is', (_, message) => {
  expect(boundedMessage(message)).toBe(message);
});

test('a name is cut, and what is said of it stays', () => {
  expect(boundedMessage(`Cannot query field "${'a'.repeat(10_000)}" on type "Query".`)).toBe(
    `Cannot query field "${'a'.repeat(59)}… on type "Query".`,
  );
});

test.each([
  ['a line feed', '\n'],
  ['a carriage return', '\r'],
  ['a null', '\u0000'],
  ['an escape', '\u001b'],
  ['a line separator', '\u2028'],
  ['a paragraph separator', '\u2029'],
  ['a right-to-left override', '\u202e'],
  ['a left-to-right isolate', '\u2066'],
  ['a right-to-left mark', '\u200f'],
  ['a zero-width space', '\u200b'],
  ['a byte order mark', '\ufeff'],
  ['a tag', '\u{e0041}'],
  ['half of a character', '\ud800'],
])('%s does not pass', (_, character) => {
  expect(boundedMessage(`Unknown operation named "a${character}b".`)).toBe('Unknown operation named "a�b".');
});

test('whatever is said is at most a few lines of printable text', () => {
  const texts = fc.array(
    fc.oneof(fc.string({ unit: 'binary' }), fc.constant('a'.repeat(300)), fc.constant(' ')),
    {
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(texts, (parts) => {
      const told = boundedMessage(parts.join(''));
      expect([...told].length).toBeLessThanOrEqual(401);
      expect(told).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    }),
  );
});
