import { expect, test } from 'vitest';
import { keepingRules, leastYearsKept } from './keeping.ts';

test.each([
  ['before any of this law', '2017-05-31', 0],
  ['the first day of the Cybersecurity Law', '2017-06-01', 1],
  ['the day before PIPL', '2021-10-31', 1],
  ['the first day of PIPL', '2021-11-01', 3],
  ['after the Cybersecurity Law was renumbered', '2026-01-01', 3],
])('an access is kept at least as long as the law of the day has it: %s', (_, day, years) => {
  expect(leastYearsKept(day)).toBe(years);
});

test('the law of one place binds no other', () => {
  expect(Math.max(...keepingRules.map(({ months }) => months))).toBe(120);
  expect(keepingRules.filter(({ locality, months }) => locality === null && months > 36)).toEqual([]);
});
