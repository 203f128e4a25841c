import type { Finding } from './problem.ts';

/** Everything of one code about one field: told once, however many rows it is true of. */
export type FindingSummary<Code extends string> = Omit<Finding<Code>, 'row'> & {
  /** How many rows. */
  rows: number;
  /** The first of them, in the order they were found. */
  firstRows: readonly number[];
};

type Summary<Code extends string> = FindingSummary<Code> & { rows: number; firstRows: number[] };

const shownRows = 10;

/**
 * Findings by code and field. Of the rows only numbers are kept: a file may have a hundred thousand wrong ones.
 *
 * @param tell told of each as it is found
 */
export class Findings<Code extends string> {
  readonly rows = new Set<number>();
  readonly #summaries = new Map<string, Summary<Code>>();
  #last: Summary<Code> | null = null;
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

  #summaryOf(finding: Finding<Code>): Summary<Code> {
    const { code, field, message } = finding;
    const last = this.#last;
    // What is found in a row is found in the next, too.
    if (last?.code === code && last.field === field && last.message === message) return last;
    const key = `${code} ${field} ${message}`;
    const { row: _, ...told } = finding;
    const summary = this.#summaries.get(key) ?? { ...told, rows: 0, firstRows: [] };
    this.#summaries.set(key, summary);
    this.#last = summary;
    return summary;
  }

  /** Most rows first. */
  summaries(): FindingSummary<Code>[] {
    return [...this.#summaries.values()].sort((one, other) => other.rows - one.rows);
  }
}
