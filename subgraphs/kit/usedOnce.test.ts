import { expect, test } from 'vitest';
import { rememberNames } from './usedOnce.ts';

let time = 0;
const clock = () => new Date(time * 1_000);

test.each([
  ['at once', [0, 0], false],
  ['within its lifetime', [0, 29], false],
  ['within its lifetime, across a turn of the sets', [29, 31, 58], false],
  ['when the sets turned once and its lifetime is not over', [15, 31, 44], false],
  ['two lifetimes later', [0, 60], true],
  ['after a long silence', [0, 3_600], true],
])('a name told again %s', (_, seconds, isFirst) => {
  time = 0;
  const isFirstUse = rememberNames(30, clock);
  const [told, ...later] = seconds;
  time = told as number;
  expect(isFirstUse('name')).toBe(true);
  for (const at of later.slice(0, -1)) {
    time = at;
    isFirstUse('another');
  }
  time = later.at(-1) as number;
  expect(isFirstUse('name')).toBe(isFirst);
});
