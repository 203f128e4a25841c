import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownCopy } from './ownCopy.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

test('a copy is the same text, whatever it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => ownCopy(text) === text));
  expect(ownCopy('\ud800')).toBe('\ud800');
});

test('a copy holds nothing of the text that it was cut from', () => {
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({ length: 200 }, (_, n) => ownCopy(`${n} ${'x'.repeat(100_000)}`.slice(0, 18)));
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(5_000_000);
  expect(kept).toHaveLength(200);
});
