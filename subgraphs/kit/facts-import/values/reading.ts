import type { Cell } from '../cell.ts';
import type { ProblemCode } from '../problem.ts';

/** What is wrong with a cell; `most` is the limit that it is over, where there is one. */
export type Wrong = { wrong: ProblemCode; most?: number };

/** What a reader makes of a cell: the value to store, null for an empty cell, or what is wrong. */
export type Reading = { value: string | null } | Wrong;

/** Year of the standard whose names head the columns of a file; its numbers mean something else in each. */
export type Standard = 2015 | 2018;

/** What a cell is read by, beside itself. */
export type ReadingContext = {
  standard: Standard;
  /** Whether the workbook counts its days from 1904 and not from 1900, as those of old Macintoshes do. */
  date1904: boolean;
};

export type Reader = {
  (cell: Cell, context: ReadingContext): Reading;
  /** Characters that the field holds, where it is told as a text. */
  longest?: number;
};
