import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { shareFor } from './shareFor.ts';

test('who asks at once or shortly after shares one doing, and later comes another', async () => {
  let done = 0;
  const share = shareFor(30, async () => ++done);
  expect(await Promise.all([share(), share(), share()])).toEqual([1, 1, 1]);
  expect(await share()).toBe(1);
  await pause(60);
  expect(await share()).toBe(2);
});

test('a failure is not kept', async () => {
  let done = 0;
  const share = shareFor(60_000, async () => {
    if (++done === 1) throw new Error('first');
    return done;
  });
  await expect(share()).rejects.toThrow('first');
  expect(await share()).toBe(2);
});
