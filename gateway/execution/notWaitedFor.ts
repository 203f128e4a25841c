/** An answer is not waited for any longer: its department's deadline is over, or the caller left. */
export class NotWaitedFor extends Error {
  readonly why: 'DEADLINE' | 'LEFT';

  constructor(why: 'DEADLINE' | 'LEFT', cause: unknown) {
    super('the answer is not waited for', { cause });
    this.name = 'NotWaitedFor';
    this.why = why;
  }
}

export const deadlineOver = (): NotWaitedFor =>
  new NotWaitedFor('DEADLINE', new DOMException('the deadline is over', 'TimeoutError'));
