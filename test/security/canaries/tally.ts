/** What a run has met: counts that several processes add up to one. */
export type Counts = Readonly<Record<string, number>>;

/** What was found where nothing may be; of the canary itself nothing is told. */
export type Finding = {
  readonly number: number;
  readonly asker: string;
  readonly purpose: string;
  readonly kind: string;
  readonly what: string;
};

export type Tally = {
  readonly requests: number;
  /** By caller and purpose. */
  readonly byAsker: Counts;
  /** By kind of request; `answered` counts those with data. */
  readonly byKind: Counts;
  readonly answered: Counts;
  readonly byStatus: Counts;
  /** Codes of errors. */
  readonly byCode: Counts;
  /** Shapes that were answered with data: aliases, fragments, several departments … */
  readonly shapes: Counts;
  /** Personal values that the policy told in clear, by class. */
  readonly clear: Counts;
  readonly documents: number;
  readonly headersSearched: number;
  readonly logLinesSearched: number;
  readonly findings: readonly Finding[];
};

export const nothingMet: Tally = {
  requests: 0,
  byAsker: {},
  byKind: {},
  answered: {},
  byStatus: {},
  byCode: {},
  shapes: {},
  clear: {},
  documents: 0,
  headersSearched: 0,
  logLinesSearched: 0,
  findings: [],
};

const addCounts = (a: Counts, b: Counts): Counts => {
  const sum: Record<string, number> = { ...a };
  for (const [name, count] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
};

export const addTallies = (a: Tally, b: Tally): Tally => ({
  requests: a.requests + b.requests,
  byAsker: addCounts(a.byAsker, b.byAsker),
  byKind: addCounts(a.byKind, b.byKind),
  answered: addCounts(a.answered, b.answered),
  byStatus: addCounts(a.byStatus, b.byStatus),
  byCode: addCounts(a.byCode, b.byCode),
  shapes: addCounts(a.shapes, b.shapes),
  clear: addCounts(a.clear, b.clear),
  documents: a.documents + b.documents,
  headersSearched: a.headersSearched + b.headersSearched,
  logLinesSearched: a.logLinesSearched + b.logLinesSearched,
  findings: [...a.findings, ...b.findings],
});
