import { hashNode } from './hashes.ts';

/** Leaves `from` up to, not including, `to`. */
export type Range = { readonly from: number; readonly to: number };

/** The root of the perfect subtree over the leaves position · 2^level up to (position + 1) · 2^level. */
export type NodeAddress = { readonly level: number; readonly position: number };

/**
 * A node is kept with the leaf that completes it, so a leaf's row holds one hash for each level it completes:
 * the node of level l is the l-th of them.
 */
export const leafThatCompletes = ({ level, position }: NodeAddress): number =>
  (position + 1) * 2 ** level - 1;

/** The perfect subtrees a range is made of, from left to right: one for each binary 1 of its length. */
export const peaksOf = ({ from, to }: Range): NodeAddress[] => {
  const peaks: NodeAddress[] = [];
  for (let start = from; start < to; ) {
    const level = Math.floor(Math.log2(to - start));
    peaks.push({ level, position: start / 2 ** level });
    start += 2 ** level;
  }
  return peaks;
};

/** The largest power of two below n (n ≥ 2): where RFC 6962 parts a tree of n leaves. */
export const splitOf = (n: number): number => 2 ** (Math.ceil(Math.log2(n)) - 1);

/** Where the hash of a perfect subtree is found. */
export type NodeHash = (address: NodeAddress) => Buffer;

/** Root of the subtree over a range that a proof of RFC 6962 names. */
export const rootOfRange = (range: Range, hashOf: NodeHash): Buffer =>
  peaksOf(range)
    .map(hashOf)
    .reduceRight((right, left) => hashNode(left, right));
