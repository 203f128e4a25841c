import { type Range, splitOf } from './ranges.ts';

/**
 * PATH(m, D[n]) of RFC 6962 section 2.1.1: the subtrees whose roots prove that leaf `index` is in the tree of `size`
 * leaves, lowest first.
 */
export const inclusionPath = (index: number, size: number): Range[] => {
  const path: Range[] = [];
  let range: Range = { from: 0, to: size };
  while (range.to - range.from > 1) {
    const middle = range.from + splitOf(range.to - range.from);
    const left = { from: range.from, to: middle };
    const right = { from: middle, to: range.to };
    path.unshift(index < middle ? right : left);
    range = index < middle ? left : right;
  }
  return path;
};

/**
 * PROOF(m, D[n]) of RFC 6962 section 2.1.2: the subtrees whose roots prove that the tree of `second` leaves begins
 * with the tree of `first`. Empty where the trees are the same.
 */
export const consistencyPath = (first: number, second: number): Range[] => {
  const path: Range[] = [];
  let range: Range = { from: 0, to: second };
  while (range.to > first) {
    const middle = range.from + splitOf(range.to - range.from);
    const left = { from: range.from, to: middle };
    const right = { from: middle, to: range.to };
    path.unshift(first <= middle ? right : left);
    range = first <= middle ? left : right;
  }
  // The verifier knows the whole first tree; of any other shared subtree it must be told the root.
  return range.from === 0 ? path : [range, ...path];
};
