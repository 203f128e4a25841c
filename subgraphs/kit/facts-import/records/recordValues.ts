import type { ProblemCode } from '../problem.ts';

/** A record as it was read: value by field code; what is empty is absent. */
export type RecordValues = Map<string, string>;

/** A rule between fields that is not kept, told of the field to mend. */
export type Finding = { field: string; code: ProblemCode };
