import type { Pool } from 'pg';
import type { Archive } from '../archive/archive.ts';
import { AccessLogError } from '../errors.ts';
import { consistencyPath, inclusionPath } from '../merkle/proofs.ts';
import type { Range } from '../merkle/ranges.ts';
import { readHead, readRanges } from './treeReader.ts';

export type InclusionProof = {
  readonly index: number;
  readonly treeSize: number;
  readonly leafHash: Buffer;
  readonly rootHash: Buffer;
  /** PATH(m, D[n]) of RFC 6962. */
  readonly path: readonly Buffer[];
};

export type ConsistencyProof = {
  readonly firstSize: number;
  readonly secondSize: number;
  readonly firstRootHash: Buffer;
  readonly secondRootHash: Buffer;
  /** PROOF(m, D[n]) of RFC 6962. */
  readonly path: readonly Buffer[];
};

export const readInclusionProof = async (
  pool: Pool,
  archive: Archive,
  index: number,
  treeSize: number,
): Promise<InclusionProof> => {
  await assertWithin(pool, 0 <= index && index < treeSize, [index, treeSize]);
  const [leafHash, rootHash, path] = await readProof(
    pool,
    archive,
    { from: index, to: index + 1 },
    { from: 0, to: treeSize },
    inclusionPath(index, treeSize),
  );
  return { index, treeSize, leafHash, rootHash, path };
};

export const readConsistencyProof = async (
  pool: Pool,
  archive: Archive,
  firstSize: number,
  secondSize: number,
): Promise<ConsistencyProof> => {
  await assertWithin(pool, 0 < firstSize && firstSize <= secondSize, [firstSize, secondSize]);
  const [firstRootHash, secondRootHash, path] = await readProof(
    pool,
    archive,
    { from: 0, to: firstSize },
    { from: 0, to: secondSize },
    consistencyPath(firstSize, secondSize),
  );
  return { firstSize, secondSize, firstRootHash, secondRootHash, path };
};

const readProof = async (
  pool: Pool,
  archive: Archive,
  one: Range,
  other: Range,
  path: readonly Range[],
): Promise<[Buffer, Buffer, Buffer[]]> => {
  const [first, second, ...rest] = await readRanges(pool, archive, [one, other, ...path]);
  return [first as Buffer, second as Buffer, rest];
};

const assertWithin = async (
  pool: Pool,
  inOrder: boolean,
  numbers: readonly [number, treeSize: number],
): Promise<void> => {
  const known = inOrder && numbers.every(Number.isSafeInteger);
  if (known && numbers[1] <= (await readHead(pool)).size) return;
  throw new AccessLogError('AUDIT_PROOF_OUT_OF_RANGE', 'the log has no such leaf or tree');
};
