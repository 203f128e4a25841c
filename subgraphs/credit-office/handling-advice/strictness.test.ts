import { expect, test } from 'vitest';
import { isAtLeast, isGradedFrom, strictest } from './strictness.ts';

test('effects are told from the strictest to the kindest', () => {
  const effects = ['GREEN_CHANNEL', 'NORMAL', 'RESTRICTED', 'BARRED'] as const;
  for (const [index, effect] of effects.entries())
    expect(strictest(effects.slice(0, index + 1))).toBe(effect);
  expect(strictest(['NORMAL', 'NORMAL'])).toBe('NORMAL');
  expect(() => strictest([])).toThrow(new RangeError('the strictest of no effects is not defined'));
});

test('severities are told from the least to the gravest', () => {
  const severities = ['MINOR', 'ORDINARY', 'SERIOUS'] as const;
  for (const [index, severity] of severities.entries()) {
    expect(severities.map((least) => isAtLeast(severity, least))).toEqual(
      severities.map((_, least) => least <= index),
    );
  }
  expect(isAtLeast(null, 'MINOR')).toBe(false);
});

test('grades are told from the worst to the best', () => {
  const grades = ['POOR', 'FAIR', 'GOOD', 'EXCELLENT'] as const;
  for (const [index, grade] of grades.entries())
    expect(grades.map((least) => isGradedFrom(grade, least))).toEqual(
      grades.map((_, least) => least <= index),
    );
  expect(grades.map((least) => isGradedFrom(null, least))).toEqual([false, false, false, false]);
  expect(grades.map((least) => isGradedFrom('SPLENDID', least))).toEqual([false, false, false, false]);
});
