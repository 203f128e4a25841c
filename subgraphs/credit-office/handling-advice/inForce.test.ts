import { describe, expect, test } from 'vitest';
import type { RecordEntry } from './facts.ts';
import { isFactInForce, isLawInForce, isLawOfPlace, isWithinYears } from './inForce.ts';
import { plainFact } from './testing/handlingCase.ts';

const today = '2026-06-30';

test.each<[string, Partial<RecordEntry>, boolean]>([
  ['active', { state: 'ACTIVE' }, true],
  ['corrected', { state: 'CORRECTED' }, true],
  ['under objection', { state: 'UNDER_OBJECTION' }, true],
  ['withdrawn', { state: 'WITHDRAWN' }, false],
  ['repaired', { state: 'REPAIRED' }, false],
  ['expired', { state: 'EXPIRED' }, false],
  ['of no readable state', { state: null }, false],
  ['on its last day of publication', { publishedUntil: today }, true],
  ['the day after', { publishedUntil: '2026-06-29' }, false],
  ['on the day on which it ends', { endedOn: today }, false],
  ['the day before', { endedOn: '2026-07-01' }, true],
])('a fact that is %s is in force: %j', (_, told, inForce) => {
  expect(isFactInForce(today, { ...plainFact, ...told })).toBe(inForce);
});

describe('a row of law is in force', () => {
  test.each([
    ['from its first day on', today, null, true],
    ['not the day before', '2026-07-01', null, false],
    ['until its last day', '2020-01-01', today, true],
    ['not the day after', '2020-01-01', '2026-06-29', false],
    ['on its only day', today, today, true],
  ])('%s', (_, effectiveOn, expiresOn, inForce) => {
    expect(isLawInForce(today, { effectiveOn, expiresOn })).toBe(inForce);
  });

  test.each([
    [null, null, true],
    [null, '350526', true],
    ['350526', '350526', true],
    ['350526', null, false],
    ['350526', '361100', false],
  ])('one of %s counts where rules are those of %s: %s', (locality, place, counts) => {
    const row = { effectiveOn: '2020-01-01', expiresOn: null, locality };
    expect(isLawOfPlace(today, place, row)).toBe(counts);
    expect(isLawOfPlace('2019-12-31', place, row)).toBe(false);
  });
});

test.each([
  ['2026-06-30', 3, '2023-06-30', true],
  ['2026-06-30', 3, '2023-06-29', false],
  ['2028-02-29', 3, '2025-02-28', false],
  ['2028-02-29', 3, '2025-03-01', true],
  ['2028-02-29', 4, '2024-02-29', true],
])('seen from %s, the last %i years have %s in them: %s', (day, years, decidedOn, within) => {
  expect(isWithinYears(day, years, decidedOn)).toBe(within);
});
