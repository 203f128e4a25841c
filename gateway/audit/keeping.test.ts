import { expect, test } from 'vitest';
import { type KeepingRule, keepingRules, leastYearsKept } from './keeping.ts';

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

test.each(keepingRules.map((rule) => [rule.document, rule] as const))(
  '%s names its provision and its days, and is verified where it binds the whole country',
  (_, { document, provision, effective, expires, verified, locality, months }) => {
    expect(document).toMatch(/^\p{Script=Han}{4,}/u);
    expect(provision).toMatch(/^第[一二三四五六七八九十]+条(?:第\(.\)项)?$/);
    expect(effective).toMatch(/^20\d\d-\d\d-01$/);
    expect(expires === null || expires > effective).toBe(true);
    expect(verified).toBe(locality === null);
    expect(locality === null || document.includes(locality)).toBe(true);
    expect(months % 6).toBe(0);
  },
);

const rule = (told: Partial<KeepingRule>): KeepingRule => ({
  document: '某法',
  provision: '第一条',
  effective: '2020-01-01',
  expires: null,
  verified: true,
  locality: null,
  months: 36,
  ...told,
});
test.each<[string, readonly KeepingRule[], number]>([
  ['no rule', [], 0],
  ['one of its first day', [rule({ effective: '2026-06-30' })], 3],
  ['one to come', [rule({ effective: '2026-07-01' })], 0],
  ['one of its last day', [rule({ expires: '2026-06-30' })], 3],
  ['one that is past', [rule({ expires: '2026-06-29' })], 0],
  ['one of a place', [rule({ locality: '深圳' })], 0],
  ['the longest', [rule({}), rule({ months: 48 }), rule({ months: 6 })], 4],
  ['a part of a year as a whole one', [rule({ months: 37 })], 4],
])('a day is kept by %s', (_, rules, years) => {
  expect(leastYearsKept('2026-06-30', rules)).toBe(years);
});
