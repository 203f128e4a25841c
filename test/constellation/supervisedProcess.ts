/** A process of the hub's that listens, and is started again where it listened when it ends by itself. */
import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { listeningIn } from '@credit-hub/schema/parent-process';
import type { Logger } from 'pino';
import { endProcess, spawnNode, untilEnded } from './childProcess.ts';
import { CommandError } from './commandError.ts';
import { countRestarts } from './restarts.ts';

export type SupervisedProcess = {
  /** Where it listens: from the first start on the same. */
  readonly url: string;
  /** Of CPU that it had used when it last began to listen; null before. */
  readonly cpuMilliseconds: number | null;
  readonly pid: number | null;
  /** Resolves when it tells that it is ready; rejects with `CommandError` when it does not become so. */
  start(): Promise<void>;
  /** As a machine's failure ends it (SIGKILL); it is not started again by itself. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

export type Supervision = {
  /** Its name in what is logged of it. */
  readonly name: string;
  readonly file: string;
  /** 0 takes a free one the first time, and that again afterwards. */
  readonly port: number;
  readonly environmentAt: (port: number) => NodeJS.ProcessEnv;
  readonly logger: Logger;
  /** How often in a row it is started again; 5 when left out. */
  readonly mostRestarts?: number;
};

const startDeadlineInMilliseconds = 60_000;
const betweenProbesInMilliseconds = 50;
/** What our processes end with when their settings are wrong: started again they would end again. */
const settingsWrong = 2;

type Run = {
  child: ChildProcess | null;
  /** It said so itself: on its port could be somebody else. */
  listens: boolean;
  over: boolean;
  readonly told: AbortController;
};

export function supervisedProcess(supervision: Supervision): SupervisedProcess {
  const { name, file, environmentAt, logger, mostRestarts } = supervision;
  let url = supervision.port === 0 ? null : `http://127.0.0.1:${supervision.port}`;
  let cpuMilliseconds: number | null = null;
  let current: Run | null = null;

  async function keepUp(run: Run): Promise<void> {
    const restarts = countRestarts(mostRestarts);
    for (;;) {
      const startedAt = performance.now();
      run.child = spawnNode(file, environmentAt(url === null ? 0 : Number(new URL(url).port)));
      run.child.on('message', (message) => {
        const told = listeningIn(message);
        if (told === null) return;
        url = told.listening;
        cpuMilliseconds = told.cpuMilliseconds;
        run.listens = true;
      });
      const ended = await untilEnded(run.child);
      run.listens = false;
      if (run.told.signal.aborted) return;
      const againInMilliseconds = restarts.pauseAfter(performance.now() - startedAt);
      if (ended.status === settingsWrong || againInMilliseconds === null) {
        run.over = true;
        logger.error({ process: name, ...ended }, 'a process ended by itself, and is not started again');
        return;
      }
      logger.warn({ process: name, ...ended, againInMilliseconds }, 'a process ended by itself');
      await pause(againInMilliseconds, undefined, { signal: run.told.signal }).catch(() => {});
      if (run.told.signal.aborted) return;
    }
  }

  async function untilReady(run: Run): Promise<void> {
    const deadline = Date.now() + startDeadlineInMilliseconds;
    while (url === null || !run.listens || !(await isReady(url))) {
      if (run.over) throw new CommandError(`PROCESS_DID_NOT_START: ${name} ended while starting`);
      if (run.told.signal.aborted) throw new CommandError(`PROCESS_DID_NOT_START: ${name} was told to end`);
      if (Date.now() > deadline)
        throw new CommandError(`PROCESS_DID_NOT_START: ${name} was not ready within 60 seconds`);
      await pause(betweenProbesInMilliseconds);
    }
  }

  async function end(how: (child: ChildProcess) => Promise<unknown>): Promise<void> {
    const run = current;
    current = null;
    run?.told.abort();
    if (run?.child) await how(run.child);
  }

  return {
    get url() {
      if (url === null) throw new Error(`${name} was not started yet`);
      return url;
    },
    get cpuMilliseconds() {
      return cpuMilliseconds;
    },
    get pid() {
      return current?.child?.pid ?? null;
    },
    async start() {
      if (current !== null && !current.over) return;
      const run: Run = { child: null, listens: false, over: false, told: new AbortController() };
      current = run;
      void keepUp(run);
      await untilReady(run).catch(async (error) => {
        await end(endProcess);
        throw error;
      });
    },
    kill: () =>
      end((child) => {
        child.kill('SIGKILL');
        return untilEnded(child);
      }),
    stop: () => end(endProcess),
  };
}

async function isReady(url: string): Promise<boolean> {
  const signal = AbortSignal.timeout(1_000);
  return (await fetch(`${url}/health/ready`, { signal }).catch(() => null))?.status === 200;
}
