import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { withinDeadline } from './withinDeadline.ts';

const stays = new AbortController().signal;

test('work that ends in time is waited for', async () => {
  await expect(withinDeadline(pause(5, 'done'), 1_000, stays)).resolves.toBe('done');
  await expect(withinDeadline(Promise.reject(new RangeError('x')), 1_000, stays)).rejects.toThrow(RangeError);
});

test.each([
  ['the deadline is over', 20, stays, 'DEADLINE', 'TimeoutError'],
  ['the caller leaves', 1_000, AbortSignal.timeout(20), 'LEFT', 'TimeoutError'],
  ['the caller has left', 1_000, AbortSignal.abort(), 'LEFT', 'AbortError'],
])('work is not waited for when %s', async (_, deadline, left, why, name) => {
  await expect(withinDeadline(pause(300), deadline, left)).rejects.toMatchObject({
    name: 'NotWaitedFor',
    why,
    cause: { name },
  });
});
