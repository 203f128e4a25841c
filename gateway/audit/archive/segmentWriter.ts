import { createHash, hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { logOrigin } from '../checkpoint.ts';
import { appendLeaf, type GrowingTree } from '../merkle/growingTree.ts';
import { hashLeaf } from '../merkle/hashes.ts';
import { type ArchivedLeaf, encodeBlock } from './block.ts';
import { joinColumns, pack } from './columns.ts';
import type { LeafMembers } from './leafMembers.ts';
import { encodeNumbers } from './numbers.ts';
import {
  type BlockEntry,
  beginning,
  blockLevel,
  encodeJson,
  type Footer,
  leavesOfBlock,
  type Piece,
  trailerOf,
} from './segmentForm.ts';
import { createSegmentIndex } from './segmentIndex.ts';
import { encodePairs, mostBlocks } from './termIndex.ts';

/** Leaves and pairs of a segment at most: what is gathered of it must fit in memory. */
const mostLeaves = (mostBlocks - 2) * leavesOfBlock;
const mostPairs = 2_000_000;

export type WrittenSegment = {
  readonly from: number;
  readonly to: number;
  readonly digest: Buffer;
  readonly tree: GrowingTree;
};

/**
 * Writes the leaves behind a tree to a file, one after another. It is on disk when `finish` resolves.
 * @param log hash of leaf 0; null where the segment begins with it
 */
export const openSegmentWriter = async (file: string, before: GrowingTree, log: Buffer | null) => {
  const target = await openPieces(file);
  const from = before.size;
  const index = createSegmentIndex(from);
  const texts = new Map<string, string>();
  const blocks: BlockEntry[] = [];
  let origin = log;
  let tree = before;
  let leaves: ArchivedLeaf[] = [];
  let times: string[] = [];

  const endBlock = async (nodes: readonly Buffer[]): Promise<void> => {
    const [first, last] = [leaves[0] as ArchivedLeaf, leaves.at(-1) as ArchivedLeaf];
    const piece = await target.write(encodeBlock(leaves));
    const inOrder = times.toSorted();
    blocks.push({
      ...piece,
      from: first.index,
      to: last.index + 1,
      firstTime: inOrder[0] as string,
      lastTime: inOrder.at(-1) as string,
      nodes: [...nodes],
    });
    leaves = [];
    times = [];
  };

  return {
    /** Whether it takes no more. */
    isFull: (): boolean =>
      leaves.length === 0 && (tree.size - from >= mostLeaves || index.size() >= mostPairs),

    /** @returns the hashes of the subtrees that the leaf completes */
    add: async (
      leaf: ArchivedLeaf,
      members: LeafMembers,
      textsOfLeaf: readonly { readonly name: string; readonly text: string }[],
    ): Promise<readonly Buffer[]> => {
      const leafHash = hashLeaf(leaf.text);
      origin ??= leafHash;
      const appended = appendLeaf(tree, leafHash);
      tree = appended.tree;
      index.note(leaf, members);
      for (const { name, text } of textsOfLeaf) texts.set(name, text);
      leaves.push(leaf);
      times.push(members.time);
      if (tree.size % leavesOfBlock === 0) await endBlock(appended.completed.slice(blockLevel));
      return appended.completed;
    },

    finish: async (): Promise<WrittenSegment> => {
      if (leaves.length > 0) await endBlock([]);
      const pages: (Piece & { first: number })[] = [];
      for (const { first, page } of encodePairs(index.pairs()))
        pages.push({ first, ...(await target.write(page)) });
      const outcomes = index.outcomes();
      const footer: Footer = {
        origin: logOrigin,
        form: 1,
        log: origin as Buffer,
        from,
        to: tree.size,
        firstTime: blocks.map(({ firstTime }) => firstTime).toSorted()[0] as string,
        lastTime: blocks
          .map(({ lastTime }) => lastTime)
          .toSorted()
          .at(-1) as string,
        concludesFrom: outcomes.find(({ intent }) => intent < from)?.intent ?? null,
        peaks: [...tree.peaks],
        tables: {
          blocks: await target.write(pack(encodeJson(blocks))),
          pages: await target.write(pack(encodeJson(pages))),
          outcomes: await target.write(encodeOutcomes(outcomes)),
          texts: await target.write(pack(encodeJson([...texts.values()].toSorted()))),
        },
      };
      const digest = await target.finish(encodeJson(footer));
      return { from, to: tree.size, digest, tree };
    },

    /** Lets go of a file that is not finished. */
    close: () => target.close(),
  };
};

/** By intent, ascending: how far each is from the one before, and from its outcome. */
const encodeOutcomes = (outcomes: readonly { intent: number; outcome: number }[]): Buffer =>
  joinColumns([
    encodeNumbers(outcomes.map(({ intent }, at) => intent - (outcomes[at - 1]?.intent ?? 0))),
    encodeNumbers(outcomes.map(({ intent, outcome }) => outcome - intent)),
  ]);

/** A file that is written piece by piece. */
const openPieces = async (file: string) => {
  const handle: FileHandle = await open(file, 'w');
  let offset = 0;
  const append = async (bytes: Buffer): Promise<void> => {
    await handle.appendFile(bytes);
    offset += bytes.length;
  };
  await append(beginning);
  return {
    write: async (bytes: Buffer): Promise<Piece> => {
      const piece = { offset, length: bytes.length, sha256: hash('sha256', bytes, 'buffer') };
      await append(bytes);
      return piece;
    },
    /** @returns the digest of the segment, once all of it is on disk */
    finish: async (footer: Buffer): Promise<Buffer> => {
      await append(footer);
      await append(trailerOf(footer));
      await handle.sync();
      await handle.close();
      return createHash('sha256').update(footer).digest();
    },
    close: () => handle.close().catch(() => undefined),
  };
};
