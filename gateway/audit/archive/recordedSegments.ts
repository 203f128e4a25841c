import { createHash } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import { hashLength } from '../merkle/hashes.ts';
import type { RecordedSegment } from './segmentReader.ts';

type Queryable = Pool | ClientBase;

/** As the database has it: with the peaks of the log as far as the segment goes. */
export type ArchiveRow = RecordedSegment & { readonly peaks: readonly Buffer[] };

/** All of them, in order. */
export const readRecordedSegments = async (client: Queryable): Promise<readonly ArchiveRow[]> => {
  const { rows } = await client.query<{
    from_index: string;
    to_index: string;
    digest: Buffer;
    peaks: Buffer;
  }>({
    name: 'audit-segments',
    text: 'select from_index, to_index, digest, peaks from audit_segments order by from_index',
  });
  return rows.map(({ from_index, to_index, digest, peaks }) => ({
    from: Number(from_index),
    to: Number(to_index),
    digest,
    peaks: Array.from({ length: Math.floor(peaks.length / hashLength) }, (_, nth) =>
      peaks.subarray(nth * hashLength, (nth + 1) * hashLength),
    ),
  }));
};

export const recordSegment = async (
  client: Queryable,
  { from, to, digest, peaks }: ArchiveRow,
): Promise<void> => {
  await client.query(
    'insert into audit_segments (from_index, to_index, digest, peaks) values ($1, $2, $3, $4)',
    [from, to, digest, Buffer.concat(peaks)],
  );
};

/** How far the archive goes. */
export const endOf = (segments: readonly { readonly to: number }[]): number => segments.at(-1)?.to ?? 0;

/** The archive as a checkpoint states it: up to which leaf, and one digest over its segments, in order. */
export type ArchiveState = { readonly size: number; readonly digest: Buffer };

const emptyArchive: ArchiveState = { size: 0, digest: Buffer.alloc(hashLength) };

/** SHA-256 of the digest before, where the segment ends, and its digest: so that none can be exchanged, left out or added. */
const withSegment = ({ digest: before }: ArchiveState, { to, digest }: RecordedSegment): ArchiveState => {
  const end = Buffer.alloc(8);
  end.writeBigUInt64BE(BigInt(to));
  return { size: to, digest: createHash('sha256').update(before).update(end).update(digest).digest() };
};

/** After each of the segments. */
export const statesOf = (segments: readonly RecordedSegment[]): ArchiveState[] => {
  let state = emptyArchive;
  return segments.map((segment) => {
    state = withSegment(state, segment);
    return state;
  });
};
