type NotWaitedForWhy = 'DEADLINE' | 'ANSWER_DUE' | 'LEFT';

/**
 * An answer is not waited for any longer: its department's deadline is over, the answer that it is part of is due, which
 * says nothing of the department, or the caller left.
 */
export class NotWaitedFor extends Error {
  readonly why: NotWaitedForWhy;

  constructor(why: NotWaitedForWhy, cause: unknown) {
    super('the answer is not waited for', { cause });
    this.name = 'NotWaitedFor';
    this.why = why;
  }
}

export const deadlineOver = (why: 'DEADLINE' | 'ANSWER_DUE' = 'DEADLINE'): NotWaitedFor =>
  new NotWaitedFor(why, new DOMException('the deadline is over', 'TimeoutError'));
