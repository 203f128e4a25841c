import type { Problem } from '@credit-hub/schema/composition';

/** What does not fit together in a department, all of it, in words for who writes it. */
export class DepartmentDoesNotFit extends Error {
  override readonly name = 'DepartmentDoesNotFit';
  readonly problems: readonly Problem[];
  constructor(department: string, problems: readonly Problem[]) {
    const lines = problems.map(
      ({ file, coordinate, message, mend }) => `${file}: ${coordinate ?? ''} ${message}; ${mend}`,
    );
    super([`the department ${department} does not fit together:`, ...lines].join('\n  '));
    this.problems = problems;
  }
}
