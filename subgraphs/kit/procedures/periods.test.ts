import { describe, expect, test } from 'vitest';
import { deadlineBy, lastDayOf, type PeriodRow, periodOn } from './periods.ts';
import type { PeriodUnit } from './tables.ts';

const row = (of: Partial<PeriodRow>): PeriodRow => ({
  ...{ id: 'a', name: 'x', length: 5, unit: 'WORKING_DAYS', locality: null, says: '', source: '' },
  ...{ provision: null, verified: false, effectiveOn: '2020-01-01', expiresOn: null },
  ...of,
});

describe('the last day of a period', () => {
  test.for<[string, number, PeriodUnit, string, string]>([
    ['working days, a weekend between', 2, 'WORKING_DAYS', '2026-11-20', '2026-11-24'],
    [
      'working days over the holidays of October, the tenth worked in lieu',
      3,
      'WORKING_DAYS',
      '2026-09-30',
      '2026-10-10',
    ],
    ['no working day at all', 0, 'WORKING_DAYS', '2026-11-20', '2026-11-20'],
    ['calendar days', 30, 'DAYS', '2026-12-15', '2027-01-14'],
    ['months', 3, 'MONTHS', '2026-02-15', '2026-05-15'],
    ['months to one that is shorter', 3, 'MONTHS', '2026-11-30', '2027-02-28'],
    ['years from the day of a leap year', 1, 'YEARS', '2024-02-29', '2025-02-28'],
    ['three years', 3, 'YEARS', '2026-08-01', '2029-08-01'],
  ])('counts %s', ([, length, unit, from, day]) => {
    expect(lastDayOf({ length, unit }, from)).toEqual({ day, unknown: null });
  });

  test('of a year whose working days are not announced is not guessed', () => {
    expect(lastDayOf({ length: 10, unit: 'WORKING_DAYS' }, '2026-12-25')).toEqual({
      day: null,
      unknown: 'CALENDAR_UNKNOWN',
    });
  });

  test('of a period that no norm in force sets is not known', () => {
    const law = { rows: [row({ effectiveOn: '2026-04-01' })], locality: null };
    expect(deadlineBy('x', { from: '2026-01-05', on: '2026-01-05' }, law).unknown).toBe('PERIOD_UNKNOWN');
    expect(deadlineBy('x', { from: '2026-01-05', on: '2026-04-01' }, law).day).toBe('2026-01-12');
    expect(deadlineBy('y', { from: '2026-05-05', on: '2026-05-05' }, law).unknown).toBe('PERIOD_UNKNOWN');
  });
});

describe('the period that counts', () => {
  const rows = [
    row({ id: 'old', expiresOn: '2025-12-31' }),
    row({ id: 'country', effectiveOn: '2026-01-01' }),
    row({ id: 'newer', effectiveOn: '2026-06-01' }),
    row({ id: 'place', locality: '410000', effectiveOn: '2026-03-01' }),
  ];
  test.for<[string, string, string | null, string | null]>([
    ['of the country, before its newer one', '2026-05-01', null, 'country'],
    ['of the country, the newest', '2026-06-01', null, 'newer'],
    ['of the place before the country', '2026-06-01', '410000', 'place'],
    ['of the country in another place', '2026-06-01', '370000', 'newer'],
    ['on its last day', '2025-12-31', null, 'old'],
    ['before all of them', '2019-12-31', null, null],
  ])('is that %s', ([, day, locality, id]) => {
    expect(periodOn('x', day, { rows, locality })?.id ?? null).toBe(id);
  });
});
