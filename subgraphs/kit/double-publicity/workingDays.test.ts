import { afterEach, expect, test, vi } from 'vitest';
import { afterWorkingDays, isWorkingDay, lastAnnouncedYear } from './workingDays.ts';

afterEach(() => vi.unstubAllEnvs());

// Read by hand in 国办发明电〔2024〕12号 and 〔2025〕7号.
const days: [string, boolean, string][] = [
  ['2025-10-01', false, 'the national day'],
  ['2025-10-08', false, 'the last of its holidays'],
  ['2025-10-11', true, 'a Saturday worked in lieu'],
  ['2025-10-12', false, 'the Sunday behind it'],
  ['2026-02-14', true, 'a Saturday worked in lieu'],
  ['2026-02-16', false, 'a Monday of the spring festival'],
  ['2026-06-30', true, 'a Tuesday'],
];
const zones = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'];

test.each(zones.flatMap((zone) => days.map((row) => [zone, ...row] as const)))(
  'in %s, %s is worked on: %s (%s)',
  (zone, day, isWorked) => {
    vi.stubEnv('TZ', zone);
    expect(isWorkingDay(day)).toBe(isWorked);
  },
);

test.each(zones)('in %s, working days are counted from the day behind', (zone) => {
  vi.stubEnv('TZ', zone);
  expect([1, 2, 7].map((count) => afterWorkingDays(count, '2025-09-28'))).toEqual([
    '2025-09-29',
    '2025-09-30',
    '2025-10-14',
  ]);
});

test('a year that is not announced has working weeks alone', () => {
  const [next, workweek] = [
    `${lastAnnouncedYear + 1}-01-01`,
    new Date(Date.UTC(lastAnnouncedYear + 1, 0, 1)).getUTCDay(),
  ];
  expect(isWorkingDay(next)).toBe(workweek >= 1 && workweek <= 5);
});
