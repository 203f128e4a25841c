import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A process of the benchmark's own, which ends with it. */
export type Child<Started> = {
  started: Started;
  pid: number;
  ask: () => Promise<unknown>;
  stop: () => Promise<void>;
};

export type ChildOptions = {
  args?: readonly string[];
  /** Options of its Node. */
  execArgv?: readonly string[];
  /** This process's when it is not given. */
  env?: NodeJS.ProcessEnv;
};

/** @throws Error if the process ends before it has told that it is ready */
export async function startChild<Started>(
  file: URL,
  { args = [], execArgv = [], env }: ChildOptions = {},
): Promise<Child<Started>> {
  const child: ChildProcess = fork(file, args, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [...process.execArgv, ...execArgv],
    ...(env && { env }),
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${file.pathname} ended with ${code}`);
  });
  // Reported where it matters: while something is awaited of the process.
  ended.catch(() => {});
  const nextMessage = async (): Promise<unknown> => (await Promise.race([once(child, 'message'), ended]))[0];
  /** A department also tells whoever started it that it listens; that may be kept until somebody looks for a message. */
  const nextAnswer = async (): Promise<unknown> => {
    const message = await nextMessage();
    return Object.hasOwn(message as object, 'listening') ? nextMessage() : message;
  };
  return {
    started: (await nextMessage()) as Started,
    pid: child.pid as number,
    ask: () => {
      const answer = nextAnswer();
      child.send('usage');
      return answer;
    },
    stop: async () => {
      child.disconnect();
      await ended.catch(() => {});
    },
  };
}
