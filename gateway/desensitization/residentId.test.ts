import { makeResidentIdNumber } from '@credit-hub/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { residentId } from './residentId.ts';

test.each([
  ['11010519491231002X', '1****************X'],
  ['110105194912310021', '1****************1'],
  ['11010519491231002x', '1****************x'],
  ['110105491231002', '1****************2'],
  [' 11010519491231002X ', '1****************X'],
  ['11010519491231002X01', '******************'],
  ['L11010519491231002X', '******************'],
  ['１１０１０５１９４９１２３１００２Ｘ', '******************'],
  ['12', '******************'],
  ['', '******************'],
])('%j is masked to %j', (number, masked) => {
  expect(residentId(number)).toBe(masked);
});

test('whatever it is given, the answer has 18 characters of which two at most are not stars', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^\d{15,20}X?$/)), (number) => {
      expect(residentId(number)).toHaveLength(18);
      expect(residentId(number).replaceAll('*', '').length).toBeLessThanOrEqual(2);
    }),
  );
});

test('the birth date cannot be computed back: more than two thousand days share each masked number', () => {
  const days = Array.from({ length: 29_585 }, (_, day) =>
    new Date(Date.UTC(1945, 0, 1 + day)).toISOString().slice(0, 10).replaceAll('-', ''),
  );
  const perMask = Map.groupBy(days, (day) => residentId(makeResidentIdNumber('110105', day, '002')));
  expect(Math.min(...[...perMask.values()].map((sharing) => sharing.length))).toBeGreaterThan(2_000);
});
