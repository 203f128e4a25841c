import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { withinDeadline } from './withinDeadline.ts';

test.each([
  ['before its end', 0],
  ['after it', 40],
])('whoever asks %s is told once that the answer is not waited for', async (_, delay) => {
  const told: unknown[] = [];
  const late = withinDeadline(
    async (whenOver) => {
      await pause(delay);
      whenOver((cause) => told.push((cause as Error).name));
      await pause(100);
    },
    20,
    new AbortController().signal,
  );
  await expect(late).rejects.toMatchObject({ name: 'NotWaitedFor' });
  await expect.poll(() => told).toEqual(['TimeoutError']);
});
