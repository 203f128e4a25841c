import type { Cell } from '../cell.ts';
import type { ProblemCode } from '../problem.ts';

/** What a reader makes of a cell: the value to store, null for an empty cell, or what is wrong. */
export type Reading = { value: string | null } | { wrong: ProblemCode };

/** Year of the standard whose names head the columns of a file; its numbers mean something else in each. */
export type Standard = 2015 | 2018;

export type Reader = (cell: Cell, standard: Standard) => Reading;
