import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { type ProgressStream, readingProgress } from './readingProgress.ts';

const quarter = { rows: 20_000, bytes: 25, ofBytes: 100, accepted: 19_990, rejected: 10 };

function told(isTTY: boolean, at: readonly number[]) {
  const stream: ProgressStream & PassThrough = Object.assign(new PassThrough(), { isTTY });
  const times = [0, ...at];
  let asked = 0;
  const progress = readingProgress(stream, () => times[Math.min(asked, times.length - 1)] as number);
  for (const _ of at) {
    asked += 1;
    progress.report(quarter);
  }
  progress.end();
  return String(stream.read() ?? '');
}

test('where no terminal is, a line every five seconds tells rows, good and bad ones, and how fast', () => {
  expect(told(false, [4_999])).toBe('');
  expect(told(false, [5_000])).toBe('reading: 25%, 20000 rows, 19990 good, 10 bad, 4000 rows/s\n');
  expect(told(false, [5_000, 9_999])).toBe('reading: 25%, 20000 rows, 19990 good, 10 bad, 4000 rows/s\n');
  expect(told(false, [5_000, 10_000]).split('\n')[1]).toBe(
    'reading: 25%, 20000 rows, 19990 good, 10 bad, 2000 rows/s',
  );
});

test('on a terminal it is a bar', () => {
  expect(told(true, [1_000])).toContain('25% 20000 rows, 19990 good, 10 bad, 20000 rows/s');
});
