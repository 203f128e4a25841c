import { expect, test } from 'vitest';
import { industriesMeet } from './industries.ts';

test.each([
  ['E', 'E', true],
  ['E', 'E4710', true],
  ['E4710', 'E', true],
  ['E47', 'E48', false],
  ['4710', 'E', true],
  ['e4710', 'E47', true],
  [' E47 ', 'E4710', true],
  ['47', 'F', false],
  ['', 'E', false],
  ['房屋建筑业', 'E', false],
])('%s and %s: %s', (one, other, meet) => {
  expect(industriesMeet(one, other)).toBe(meet);
  expect(industriesMeet(other, one)).toBe(meet);
});

// GB/T 4754-2017: the first and the last division of each section.
test.each([
  ...([
    ['A', '01', '05'],
    ['B', '06', '12'],
    ['C', '13', '43'],
    ['D', '44', '46'],
    ['E', '47', '50'],
  ] as const),
  ...([
    ['F', '51', '52'],
    ['G', '53', '60'],
    ['H', '61', '62'],
    ['I', '63', '65'],
    ['J', '66', '69'],
  ] as const),
  ...([
    ['K', '70', '70'],
    ['L', '71', '72'],
    ['M', '73', '75'],
    ['N', '76', '79'],
    ['O', '80', '82'],
  ] as const),
  ...([
    ['P', '83', '83'],
    ['Q', '84', '85'],
    ['R', '86', '90'],
    ['S', '91', '96'],
    ['T', '97', '97'],
  ] as const),
])('section %s holds the divisions %s to %s, and no others', (section, first, last) => {
  const divisions = Array.from({ length: 99 }, (_, index) => String(index + 1).padStart(2, '0'));
  expect(divisions.filter((division) => industriesMeet(division, section))).toEqual(
    divisions.filter((division) => division >= first && division <= last),
  );
});
