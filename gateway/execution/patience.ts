/** How much longer than its deadline a department may take that is asked late, as a share of it. */
const grace = 0.1;

/**
 * How long departments are waited for, for one answer. Each has until its deadline since the answer began, however often
 * and for whatever it is asked: for itself, for the record, for what is computed from the record. What is asked when that
 * is nearly over, or was spent on another department, has a little longer, and a department that ran out of its time is
 * not asked again. So an answer comes at its deadline and a tenth of it, at the latest; a client that waits as long as
 * that is told what is missing.
 */
export class Patience {
  readonly #now: () => number;
  readonly #began: number;
  readonly #spentOn = new Set<string>();

  /** @param now milliseconds on a clock that does not go back */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#began = now();
  }

  /** Milliseconds for which the department is waited for from now on; 0 for not at all. */
  for(department: string, deadline: number): number {
    if (this.#spentOn.has(department)) return 0;
    const left = deadline - (this.#now() - this.#began);
    const late = deadline * grace;
    return Math.max(0, Math.min(Math.max(left, late), left + late));
  }

  /** The department was waited for in vain. */
  ranOutFor(department: string): void {
    this.#spentOn.add(department);
  }
}

/** Whether that is so nearly the whole of a department's deadline that it says something of the department. */
export const isItsDeadline = (waited: number, deadline: number): boolean => waited >= deadline * (1 - grace);
