import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCalendarDay } from './calendarDay.ts';

test.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])('%s is a day', (day) => {
  expect(isCalendarDay(day)).toBe(true);
});

test.each([
  '2026-02-29',
  '1900-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '0000-01-01',
  '2026-1-1',
  '20260101',
  '2026-01-01T00:00:00Z',
  '2026-01-01\n',
  '２026-01-01',
])('%j is no day', (text) => {
  expect(isCalendarDay(text)).toBe(false);
});

test('a day exactly when the calendar of the platform gives it back unchanged', () => {
  const two = (max: number) => fc.nat({ max }).map((value) => String(value).padStart(2, '0'));
  const year = fc.integer({ min: 1, max: 9999 }).map((value) => String(value).padStart(4, '0'));
  fc.assert(
    fc.property(year, two(14), two(33), (y, m, d) => {
      const text = `${y}-${m}-${d}`;
      const date = new Date(`${text}T00:00:00Z`);
      const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
      expect(isCalendarDay(text)).toBe(real);
    }),
  );
});
