import { expect, test } from 'vitest';
import { endOfMonth, isMonth, monthOf } from './months.ts';

test('a month is that of Beijing', () => {
  expect(
    ['2026-10-31T15:59:59.999Z', '2026-10-31T16:00:00.000Z', '2025-12-31T16:00:00Z'].map(monthOf),
  ).toEqual(['2026-10', '2026-11', '2026-01']);
});

test('it ends where the next begins', () => {
  expect(['2026-10', '2026-12', '2026-09'].map(endOfMonth)).toEqual([
    '2026-10-31T16:00:00.000Z',
    '2026-12-31T16:00:00.000Z',
    '2026-09-30T16:00:00.000Z',
  ]);
});

test('what is none is told', () => {
  expect(['2026-01', '2026-12'].every(isMonth)).toBe(true);
  expect(['2026-00', '2026-13', '2026-1', '2026-011', ' 2026-01', '2026'].some(isMonth)).toBe(false);
});
