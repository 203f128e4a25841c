import type { Pool, PoolClient } from 'pg';
import type { Archive } from '../archive/archive.ts';
import { AccessLogError } from '../errors.ts';
import type { Leaf, SharedText } from '../leaf.ts';
import { appendLeaf, type GrowingTree, rootOf } from '../merkle/growingTree.ts';
import { bigintegers, binaryArray, byteTexts, integers, joinedBuffers, texts } from './binaryArray.ts';
import { lockHead, readRanges, readTree } from './treeReader.ts';

/** A group of leaves as one statement writes it, and the tree with them. */
type Group = { readonly tree: GrowingTree; readonly values: unknown[] };

const groupAfter = (before: GrowingTree, leaves: readonly Leaf[]): Group => {
  let tree = before;
  const hashes = leaves.map((leaf) => {
    const appended = appendLeaf(tree, leaf.hash);
    tree = appended.tree;
    return appended.completed;
  });
  const searched = leaves.map((leaf) => leaf.searched);
  const ranges = rangesOfSubjects(leaves);
  return {
    tree,
    values: [
      before.size,
      rootOf(before),
      tree.size,
      rootOf(tree),
      binaryArray(
        texts,
        leaves.map(({ text }) => text),
      ),
      binaryArray(joinedBuffers, hashes),
      binaryArray(
        texts,
        searched.map(({ time }) => time),
      ),
      binaryArray(
        texts,
        searched.map(({ organization }) => organization),
      ),
      binaryArray(
        texts,
        searched.map(({ person }) => person),
      ),
      binaryArray(
        bigintegers,
        searched.map(({ intent }) => intent),
      ),
      binaryArray(
        integers,
        ranges.map(({ first }) => first),
      ),
      binaryArray(
        integers,
        ranges.map(({ last }) => last),
      ),
      binaryArray(
        byteTexts,
        leaves.flatMap(({ subjects }) => subjects),
      ),
    ],
  };
};

/** Where a leaf's subjects stand among those of its group, counted from 1; nulls take nothing, and leave null. */
const rangesOfSubjects = (leaves: readonly Leaf[]): { first: number | null; last: number | null }[] => {
  let last = 0;
  return leaves.map(({ subjects: { length } }) => {
    last += length;
    return length === 0 ? { first: null, last: null } : { first: last - length + 1, last };
  });
};

/**
 * One statement, so one transaction and one round trip for the whole group. It moves the head only from where we know
 * it to be: when another gateway was faster, nothing is written at all. The subjects of all leaves come in one array,
 * of which each leaf takes its own.
 */
const statement = {
  name: 'audit-append',
  text: `with head as (
    update audit_head set tree_size = $3, root_hash = $4
    where tree_size = $1 and root_hash = $2 returning tree_size
  )
  insert into audit_leaves
    (leaf_index, leaf, hashes, recorded_at, organization, person, intent_index, subjects)
  select $1::bigint + nth - 1, leaf, hashes, recorded_at, organization, person, intent_index,
    ($13::bytea[])[first_subject : last_subject]
  from unnest($5::text[], $6::bytea[], $7::text[], $8::text[], $9::text[], $10::bigint[], $11::int[], $12::int[])
    with ordinality as given
      (leaf, hashes, recorded_at, organization, person, intent_index, first_subject, last_subject, nth),
    head`,
};

const write = async (client: Pool | PoolClient, { values }: Group): Promise<boolean> => {
  const { rowCount } = await client.query({ ...statement, values });
  return (rowCount ?? 0) > 0;
};

/** Appends a group where the head is still ours; undefined, and nothing written, where it is not. */
export const appendToKnown = async (
  pool: Pool,
  known: GrowingTree,
  leaves: readonly Leaf[],
): Promise<GrowingTree | undefined> => {
  const group = groupAfter(known, leaves);
  return (await write(pool, group)) ? group.tree : undefined;
};

/** Stores texts that leaves will name. One that no leaf names after all says nothing. */
export const storeTexts = async (pool: Pool, shared: readonly SharedText[]): Promise<void> => {
  await pool.query({
    name: 'audit-store-texts',
    text: `insert into audit_texts (hash, text) select * from unnest($1::bytea[], $2::text[])
      on conflict do nothing`,
    values: [shared.map(({ name }) => Buffer.from(name, 'base64url')), shared.map(({ text }) => text)],
  });
};

/**
 * Appends a group with the head locked, wherever it is: the way when another gateway moved it, or when nobody knows
 * whether the last group was written. What we knew must still be the beginning of the log. Three round trips, the first of
 * which waits for others.
 */
export const appendToStored = async (
  pool: Pool,
  archive: Archive,
  known: GrowingTree,
  leaves: readonly Leaf[],
): Promise<GrowingTree> => {
  const client = await pool.connect();
  // A connection that breaks says so twice: to the query, which we wait for, and here, where nobody listening ends the process.
  client.on('error', ignore);
  let broken = true;
  try {
    const tree = await lockedTree(client, archive, known);
    const group = groupAfter(tree, leaves);
    if (!(await write(client, group)))
      throw new AccessLogError('AUDIT_LOG_REWRITTEN', 'the head moved while it was locked');
    await client.query('commit');
    broken = false;
    return group.tree;
  } finally {
    // A connection in an unknown state takes its transaction with it.
    client.release(broken);
    if (!broken) client.off('error', ignore);
  }
};

const ignore = () => undefined;

/** The tree that the locked head tells of, which begins with the one that was known. */
const lockedTree = async (client: PoolClient, archive: Archive, known: GrowingTree): Promise<GrowingTree> => {
  const { head, leafHashes } = await lockHead(client, known.size);
  const grown = leafHashes.reduce((tree, hash) => appendLeaf(tree, hash).tree, known);
  // As nearly always: the leaves that others put behind it make the head.
  if (grown.size === head.size && rootOf(grown).equals(head.root)) return grown;
  const tree = await readTree(client, archive, head);
  await assertBeginsWith(client, archive, tree, known);
  return tree;
};

/** Throws AUDIT_LOG_REWRITTEN when the stored tree does not begin with the one that was known. */
const assertBeginsWith = async (
  client: Pool | PoolClient,
  archive: Archive,
  { size }: { readonly size: number },
  known: GrowingTree,
): Promise<void> => {
  const rewritten = new AccessLogError(
    'AUDIT_LOG_REWRITTEN',
    `the stored log does not continue the one known at ${known.size}`,
  );
  if (size < known.size) throw rewritten;
  const [root] = await readRanges(client, archive, [{ from: 0, to: known.size }]);
  if (!root?.equals(rootOf(known))) throw rewritten;
};
