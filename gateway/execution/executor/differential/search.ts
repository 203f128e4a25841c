const longer = process.env.EXECUTOR_DIFFERENTIAL_RUNS;

/**
 * How far a property is searched: a fixed walk for everyone, so that a change is judged by what it changes, or with
 * `EXECUTOR_DIFFERENTIAL_RUNS` a longer one that is another each time.
 */
export const search: { numRuns: number; seed?: number } =
  longer === undefined ? { numRuns: 60, seed: 20_261_122 } : { numRuns: Number(longer) };
