import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendLeaf, emptyTree, type GrowingTree, rootOf } from './growingTree.ts';
import { hashLeaf, hashNode } from './hashes.ts';
import { consistencyPath, inclusionPath } from './proofs.ts';
import { leafThatCompletes, type Range, rootOfRange, splitOf } from './ranges.ts';
import { provesConsistency, provesInclusion } from './verifyProof.ts';

/** The leaves of the reference tests of the certificate-transparency project. */
const referenceLeaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Buffer.from(hex, 'hex'));

/** Their roots, for 0 leaves up to all 8. */
const referenceRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

type Grown = { tree: GrowingTree; rows: (readonly Buffer[])[] };

const grow = (leaves: readonly Buffer[]): Grown =>
  leaves.reduce<Grown>(
    ({ tree, rows }, leaf) => {
      const appended = appendLeaf(tree, hashLeaf(leaf));
      return { tree: appended.tree, rows: [...rows, appended.completed] };
    },
    { tree: emptyTree, rows: [] },
  );

/** MTH of RFC 6962 section 2.1, word for word. */
const rootByDefinition = (leaves: readonly Buffer[]): Buffer => {
  const [only] = leaves;
  if (only === undefined) return rootOf(emptyTree);
  if (leaves.length === 1) return hashLeaf(only);
  const split = splitOf(leaves.length);
  return hashNode(rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split)));
};

const most = 70;
const leaves = Array.from({ length: most }, (_, index) => Buffer.from(`leaf ${index}`));
const { rows } = grow(leaves);
const rootAt = (size: number) => rootByDefinition(leaves.slice(0, size));
const hashesOf = (path: readonly Range[]) =>
  path.map((range) =>
    rootOfRange(range, (node) => {
      const hash = rows[leafThatCompletes(node)]?.[node.level];
      if (hash === undefined) throw new RangeError('no such node');
      return hash;
    }),
  );
const sizesUpTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

describe('the hashes of RFC 6962', () => {
  const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

  test.each(['', 'a', '施工许可', '\0', '😀'])('of a leaf are those of its UTF-8: %j', (text) => {
    expect(hashLeaf(text)).toEqual(sha256(Buffer.of(0), Buffer.from(text)));
    expect(hashLeaf(Buffer.from(text))).toEqual(hashLeaf(text));
  });

  test('of a leaf are those of its bytes, text or not', () => {
    const bytes = Buffer.of(0xff, 0x80, 0x00, 0xc3);
    expect(hashLeaf(bytes)).toEqual(sha256(Buffer.of(0), bytes));
  });

  test('of a node are those of both its parts, of whatever length somebody gave them', () => {
    const part = fc.oneof(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.uint8Array({ minLength: 0, maxLength: 70 }),
    );
    fc.assert(
      fc.property(part, part, (one, other) => {
        const [left, right] = [Buffer.from(one), Buffer.from(other)];
        expect(hashNode(left, right)).toEqual(sha256(Buffer.of(1), left, right));
      }),
    );
  });
});

describe('the tree of RFC 6962', () => {
  test.each(referenceRoots.map((root, size) => ({ root, size })))(
    'the reference leaves have the published root at size $size',
    ({ root, size }) => {
      expect(rootOf(grow(referenceLeaves.slice(0, size)).tree).toString('hex')).toBe(root);
    },
  );

  test.each([
    {
      index: 0,
      size: 8,
      path: [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    },
    {
      index: 5,
      size: 8,
      path: [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    },
  ])('the path of leaf $index among $size is the published one', ({ index, size, path }) => {
    const grown = grow(referenceLeaves.slice(0, size));
    const found = inclusionPath(index, size).map((range) =>
      rootOfRange(range, (node) => grown.rows[leafThatCompletes(node)]?.[node.level] as Buffer).toString(
        'hex',
      ),
    );
    expect(found).toEqual(path);
  });

  test.each(sizesUpTo(most))('grown leaf by leaf it has the root of its definition at size %i', (size) => {
    expect(rootOf(grow(leaves.slice(0, size)).tree)).toEqual(rootAt(size));
  });

  test.each(sizesUpTo(most))(
    'every leaf of a tree of %i is proven to be in it, and no other leaf',
    (size) => {
      for (let index = 0; index < size; index++) {
        const path = hashesOf(inclusionPath(index, size));
        const claim = {
          leafHash: hashLeaf(leaves[index] as Buffer),
          index,
          treeSize: size,
          root: rootAt(size),
        };
        expect(provesInclusion(claim, path)).toBe(true);
        expect(provesInclusion({ ...claim, leafHash: hashLeaf('another') }, path)).toBe(false);
        expect(provesInclusion({ ...claim, root: rootAt(size - 1) }, path)).toBe(false);
        if (size > 1) expect(provesInclusion({ ...claim, index: (index + 1) % size }, path)).toBe(false);
      }
    },
  );

  test.each(sizesUpTo(most))(
    'a tree of %i is proven to begin with every smaller one, and with no other',
    (second) => {
      for (let first = 1; first <= second; first++) {
        const path = hashesOf(consistencyPath(first, second));
        const claim = {
          firstSize: first,
          firstRoot: rootAt(first),
          secondSize: second,
          secondRoot: rootAt(second),
        };
        expect(provesConsistency(claim, path)).toBe(true);
        expect(provesConsistency({ ...claim, firstRoot: hashLeaf('another') }, path)).toBe(false);
        expect(provesConsistency({ ...claim, secondRoot: hashLeaf('another') }, path)).toBe(false);
      }
    },
  );

  test('a proof reads a logarithmic number of nodes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 2 ** 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (size, part) => {
          const index = Math.min(size - 1, Math.floor(part * size));
          const depth = Math.ceil(Math.log2(size)) + 1;
          expect(inclusionPath(index, size).length).toBeLessThanOrEqual(depth);
          expect(consistencyPath(index + 1, size).length).toBeLessThanOrEqual(depth);
        },
      ),
    );
  });

  test('a proof that is cut, lengthened or altered proves nothing', () => {
    const position = fc
      .integer({ min: 2, max: most })
      .chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)));
    fc.assert(
      fc.property(position, fc.nat(), ([size, index], which) => {
        const path = hashesOf(inclusionPath(index, size));
        const claim = {
          leafHash: hashLeaf(leaves[index] as Buffer),
          index,
          treeSize: size,
          root: rootAt(size),
        };
        const altered = path.with(which % path.length, hashLeaf('altered'));
        expect(provesInclusion(claim, path.slice(1))).toBe(false);
        expect(provesInclusion(claim, [...path, hashLeaf('more')])).toBe(false);
        expect(provesInclusion(claim, altered)).toBe(false);
      }),
    );
  });
});
