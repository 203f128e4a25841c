/** What is wrong, and where. */
export type Finding = {
  readonly code:
    | 'LEAF_REWRITTEN'
    | 'LEAF_MOVED'
    | 'LEAVES_MISSING'
    | 'LEAF_UNREADABLE'
    | 'HASHES_CHANGED'
    | 'SUBJECTS_CHANGED'
    | 'SEARCH_CHANGED'
    | 'TEXT_CHANGED'
    | 'OUTCOME_WITHOUT_INTENT'
    | 'HEAD_CHANGED'
    | 'TAIL_CUT'
    | 'CHECKPOINT_CONTRADICTED'
    | 'CHECKPOINTS_FORKED'
    | 'CHECKPOINT_UNREADABLE'
    | 'SEGMENT_MISSING'
    | 'SEGMENT_CHANGED'
    | 'SEGMENT_SWAPPED'
    | 'SEGMENT_OF_ANOTHER_LOG'
    | 'SEGMENT_INDEX_CHANGED'
    | 'SEGMENTS_OVERLAP'
    | 'ARCHIVE_CONTRADICTED';
  /** Index, range of indexes, file, or file and line. */
  readonly place: string;
  readonly problem: string;
};

/** `17`, or `17–19` for more than one. */
export const indexes = (first: number, last: number): string =>
  first === last ? `${first}` : `${first}–${last}`;

export const tellFinding = ({ code, place, problem }: Finding): string => `${code} at ${place}: ${problem}`;
