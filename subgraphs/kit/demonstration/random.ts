import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that comes out the same each time: one line of it for each purpose and subject. */
export type Random = {
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  /** True with the probability given, 0 to 1. */
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
};

/** @param purpose keeps the lines of departments and facts apart, e.g. `tax.arrears` */
export function randomFor(purpose: string, index: number): Random {
  const generator = xoroshiro128plus(seedOf(purpose, index));
  const int = (from: number, to: number) => uniformInt(generator, from, to);
  return {
    int,
    chance: (probability) => int(0, 999_999) < probability * 1_000_000,
    pick: (items) => items[int(0, items.length - 1)] as (typeof items)[number],
  };
}

/** FNV-1a over the purpose, then an avalanche (MurmurHash3's), so that neighbouring subjects are not alike. */
function seedOf(purpose: string, index: number): number {
  let hash = 0x811c9dc5 ^ index;
  for (let position = 0; position < purpose.length; position++) {
    hash = Math.imul(hash ^ purpose.charCodeAt(position), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
