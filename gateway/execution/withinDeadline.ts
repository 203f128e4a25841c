import { DeadlineTimer } from './deadlineTimer.ts';
import { deadlineOver, NotWaitedFor } from './notWaitedFor.ts';

/**
 * The outcome of work that is under way, until the deadline (milliseconds) is over or the caller leaves: then it rejects
 * with `NotWaitedFor`, even where the work goes on.
 */
export const withinDeadline = <Result>(
  work: Promise<Result>,
  deadline: number,
  left: AbortSignal,
): Promise<Result> =>
  new Promise((resolve, reject) => {
    const leave = () => end(new NotWaitedFor('LEFT', left.reason));
    const timer = new DeadlineTimer();
    timer.begin(deadline, () => end(deadlineOver()));
    const settle = () => {
      timer.end();
      left.removeEventListener('abort', leave);
    };
    const end = (error: unknown) => {
      settle();
      reject(error);
    };
    if (left.aborted) leave();
    else left.addEventListener('abort', leave);
    work.then((result) => {
      settle();
      resolve(result);
    }, end);
  });
