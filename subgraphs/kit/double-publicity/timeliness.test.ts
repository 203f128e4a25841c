import { expect, test } from 'vitest';
import { deadlineOf, timeliness } from './timeliness.ts';

// Counted by hand on the calendars of 国办发明电〔2024〕12号 and 〔2025〕7号.
test.for([
  ['2025-09-28', '2025-10-14'],
  ['2026-03-31', '2026-04-10'],
  ['2026-02-13', '2026-03-02'],
  ['2026-04-29', '2026-05-12'],
] as const)('what was decided on %s is in time until %s', ([decidedOn, day]) => {
  expect(deadlineOf(decidedOn)).toMatchObject({ day, provisional: false });
});

test('a deadline in a year whose working days are not announced is provisional', () => {
  expect(deadlineOf('2026-12-28')).toMatchObject({ provisional: true });
});

test('each row names its source', () => {
  expect(timeliness.every(({ source, workingDays }) => source !== '' && workingDays > 0)).toBe(true);
  expect(deadlineOf('2000-01-04')).toBeNull();
});
