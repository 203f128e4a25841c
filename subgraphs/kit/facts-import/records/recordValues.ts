import type { ProblemCode, SetAsideCode, WarningCode } from '../problem.ts';

/** A record as it was read: value by field code; what is empty is absent. */
export type RecordValues = Map<string, string>;

/** A rule between fields that is not kept, told of the field to mend. */
export type Breach = { field: string; code: ProblemCode };
/** What a record is taken in spite of, told of the field to look at. */
export type Doubt = { field: string; code: WarningCode };
/** Why a record is not for this hub, told of the field that says so. */
export type Elsewhere = { field: string; code: SetAsideCode };
