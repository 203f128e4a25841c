/**
 * How anyone checks a proof, knowing only the roots: the algorithms of RFC 9162 sections 2.1.3.2 and 2.1.4.2, which
 * take the proofs of RFC 6962. They share no step with the code that makes the proofs.
 */
import { hashNode } from './hashes.ts';

export type InclusionClaim = {
  readonly leafHash: Buffer;
  readonly index: number;
  readonly treeSize: number;
  readonly root: Buffer;
};

const halved = (n: number) => Math.floor(n / 2);
const isOdd = (n: number) => n % 2 === 1;

/** Whether the path proves that the leaf stands at its index in the tree with this root. */
export const provesInclusion = (claim: InclusionClaim, path: readonly Buffer[]): boolean => {
  if (claim.index < 0 || claim.index >= claim.treeSize) return false;
  let node = claim.index;
  let last = claim.treeSize - 1;
  let root = claim.leafHash;
  for (const sibling of path) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      root = hashNode(sibling, root);
      while (!isOdd(node) && node !== 0) {
        node = halved(node);
        last = halved(last);
      }
    } else root = hashNode(root, sibling);
    node = halved(node);
    last = halved(last);
  }
  return last === 0 && root.equals(claim.root);
};

export type ConsistencyClaim = {
  readonly firstSize: number;
  readonly firstRoot: Buffer;
  readonly secondSize: number;
  readonly secondRoot: Buffer;
};

/** Whether the path proves that the second tree begins with the first, for 0 < first size ≤ second size. */
export const provesConsistency = (claim: ConsistencyClaim, given: readonly Buffer[]): boolean => {
  const { firstSize, firstRoot, secondSize, secondRoot } = claim;
  if (firstSize <= 0 || firstSize > secondSize) return false;
  if (firstSize === secondSize) return given.length === 0 && firstRoot.equals(secondRoot);
  const isPowerOfTwo = Number.isInteger(Math.log2(firstSize));
  const [start, ...path] = isPowerOfTwo ? [firstRoot, ...given] : given;
  if (start === undefined) return false;
  let node = firstSize - 1;
  let last = secondSize - 1;
  while (isOdd(node)) {
    node = halved(node);
    last = halved(last);
  }
  let first = start;
  let second = start;
  for (const sibling of path) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      first = hashNode(sibling, first);
      second = hashNode(sibling, second);
      while (!isOdd(node) && node !== 0) {
        node = halved(node);
        last = halved(last);
      }
    } else second = hashNode(second, sibling);
    node = halved(node);
    last = halved(last);
  }
  return last === 0 && first.equals(firstRoot) && second.equals(secondRoot);
};
