import type { Cell } from '../cell.ts';
import type { ProblemCode } from '../problem.ts';

/** What a reader makes of a cell: the value to store, null for an empty cell, or what is wrong. */
export type Reading = { value: string | null } | { wrong: ProblemCode };

/** @param former whether the cell stands under a field name of 2015, whose numbers mean something else */
export type Reader = (cell: Cell, former: boolean) => Reading;
