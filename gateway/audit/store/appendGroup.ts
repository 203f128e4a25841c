import type { Pool, PoolClient } from 'pg';
import { AccessLogError } from '../errors.ts';
import type { Leaf, SharedText } from '../leaf.ts';
import { appendLeaf, type GrowingTree, rootOf } from '../merkle/growingTree.ts';
import { readHead, readRanges, readTree } from './treeReader.ts';

/** A group of leaves as one statement writes it, and the tree with them. */
type Group = { readonly tree: GrowingTree; readonly values: readonly unknown[] };

const groupAfter = (before: GrowingTree, leaves: readonly Leaf[], texts: readonly SharedText[]): Group => {
  let tree = before;
  const hashes = leaves.map((leaf) => {
    const appended = appendLeaf(tree, leaf.hash);
    tree = appended.tree;
    return Buffer.concat(appended.completed);
  });
  const subjects = leaves.flatMap(({ subjects }, offset) =>
    subjects.map(({ blindIndex, part }) => ({ blindIndex, part, leafIndex: before.size + offset })),
  );
  return {
    tree,
    values: [
      before.size,
      rootOf(before),
      tree.size,
      rootOf(tree),
      leaves.map(({ text }) => text),
      hashes,
      subjects.map(({ blindIndex }) => blindIndex),
      subjects.map(({ leafIndex }) => leafIndex),
      subjects.map(({ part }) => part),
      texts.map(({ hash }) => hash),
      texts.map(({ text }) => text),
    ],
  };
};

/**
 * One statement, so one transaction and one round trip for the whole group. It moves the head only from where we know
 * it to be: when another gateway was faster, nothing is written at all.
 */
const statement = {
  name: 'audit-append',
  text: `with head as (
    update audit_head set tree_size = $3, root_hash = $4
    where tree_size = $1 and root_hash = $2 returning tree_size
  ), leaves as (
    insert into audit_leaves (leaf_index, leaf, hashes)
    select $1::bigint + nth - 1, leaf::json, hashes
    from unnest($5::text[], $6::bytea[]) with ordinality as given (leaf, hashes, nth), head
  ), subjects as (
    insert into audit_subjects (blind_index, leaf_index, part)
    select given.* from unnest($7::bytea[], $8::bigint[], $9::smallint[]) as given, head
  ), texts as (
    insert into audit_texts (hash, text)
    select given.* from unnest($10::bytea[], $11::text[]) as given, head on conflict do nothing
  )
  select tree_size from head`,
};

const write = async (client: Pool | PoolClient, { values }: Group): Promise<boolean> => {
  const { rowCount } = await client.query({ ...statement, values: [...values] });
  return rowCount === 1;
};

/**
 * Appends a group where the head is still ours; undefined, and nothing written, where it is not.
 * @param texts those of the leaves' shared texts that may not be stored yet
 */
export const appendToKnown = async (
  pool: Pool,
  known: GrowingTree,
  leaves: readonly Leaf[],
  texts: readonly SharedText[],
): Promise<GrowingTree | undefined> => {
  const group = groupAfter(known, leaves, texts);
  return (await write(pool, group)) ? group.tree : undefined;
};

/**
 * Appends a group with the head locked, wherever it is: the way when another gateway moved it, or when nobody knows
 * whether the last group was written. What we knew must still be the beginning of the log.
 */
export const appendToStored = async (
  pool: Pool,
  known: GrowingTree,
  leaves: readonly Leaf[],
  texts: readonly SharedText[],
): Promise<GrowingTree> => {
  const client = await pool.connect();
  // A connection that breaks says so twice: to the query, which we wait for, and here, where nobody listening ends the process.
  client.on('error', ignore);
  let broken = true;
  try {
    await client.query('begin');
    const head = await readHead(client, { locked: true });
    const tree = await readTree(client, head);
    await assertBeginsWith(client, tree, known);
    const group = groupAfter(tree, leaves, texts);
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

/** Throws AUDIT_LOG_REWRITTEN when the stored tree does not begin with the one that was known. */
const assertBeginsWith = async (
  client: Pool | PoolClient,
  { size }: { readonly size: number },
  known: GrowingTree,
): Promise<void> => {
  const rewritten = new AccessLogError(
    'AUDIT_LOG_REWRITTEN',
    `the stored log does not continue the one known at ${known.size}`,
  );
  if (size < known.size) throw rewritten;
  const [root] = await readRanges(client, [{ from: 0, to: known.size }]);
  if (!root?.equals(rootOf(known))) throw rewritten;
};
