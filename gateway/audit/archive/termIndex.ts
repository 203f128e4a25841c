/**
 * Which blocks of a segment hold which terms: pairs in order, as one number each of at most 53 bits, written as their
 * differences, in pages of which a table tells the first.
 */
import { decodeNumbers, encodeNumbers } from './numbers.ts';
import type { Term } from './terms.ts';

/** Blocks of a segment are fewer. */
export const mostBlocks = 2 ** 13;

const usualPage = 4_096;

/** The pages, and the first pair of each. */
export const encodePairs = (
  pairs: Float64Array,
  pairsOfPage = usualPage,
): { readonly first: number; readonly page: Buffer }[] => {
  const pages: { first: number; page: Buffer }[] = [];
  for (let start = 0; start < pairs.length; start += pairsOfPage) {
    const own = pairs.subarray(start, start + pairsOfPage);
    const first = own[0] as number;
    pages.push({ first, page: encodeNumbers(own.map((pair, at) => pair - (own[at - 1] ?? first))) });
  }
  return pages;
};

export const decodePairs = (first: number, page: Buffer): number[] => {
  let pair = first;
  return decodeNumbers(page).map((difference) => {
    pair += difference;
    return pair;
  });
};

/** The pages that may hold a term, of those that begin with these pairs. */
export const pagesWith = (firsts: readonly number[], term: Term): number[] => {
  const [low, high] = [term * mostBlocks, (term + 1) * mostBlocks];
  return firsts.flatMap((first, nth) => {
    const next = firsts[nth + 1] ?? Number.POSITIVE_INFINITY;
    return first < high && next > low ? [nth] : [];
  });
};

/** The blocks with a term, ascending, of the pairs of its pages. */
export const blocksWith = (pairs: readonly number[], term: Term): number[] =>
  pairs.filter((pair) => Math.floor(pair / mostBlocks) === term).map((pair) => pair % mostBlocks);
