/** The answer is not waited for any longer: the deadline is over, or the caller left. */
export class NotWaitedFor extends Error {
  constructor(cause: unknown) {
    super('the answer is not waited for', { cause });
    this.name = 'NotWaitedFor';
  }
}

/**
 * Does the work until the deadline (milliseconds), or until the caller leaves; the work's own signal then ends it, and
 * the promise rejects with `NotWaitedFor` even where the work ignores its signal.
 *
 * A timer and one controller: `AbortSignal.any` and `AbortSignal.timeout` cost several times as much for each fetch.
 */
export const withinDeadline = <Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  deadline: number,
  left: AbortSignal,
): Promise<Result> =>
  new Promise((resolve, reject) => {
    const controller = new AbortController();
    const end = (cause: unknown) => {
      reject(new NotWaitedFor(cause));
      controller.abort(cause);
      settle();
    };
    const leave = () => end(left.reason);
    const timer = setTimeout(() => end(new DOMException('the deadline is over', 'TimeoutError')), deadline);
    const settle = () => {
      clearTimeout(timer);
      left.removeEventListener('abort', leave);
    };
    if (left.aborted) {
      leave();
      return;
    }
    left.addEventListener('abort', leave);
    work(controller.signal).then(
      (result) => {
        settle();
        resolve(result);
      },
      (error) => {
        settle();
        reject(error);
      },
    );
  });
