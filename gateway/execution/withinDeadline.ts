/** The answer is not waited for any longer: the deadline is over, or the caller left. */
export class NotWaitedFor extends Error {
  constructor(cause: unknown) {
    super('the answer is not waited for', { cause });
    this.name = 'NotWaitedFor';
  }
}

/** Has a listener told, with the reason, when the answer is not waited for any longer; at once when that is so already. */
export type WhenOver = (listener: (cause: unknown) => void) => void;

/**
 * Does the work until the deadline (milliseconds), or until the caller leaves; who does it is told that, and the promise
 * rejects with `NotWaitedFor` even where the work goes on.
 *
 * Plain listeners: an `AbortController` for each fetch costs more than all the rest here.
 */
export const withinDeadline = <Result>(
  work: (whenOver: WhenOver) => Promise<Result>,
  deadline: number,
  left: AbortSignal,
): Promise<Result> =>
  new Promise((resolve, reject) => {
    const listeners: ((cause: unknown) => void)[] = [];
    let over: { cause: unknown } | undefined;
    const whenOver: WhenOver = (listener) => {
      if (over === undefined) listeners.push(listener);
      else listener(over.cause);
    };
    const end = (cause: unknown) => {
      over = { cause };
      settle();
      reject(new NotWaitedFor(cause));
      for (const listener of listeners) listener(cause);
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
    work(whenOver).then(
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
