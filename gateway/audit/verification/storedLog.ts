/** The access log as it is stored, read for verification: nothing of it is believed. */
import type { Searched } from '../leaf.ts';

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

export type StoredHead = { readonly size: number; readonly root: Buffer };
export type StoredText = { readonly hash: Buffer; readonly text: string };

export type StoredLog = {
  /** Null where it is gone. */
  readonly head: StoredHead | null;
  readonly texts: readonly StoredText[];
  /** By index, ascending. */
  rows(): AsyncIterable<StoredRow>;
};
