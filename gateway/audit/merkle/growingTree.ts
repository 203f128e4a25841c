import { emptyRoot, hashNode } from './hashes.ts';

/**
 * A tree as far as it must be known to append to it: its size and the roots of its perfect subtrees, largest first
 * (one for each binary 1 of the size).
 */
export type GrowingTree = { readonly size: number; readonly peaks: readonly Buffer[] };

export const emptyTree: GrowingTree = { size: 0, peaks: [] };

/** What one more leaf adds: the tree with it, and the hashes of the perfect subtrees that it completes, leaf first. */
export type Appended = { readonly tree: GrowingTree; readonly completed: readonly Buffer[] };

/** Costs as many hashes as subtrees are completed: one on average, O(log n) at most. */
export const appendLeaf = ({ size, peaks }: GrowingTree, leafHash: Buffer): Appended => {
  const remaining = [...peaks];
  const completed = [leafHash];
  let root = leafHash;
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    root = hashNode(remaining.pop() as Buffer, root);
    completed.push(root);
  }
  return { tree: { size: size + 1, peaks: [...remaining, root] }, completed };
};

/** MTH(D[n]) of RFC 6962: the peaks folded from the right. */
export const rootOf = ({ peaks }: GrowingTree): Buffer =>
  peaks.length === 0 ? emptyRoot : peaks.reduceRight((right, left) => hashNode(left, right));
