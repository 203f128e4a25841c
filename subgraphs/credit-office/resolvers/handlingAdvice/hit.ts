import type { Effect, RecordEntry } from './facts.ts';

/** Something the check met, and what it means for the matter. */
export type Hit = Pick<
  RecordEntry,
  'department' | 'kind' | 'listing' | 'severity' | 'basis' | 'decidedOn' | 'documentNumber'
> & {
  /** An objection is being verified: it is shown, and nothing follows from it. GBF [2019] 35, art. 17. */
  suspended: boolean;
  /** What it means while it is not suspended. */
  effect: Effect;
  /** Codes of the measures that follow from it. */
  measureCodes: readonly string[];
};
