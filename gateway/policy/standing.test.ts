import { expect, test } from 'vitest';
import { standings } from './fixture/standings.ts';
import { policyRoleIn, standingKey } from './standing.ts';

test('callers who stand alike share a key, whatever the order in which their rights were told', () => {
  const { clerk } = standings;
  const same = { ...clerk, mayState: new Set([...clerk.mayState].reverse()) };
  expect(standingKey(same)).toBe(standingKey(clerk));
});

test('callers who differ in anything that decides never share a key', () => {
  const all = Object.values(standings);
  expect(new Set(all.map(standingKey)).size).toBe(all.length);
});

test('a regulator is at home in its own department’s section, and nowhere else', () => {
  const { taxOfficer } = standings;
  expect(['tax', 'registry', null].map((section) => policyRoleIn(section, taxOfficer))).toEqual([
    'REGULATOR_OWN_DEPARTMENT',
    'REGULATOR_OTHER_DEPARTMENT',
    'REGULATOR_OTHER_DEPARTMENT',
  ]);
});

test('a regulator of no department is at home nowhere', () => {
  expect(policyRoleIn(null, { role: 'REGULATOR', department: null })).toBe('REGULATOR_OTHER_DEPARTMENT');
});
