import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksWith, decodePairs, encodePairs, mostBlocks, pagesWith } from './termIndex.ts';

const mostTerms = 2 ** 40;

test('whatever the pairs, each term is found in its blocks and no other', () => {
  const pair = fc.tuple(
    fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(mostTerms - 1)),
    fc.integer({ min: 0, max: mostBlocks - 1 }),
  );
  const pairs = fc.uniqueArray(
    pair.map(([term, block]) => term * mostBlocks + block),
    { maxLength: 200 },
  );
  fc.assert(
    fc.property(pairs, fc.integer({ min: 1, max: 20 }), (given, ofPage) => {
      const pages = encodePairs(Float64Array.from(given).sort(), ofPage);
      const firsts = pages.map(({ first }) => first);
      for (const term of [0, 1, 20, 21, mostTerms - 1]) {
        const found = pagesWith(firsts, term).flatMap((nth) => {
          const { first, page } = pages[nth] as (typeof pages)[number];
          return blocksWith(decodePairs(first, page), term);
        });
        const expected = given
          .filter((each) => Math.floor(each / mostBlocks) === term)
          .map((each) => each % mostBlocks);
        expect(found).toEqual(expected.sort((one, other) => one - other));
      }
    }),
  );
});

test('a page holds 4,096 pairs at most', () => {
  const pages = encodePairs(Float64Array.from({ length: 8_193 }, (_, nth) => nth));
  expect(pages.map(({ first, page }) => [first, decodePairs(first, page).length])).toEqual([
    [0, 4_096],
    [4_096, 4_096],
    [8_192, 1],
  ]);
});
