import { describe, expect, test } from 'vitest';
import { hashLeaf, hashNode } from './hashes.ts';
import { provesConsistency, provesInclusion } from './verifyProof.ts';

// A tree of four leaves, by hand.
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(hashLeaf) as [Buffer, Buffer, Buffer, Buffer];
const [ab, cd] = [hashNode(a, b), hashNode(c, d)];
const abc = hashNode(ab, c);
const abcd = hashNode(ab, cd);

describe('a leaf is proven to stand at its own index', () => {
  const claim = { leafHash: a, index: 0, treeSize: 4, root: abcd };
  const path = [b, cd];

  test('and at no other, in the tree or out of it', () => {
    const proven = [-8, -4, -2, -1, 0, 1, 2, 3, 4, 5, 8, 12, 2 ** 32].filter((index) =>
      provesInclusion({ ...claim, index }, path),
    );
    expect(proven).toEqual([0]);
  });

  test.each([
    [0, a, [b, cd]],
    [1, b, [a, cd]],
    [2, c, [d, ab]],
    [3, d, [c, ab]],
  ])('leaf %i', (index, leafHash, siblings) => {
    expect(provesInclusion({ ...claim, index, leafHash }, siblings)).toBe(true);
    expect(provesInclusion({ ...claim, index, leafHash }, siblings.toReversed())).toBe(false);
  });

  test.each([
    [0, a, [b, c]],
    [1, b, [a, c]],
    [2, c, [ab]],
  ])('leaf %i of a tree that is not full', (index, leafHash, siblings) => {
    expect(provesInclusion({ leafHash, index, treeSize: 3, root: abc }, siblings)).toBe(true);
    expect(provesInclusion({ leafHash, index, treeSize: 5, root: abc }, siblings)).toBe(false);
  });

  test('the only leaf by nothing, and by nothing more', () => {
    const only = { leafHash: a, index: 0, treeSize: 1, root: a };
    expect([
      provesInclusion(only, []),
      provesInclusion(only, [b]),
      provesInclusion({ ...only, root: b }, []),
    ]).toEqual([true, false, false]);
    expect(provesInclusion({ ...only, treeSize: 0 }, [])).toBe(false);
  });

  test('not by a path of another length', () => {
    for (const other of [[], [b], [b, cd, b], [b, cd, abcd, a]])
      expect(provesInclusion(claim, other)).toBe(false);
  });
});

describe('a tree is proven to begin with another', () => {
  const roots = [Buffer.alloc(32), a, ab, abc, abcd] as const;
  const claim = (firstSize: number, secondSize: number) => ({
    firstSize,
    firstRoot: roots[firstSize] as Buffer,
    secondSize,
    secondRoot: roots[secondSize] as Buffer,
  });

  test.each([
    [1, 2, [b]],
    [1, 3, [b, c]],
    [1, 4, [b, cd]],
    [2, 3, [c]],
    [2, 4, [cd]],
    [3, 4, [c, d, ab]],
    [1, 1, []],
    [2, 2, []],
    [3, 3, []],
  ])('of %i leaves, one of %i', (firstSize, secondSize, path) => {
    expect(provesConsistency(claim(firstSize, secondSize), path)).toBe(true);
    expect(provesConsistency(claim(firstSize, secondSize), [...path, a])).toBe(false);
    expect(provesConsistency({ ...claim(firstSize, secondSize), firstRoot: d }, path)).toBe(false);
    expect(provesConsistency({ ...claim(firstSize, secondSize), secondRoot: d }, path)).toBe(false);
    if (path.length > 0)
      expect(provesConsistency(claim(firstSize, secondSize), path.slice(0, -1))).toBe(false);
    if (path.length > 0) expect(provesConsistency(claim(firstSize, secondSize), [])).toBe(false);
  });

  test('not with the empty one, a negative one or a greater one', () => {
    for (const [first, second, path] of [
      [0, 4, [abcd]],
      [0, 4, []],
      [0, 0, []],
      [-1, 4, [abcd]],
      [4, 3, []],
      [4, 2, [cd]],
      [2, 1, [b]],
    ] as const)
      expect(
        provesConsistency({ firstSize: first, firstRoot: abcd, secondSize: second, secondRoot: abcd }, [
          ...path,
        ]),
      ).toBe(false);
  });
});
