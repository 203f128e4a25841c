import { emptyRoot, hashLength, hashNode } from '../merkle/hashes.ts';

/**
 * The tree that the stored hashes claim, followed row by row, with holes where rows are missing. Whether it is the
 * true one the checkpoints tell; whether the leaves are those it was made of, the leaf hashes.
 */
export type StoredTree = {
  readonly size: number;
  /** By level: the perfect subtree that ends the tree there; a hole where its row is missing. */
  readonly peaks: ReadonlyMap<number, Buffer | null>;
};

export const emptyStoredTree: StoredTree = { size: 0, peaks: new Map() };

/** A node that does not follow from its two children: rows `first` to the row it is stored in. */
export type Contradiction = { readonly first: number };

/**
 * @returns the tree with the row, and the highest node of the row that contradicts what is stored below it
 */
export const followRow = (
  tree: StoredTree,
  hashes: readonly Buffer[],
): { tree: StoredTree; contradiction: Contradiction | null } => {
  const index = tree.size;
  const peaks = new Map(tree.peaks);
  let contradiction: Contradiction | null = null;
  let level = 0;
  for (; hasBit(index, level); level++) {
    const left = peaks.get(level) ?? null;
    const right = hashes[level];
    const stored = hashes[level + 1];
    peaks.delete(level);
    if (left && right && stored && !hashNode(left, right).equals(stored))
      contradiction ??= { first: index + 1 - 2 ** (level + 1) };
  }
  peaks.set(level, hashes[level] ?? null);
  return { tree: { size: index + 1, peaks }, contradiction };
};

/**
 * As `followRow`, for a leaf whose hashes are not stored: they follow from it and what stands before it.
 * @param nodes what is stored of them, from a level upwards: held against what follows, and taken where nothing does
 */
export const followLeaf = (
  tree: StoredTree,
  leafHash: Buffer,
  { nodes, level: lowest }: { readonly nodes: readonly Buffer[]; readonly level: number },
): { tree: StoredTree; contradiction: Contradiction | null } => {
  const index = tree.size;
  const peaks = new Map(tree.peaks);
  let contradiction: Contradiction | null = null;
  let level = 0;
  let hash: Buffer | null = leafHash;
  for (; hasBit(index, level); level++) {
    const left = peaks.get(level) ?? null;
    peaks.delete(level);
    const follows: Buffer | null = left && hash && hashNode(left, hash);
    const stored = nodes[level + 1 - lowest];
    if (follows && stored && !follows.equals(stored))
      contradiction ??= { first: index + 1 - 2 ** (level + 1) };
    hash = stored ?? follows;
  }
  peaks.set(level, hash);
  return { tree: { size: index + 1, peaks }, contradiction };
};

/** The tree as it is known at a greater size, when the rows between are missing. */
export const skipTo = ({ size, peaks }: StoredTree, greater: number): StoredTree => {
  const known = new Map<number, Buffer | null>();
  for (let level = 0; 2 ** level <= greater; level++) {
    if (!hasBit(greater, level)) continue;
    const end = Math.floor(greater / 2 ** (level + 1)) * 2 ** (level + 1) + 2 ** level;
    known.set(level, end <= size ? (peaks.get(level) ?? null) : null);
  }
  return { size: greater, peaks: known };
};

/** Null where rows that it is made of are missing. */
export const rootOfStored = ({ size, peaks }: StoredTree): Buffer | null => {
  if (size === 0) return emptyRoot;
  const ascending = [...peaks].sort(([one], [other]) => one - other).map(([, hash]) => hash);
  return ascending.reduce((root, peak) => root && peak && hashNode(peak, root));
};

/** How many hashes the row of an index holds: one for each perfect subtree its leaf completes. */
export const hashesExpected = (index: number): number => {
  let level = 0;
  while (hasBit(index, level)) level++;
  return level + 1;
};

export const splitHashes = (hashes: Buffer): Buffer[] =>
  Array.from({ length: Math.floor(hashes.length / hashLength) }, (_, level) =>
    hashes.subarray(level * hashLength, (level + 1) * hashLength),
  );

const hasBit = (number: number, level: number): boolean => Math.floor(number / 2 ** level) % 2 === 1;
