import type { ClientBase, Pool } from 'pg';
import { type Archive, keyOf } from '../archive/archive.ts';
import { AccessLogError } from '../errors.ts';
import { type GrowingTree, rootOf } from '../merkle/growingTree.ts';
import { emptyRoot, hashLength } from '../merkle/hashes.ts';
import { leafThatCompletes, type NodeAddress, peaksOf, type Range, rootOfRange } from '../merkle/ranges.ts';

type Queryable = Pool | ClientBase;

export type Head = { readonly size: number; readonly root: Buffer };

type HeadRow = { tree_size: string; root_hash: Buffer };

const headOf = ([row]: readonly HeadRow[]): Head => {
  if (row === undefined) throw new AccessLogError('AUDIT_LOG_REWRITTEN', 'the head of the log is gone');
  return { size: Number(row.tree_size), root: row.root_hash };
};

/** The head as the database tells it. */
export const readHead = async (client: Queryable): Promise<Head> =>
  headOf((await client.query<HeadRow>('select tree_size, root_hash from audit_head')).rows);

/** Leaves that are read with the head at most; whoever is further behind reads nodes. */
const mostLeavesRead = 5_000;

/**
 * Begins a transaction until whose end nobody else moves the head, and reads it and the hashes of the leaves from an index
 * on: in one round trip, for every other gateway waits meanwhile. Each statement sees what was committed before it began.
 */
export const lockHead = async (
  client: ClientBase,
  from: number,
): Promise<{ head: Head; leafHashes: readonly Buffer[] }> => {
  // Without parameters, as all that is sent as several statements; an index is a number.
  const [, head, leaves] = (await client.query(`begin;
    select tree_size, root_hash from audit_head for update;
    select substring(hashes for ${hashLength}) as hash from audit_leaves
      where leaf_index >= ${from} order by leaf_index limit ${mostLeavesRead}`)) as unknown as [
    unknown,
    { rows: HeadRow[] },
    { rows: { hash: Buffer }[] },
  ];
  return { head: headOf(head.rows), leafHashes: leaves.rows.map(({ hash }) => hash) };
};

/** Roots of subtrees from the stored nodes: O(log n) rows for all of them, or pieces of the archive. */
export const readRanges = async (
  client: Queryable,
  archive: Archive,
  ranges: readonly Range[],
): Promise<Buffer[]> => {
  const addresses = ranges.flatMap(peaksOf);
  const hashOf = await readNodes(client, archive, addresses);
  return ranges.map((range) => (range.from === range.to ? emptyRoot : rootOfRange(range, hashOf)));
};

/** The tree to append to, held against its head. Throws AUDIT_LOG_REWRITTEN where they differ. */
export const readTree = async (client: Queryable, archive: Archive, head: Head): Promise<GrowingTree> => {
  const addresses = peaksOf({ from: 0, to: head.size });
  const hashOf = await readNodes(client, archive, addresses);
  const tree = { size: head.size, peaks: addresses.map(hashOf) };
  if (!rootOf(tree).equals(head.root))
    throw new AccessLogError('AUDIT_LOG_REWRITTEN', `the leaves do not make the head at ${head.size}`);
  return tree;
};

const readNodes = async (
  client: Queryable,
  archive: Archive,
  addresses: readonly NodeAddress[],
): Promise<(address: NodeAddress) => Buffer> => {
  const { rows } = await client.query<{ leaf_index: string; hashes: Buffer }>({
    name: 'audit-nodes',
    text: 'select leaf_index, hashes from audit_leaves where leaf_index = any($1::bigint[])',
    values: [[...new Set(addresses.map(leafThatCompletes))]],
  });
  const hashesOf = new Map(rows.map(({ leaf_index, hashes }) => [Number(leaf_index), hashes]));
  const isStored = (address: NodeAddress) => hashesOf.has(leafThatCompletes(address));
  // A row leaves the database after its segment was recorded: one that is gone by now is in the archive as it is now.
  const archived = await archive.nodes(
    client,
    addresses.filter((address) => !isStored(address)),
  );
  return (address) => {
    const start = address.level * hashLength;
    const node =
      archived.get(keyOf(address)) ??
      hashesOf.get(leafThatCompletes(address))?.subarray(start, start + hashLength);
    if (node?.length !== hashLength)
      throw new AccessLogError(
        'AUDIT_LOG_REWRITTEN',
        `leaf ${leafThatCompletes(address)} or its hashes are gone`,
      );
    return node;
  };
};
