/** The access log as it is stored, read for verification: nothing of it is believed. */

export type StoredSubject = { readonly blindIndex: Buffer; readonly part: number };

export type StoredRow = {
  readonly index: number;
  readonly leaf: string;
  /** Hashes of the perfect subtrees that the leaf completes, concatenated. */
  readonly hashes: Buffer;
  /** What the side table says of the leaf. */
  readonly subjects: readonly StoredSubject[];
};

export type StoredHead = { readonly size: number; readonly root: Buffer };
export type StoredText = { readonly hash: Buffer; readonly text: string };

export type StoredLog = {
  /** Null where it is gone. */
  readonly head: StoredHead | null;
  readonly texts: readonly StoredText[];
  /** By index, ascending. Subjects of leaves that are not there come as rows without a leaf. */
  rows(): AsyncIterable<StoredRow | StraySubjects>;
};

/** Rows of the side table that speak of a leaf which is not there. */
export type StraySubjects = { readonly index: number; readonly leaf: null; readonly count: number };
