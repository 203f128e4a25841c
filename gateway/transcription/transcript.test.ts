import { describe, expect, test } from 'vitest';
import { isHarmlessFreeText } from '../desensitization/freeTextInBytes.ts';
import { Transcript } from './transcript.ts';

/** Passes a leaf of this JSON, between others, and tells whether the fast way leaves it alone. */
const leavesAlone = (json: string): boolean => {
  const before = '"7";';
  const transcript = new Transcript(Buffer.from(`${before}${json};"7"`));
  transcript.passLeaf();
  transcript.expect(Buffer.from(';'));
  const start = transcript.at;
  expect(transcript.passLeaf()).toBe('TEXT');
  expect(transcript.leafSince(start)).toBe(JSON.parse(json));
  return transcript.isTextSince(start, isHarmlessFreeText);
};

describe('the fast way looks at a text from its first byte to its last, and at none beside', () => {
  // Seven digits are the fewest that are looked at: one byte less, and none of these is.
  test.each([
    '电话8765432',
    '8765432电话',
    '8765432',
    '电话²³¹²³¹²',
    '电话٨٧٦٥٤٣٢',
    '②①②①②①②',
    '微信zhang3',
    '家住',
  ])('%j is read', (text) => {
    expect(leavesAlone(JSON.stringify(text))).toBe(false);
  });

  test.each(['电话876543', '876543', '', '电话²³¹²³¹'])('%j is not', (text) => {
    expect(leavesAlone(JSON.stringify(text))).toBe(true);
  });

  test('what is written with escapes is read', () => {
    expect(leavesAlone('"\\u7535\\u8bdd"')).toBe(false);
  });
});
