import { expect, test } from 'vitest';
import { nextRun } from './openCalendar.ts';

test.each([
  ['in an hour, by day', '2026-11-20T04:00:00.000Z', '2026-11-20T05:00:00.000Z'],
  [
    'shortly after midnight in Beijing, in the hour before it',
    '2026-11-20T15:30:00.000Z',
    '2026-11-20T16:05:00.000Z',
  ],
  ['in an hour, right after midnight there', '2026-11-20T16:05:00.000Z', '2026-11-20T17:05:00.000Z'],
])('the calendar acts again %s', (_, now, next) => {
  expect(nextRun(new Date(now)).toISOString()).toBe(next);
});
