import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { Archive } from '../archive/archive.ts';
import type { Leaf, SharedText } from '../leaf.ts';
import type { GrowingTree } from '../merkle/growingTree.ts';
import { appendToKnown, appendToStored, storeTexts } from './appendGroup.ts';

/** Where the first leaf of a group stands, and the size of the tree with the group. */
export type Place = { readonly firstIndex: number; readonly treeSize: number };

/**
 * The one that appends for this process, one group after another. It remembers the tree it made, so that a group costs
 * one statement while nobody else appends. While others do, it locks the head first.
 */
export const createAppender = (pool: Pool, archive: Archive, begin: GrowingTree) => {
  let known = begin;
  let headIsOurs = false;
  const stored = new LRUCache<string, true>({ max: 10_000 });

  const missingTexts = (leaves: readonly Leaf[]): readonly SharedText[] => {
    const missing = new Map<string, SharedText>();
    for (const { sharedTexts } of leaves)
      for (const shared of sharedTexts) if (!stored.has(shared.name)) missing.set(shared.name, shared);
    return [...missing.values()];
  };

  /** Rejects with whatever the store failed with; then nobody knows whether the group was written. */
  const append = async (leaves: readonly Leaf[]): Promise<Place> => {
    const texts = missingTexts(leaves);
    if (texts.length > 0) await storeTexts(pool, texts);
    for (const { name } of texts) stored.set(name, true);
    const wasOurs = headIsOurs;
    headIsOurs = false;
    const { size } = known;
    known =
      (wasOurs ? await appendToKnown(pool, known, leaves) : undefined) ??
      (await appendToStored(pool, archive, known, leaves));
    // Where another appended since, it will again: to try without the lock would only be to wait for it twice.
    headIsOurs = known.size === size + leaves.length;
    return { firstIndex: known.size - leaves.length, treeSize: known.size };
  };

  return { append };
};
