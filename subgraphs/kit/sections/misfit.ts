/** Something that a department says in one file and not, or otherwise, in another. */
export type Misfit = {
  /** Where it stands, from the top of the repository. */
  readonly file: string;
  /** What it is about: `Type.field`, or the name of a table. */
  readonly coordinate: string;
  readonly problem: string;
  /** What to write instead. */
  readonly mend: string;
};

/** What does not fit together in a department, all of it, in words for who writes it. */
export class DepartmentDoesNotFit extends Error {
  override readonly name = 'DepartmentDoesNotFit';
  readonly misfits: readonly Misfit[];
  constructor(department: string, misfits: readonly Misfit[]) {
    const lines = misfits.map(
      ({ file, coordinate, problem, mend }) => `${file}: ${coordinate} ${problem}; ${mend}`,
    );
    super([`the department ${department} does not fit together:`, ...lines].join('\n  '));
    this.misfits = misfits;
  }
}
