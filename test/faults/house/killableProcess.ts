/** A process of the hub's that can be killed as a machine's failure kills it, and started again where it was. */
import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { endProcess, hasEnded, spawnNode } from '../../constellation/childProcess.ts';

export type KillableProcess = {
  readonly url: string;
  /** Resolves when it tells that it is ready. */
  start(): Promise<void>;
  /** SIGKILL: nothing in it is told. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

const startDeadlineInMilliseconds = 60_000;

export function killableProcess(file: string, port: number, environment: NodeJS.ProcessEnv): KillableProcess {
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;

  const isReady = async () => {
    const signal = AbortSignal.timeout(1_000);
    return (await fetch(`${url}/health/ready`, { signal }).catch(() => null))?.status === 200;
  };
  return {
    url,
    async start() {
      child = spawnNode(file, environment);
      const deadline = Date.now() + startDeadlineInMilliseconds;
      while (!(await isReady())) {
        if (hasEnded(child) || Date.now() > deadline) throw new Error(`${file} did not start`);
        await pause(50);
      }
    },
    async kill() {
      const killed = child;
      child = null;
      if (killed === null || hasEnded(killed)) return;
      const gone = new Promise((resolve) => killed.once('exit', resolve));
      killed.kill('SIGKILL');
      await gone;
    },
    async stop() {
      if (child !== null) await endProcess(child);
    },
  };
}
