import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A process of the benchmark's own, which ends with it. */
export type Child<Started> = {
  started: Started;
  ask: () => Promise<unknown>;
  stop: () => Promise<void>;
};

/** @throws Error if the process ends before it has told that it is ready */
export async function startChild<Started>(
  file: URL,
  args: readonly string[],
  execArgv: readonly string[] = [],
): Promise<Child<Started>> {
  const child: ChildProcess = fork(file, args, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [...process.execArgv, ...execArgv],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${file.pathname} ended with ${code}`);
  });
  // Reported where it matters: while something is awaited of the process.
  ended.catch(() => {});
  const nextMessage = async (): Promise<unknown> => (await Promise.race([once(child, 'message'), ended]))[0];
  return {
    started: (await nextMessage()) as Started,
    ask: () => {
      const answer = nextMessage();
      child.send('usage');
      return answer;
    },
    stop: async () => {
      child.disconnect();
      await ended.catch(() => {});
    },
  };
}
