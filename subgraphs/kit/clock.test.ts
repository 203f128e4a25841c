import { expect, test } from 'vitest';
import { todayInBeijing } from './clock.ts';

test.each([
  ['2026-03-30T15:59:59.999Z', '2026-03-30'],
  ['2026-03-30T16:00:00.000Z', '2026-03-31'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01'],
])('at %s it is %s in Beijing', (instant, day) => {
  expect(todayInBeijing(() => new Date(instant))).toBe(day);
});
