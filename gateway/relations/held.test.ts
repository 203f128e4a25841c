import { describe, expect, test } from 'vitest';
import { type Held, heldOf, heldTowardsAll, keyOfHeld, nothingHeld } from './held.ts';

const consent = heldOf(['CONSENT', 'CASE_IN_HAND'], ['EVALUATION', 'ADDRESS']);

test('what opens the same has the same key, in whatever order it was told and however often', () => {
  const same = heldOf(['CASE_IN_HAND', 'CONSENT', 'CASE_IN_HAND'], ['ADDRESS', 'EVALUATION']);
  expect(keyOfHeld(same)).toBe(keyOfHeld(consent));
});

test.each<[string, Held]>([
  ['nothing', nothingHeld],
  ['a relation less', heldOf(['CONSENT'], ['EVALUATION', 'ADDRESS'])],
  ['another relation', heldOf(['CONSENT', 'MEMBERSHIP'], ['EVALUATION', 'ADDRESS'])],
  ['a class less', heldOf(['CONSENT', 'CASE_IN_HAND'], ['EVALUATION'])],
  ['another class', heldOf(['CONSENT', 'CASE_IN_HAND'], ['EVALUATION', 'PHONE'])],
])('who holds %s has a key of its own', (_, other) => {
  expect(keyOfHeld(other)).not.toBe(keyOfHeld(consent));
});

describe('towards several subjects is held', () => {
  const all = (...held: Held[]) => {
    const { relations, consentedTo } = heldTowardsAll(held);
    return [[...relations], [...consentedTo]];
  };

  test('nothing, where there is none', () => {
    expect(all()).toEqual([[], []]);
  });

  test('all, towards one', () => {
    expect(all(consent)).toEqual([
      ['CONSENT', 'CASE_IN_HAND'],
      ['EVALUATION', 'ADDRESS'],
    ]);
  });

  test('what is held towards each, whoever stands first', () => {
    const other = heldOf(['CASE_IN_HAND', 'MEMBERSHIP'], ['ADDRESS', 'PHONE']);
    expect(all(consent, other)).toEqual([['CASE_IN_HAND'], ['ADDRESS']]);
    expect(all(other, consent)).toEqual([['CASE_IN_HAND'], ['ADDRESS']]);
    expect(all(consent, other, nothingHeld)).toEqual([[], []]);
    expect(all(consent, nothingHeld, consent)).toEqual([[], []]);
  });
});
