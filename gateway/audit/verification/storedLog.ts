/** The access log as it is stored, read for verification: nothing of it is believed. */
import type { ArchiveRow } from '../archive/recordedSegments.ts';
import type { Searched } from '../leaf.ts';
import type { Finding } from './finding.ts';

export type StoredRow = {
  readonly index: number;
  readonly leaf: string;
  /** Hashes of the perfect subtrees that the leaf completes, concatenated. */
  readonly hashes: Buffer;
  /** What the row is searched by, which the leaf says too. */
  readonly searched: Searched;
  /** Blind indexes of the leaf's subjects, part by part. */
  readonly subjects: readonly Buffer[];
};

/** A leaf of a segment. Its hashes are not stored: they follow from it. */
export type ArchivedRow = Omit<StoredRow, 'hashes'> & {
  readonly hashes: null;
  /** Where it ends a block, the hashes of the subtrees that the block completes, its own first; else none. */
  readonly nodes: readonly Buffer[];
};

export type StoredHead = { readonly size: number; readonly root: Buffer };
export type StoredText = { readonly hash: Buffer; readonly text: string };

/** What left the database. */
export type StoredArchive = {
  /** As they are recorded, in order. */
  readonly segments: readonly ArchiveRow[];
  /** What is wrong with their files: all of it once the rows were read. */
  findings(): readonly Finding[];
};

export type StoredLog = {
  /** Null where it is gone. */
  readonly head: StoredHead | null;
  readonly texts: readonly StoredText[];
  /** Nothing was archived of a log that has none. */
  readonly archive?: StoredArchive;
  /** By index, ascending: what is archived, then what is in the database. */
  rows(): AsyncIterable<StoredRow | ArchivedRow>;
};
