import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heapKeptBy, textsCutFromLongOnes } from '../testing/heapKept.ts';
import { ownCopy } from './ownCopy.ts';

test('a copy is the same text, whatever it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => ownCopy(text) === text));
  expect(ownCopy('\ud800')).toBe('\ud800');
});

test('a copy holds nothing of the text that it was cut from', async () => {
  expect(await heapKeptBy(() => textsCutFromLongOnes())).toBeGreaterThan(15_000_000);
  expect(await heapKeptBy(() => textsCutFromLongOnes().map(ownCopy))).toBeLessThan(5_000_000);
});
