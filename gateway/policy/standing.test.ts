import type { Classification, Relation, Whose } from '@credit-hub/schema';
import { expect, test } from 'vitest';
import { standings } from './fixture/standings.ts';
import { relationsTowards, type Standing, standingKey } from './standing.ts';

test('callers who stand alike share a key, whatever the order in which their rights were told', () => {
  const { clerk } = standings;
  const same = { ...clerk, mayState: new Set([...clerk.mayState].reverse()) };
  expect(standingKey(same)).toBe(standingKey(clerk));
});

test('callers who differ in anything that decides never share a key', () => {
  const all = Object.values(standings);
  expect(new Set(all.map(standingKey)).size).toBe(all.length);
});

test.each<[string, Partial<Standing>]>([
  ['another role', { role: 'BANK' }],
  ['a department', { department: 'tax' }],
  ['another purpose', { purpose: 'SUPERVISION' }],
  ['fewer purposes that it may state', { mayState: new Set(['HANDLING']) }],
  ['a relation', { relations: new Set(['CASE_IN_HAND']) }],
  ['a class that was consented to', { consentedTo: new Set(['PHONE']) }],
])('a standing with %s has a key of its own', (_, part) => {
  expect(standingKey({ ...standings.clerk, ...part })).not.toBe(standingKey(standings.clerk));
});

test('a key is the same for another set of the same content, and another for sets put elsewhere', () => {
  const { clerk } = standings;
  const key = (relations: Relation[], consentedTo: Classification[]) =>
    standingKey({ ...clerk, relations: new Set(relations), consentedTo: new Set(consentedTo) });
  expect(key(['CONSENT', 'MEMBERSHIP'], ['PHONE'])).toBe(key(['MEMBERSHIP', 'CONSENT'], ['PHONE']));
  expect(key([], ['PHONE'])).not.toBe(key([], ['ADDRESS']));
});

test.each<[Classification, Whose, Relation[], Classification[], Relation[]]>([
  ['EVALUATION', 'ANOTHER', ['CONSENT', 'MEMBERSHIP'], ['EVALUATION'], ['CONSENT', 'MEMBERSHIP']],
  ['EVALUATION', 'ANOTHER', ['CONSENT', 'MEMBERSHIP'], ['AMOUNT'], ['MEMBERSHIP']],
  ['EVALUATION', 'ANOTHER', ['PERSON_CONSENT', 'MEMBERSHIP'], [], ['MEMBERSHIP']],
  ['EVALUATION', 'ANOTHER', ['MEMBERSHIP'], [], ['MEMBERSHIP']],
  ['PHONE', 'SUBJECT', ['CONSENT', 'PERSON_CONSENT'], ['PHONE'], ['PERSON_CONSENT']],
  ['PHONE', 'SUBJECT', ['CONSENT', 'PERSON_CONSENT'], ['ADDRESS'], []],
  ['PHONE', 'ANOTHER', ['CONSENT', 'PERSON_CONSENT', 'CASE_IN_HAND'], ['PHONE'], ['CASE_IN_HAND']],
])(
  'towards %s of %s, of %j with consent to %j count %j',
  (classification, whose, held, consentedTo, counting) => {
    const standing = { relations: new Set(held), consentedTo: new Set(consentedTo) };
    expect([...relationsTowards(classification, whose, standing)]).toEqual(counting);
  },
);
