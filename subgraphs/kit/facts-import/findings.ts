import type { Finding } from './problem.ts';

/** Everything of one code about one field: told once, however many rows it is true of. */
export type FindingSummary<Code extends string> = Omit<Finding<Code>, 'row'> & {
  /** How many rows. */
  rows: number;
  /** The first of them, in the order they were found. */
  firstRows: readonly number[];
};

const shownRows = 10;

/**
 * Findings by code and field. Of the rows only numbers are kept: a file may have a hundred thousand wrong ones.
 *
 * @param tell told of each as it is found
 */
export class Findings<Code extends string> {
  readonly rows = new Set<number>();
  readonly #summaries = new Map<string, FindingSummary<Code> & { rows: number; firstRows: number[] }>();
  readonly #tell: (finding: Finding<Code>) => void;

  constructor(tell: (finding: Finding<Code>) => void = () => undefined) {
    this.#tell = tell;
  }

  add(findings: Iterable<Finding<Code>>): void {
    for (const finding of findings) {
      this.rows.add(finding.row);
      const summary = this.#summaryOf(finding);
      summary.rows += 1;
      if (summary.firstRows.length < shownRows) summary.firstRows.push(finding.row);
      this.#tell(finding);
    }
  }

  #summaryOf({
    row: _,
    ...told
  }: Finding<Code>): FindingSummary<Code> & { rows: number; firstRows: number[] } {
    const key = `${told.code} ${told.field} ${told.message}`;
    const known = this.#summaries.get(key);
    if (known) return known;
    const summary = { ...told, rows: 0, firstRows: [] };
    this.#summaries.set(key, summary);
    return summary;
  }

  /** Most rows first. */
  summaries(): FindingSummary<Code>[] {
    return [...this.#summaries.values()].sort((one, other) => other.rows - one.rows);
  }
}
