import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ErrorPlaces } from './errorPlaces.ts';

const path = fc.array(fc.constantFrom<string | number>('a', 'b', 0, 1, '0'), { maxLength: 4 });
const isPrefix = (short: readonly unknown[], long: readonly unknown[]): boolean =>
  short.every((key, index) => long[index] === key);

test('an error explains what is missing at its place, below it and around it, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(path), path, (errors, place) => {
      const explained = errors.some((error) => isPrefix(error, place) || isPrefix(place, error));
      expect(ErrorPlaces.of(errors.map((at) => ({ path: at }))).explain(place)).toBe(explained);
    }),
  );
});

test('an error without a place explains everything', () => {
  expect(ErrorPlaces.of([{}]).explain(['a'])).toBe(true);
  expect(ErrorPlaces.of([]).explain([])).toBe(false);
});
