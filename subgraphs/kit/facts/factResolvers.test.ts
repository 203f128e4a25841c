import { expect, test } from 'vitest';
import { stateOn } from './factResolvers.ts';
import type { FactState } from './vocabulary.ts';

test.each<[FactState, string | null, FactState]>([
  ['ACTIVE', null, 'ACTIVE'],
  ['ACTIVE', '2026-11-20', 'ACTIVE'],
  ['ACTIVE', '2026-11-19', 'EXPIRED'],
  ['UNDER_OBJECTION', '2026-11-19', 'EXPIRED'],
  ['CORRECTED', '2026-11-19', 'EXPIRED'],
  ['REPAIRED', '2026-11-19', 'REPAIRED'],
  ['WITHDRAWN', '2026-11-19', 'WITHDRAWN'],
])('%s and published until %s is %s on the twentieth', (state, publishedUntil, expected) => {
  expect(stateOn('2026-11-20', { state, publishedUntil })).toBe(expected);
});
