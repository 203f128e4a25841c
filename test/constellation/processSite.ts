import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { httpTransport } from '@credit-hub/gateway';
import { endProcess, hasEnded, spawnNode } from './childProcess.ts';
import { CommandError } from './commandError.ts';
import type { DepartmentSite } from './departmentSite.ts';

export type ProcessSiteOptions = {
  readonly department: string;
  /** The file that runs the department, e.g. `subgraphs/tax/main.ts`. */
  readonly mainFile: string;
  readonly port: number;
  readonly environment: NodeJS.ProcessEnv;
};

const startDeadlineInMilliseconds = 60_000;
const betweenProbesInMilliseconds = 100;

/** A department as production runs it: its own process, reached over HTTP. */
export function processSite(options: ProcessSiteOptions): DepartmentSite {
  const transport = httpTransport({
    department: options.department,
    url: `http://127.0.0.1:${options.port}`,
  });
  let child: ChildProcess | null = null;
  return {
    transport,
    async start() {
      if (child !== null && !hasEnded(child)) return;
      child = spawnNode(options.mainFile, { ...options.environment, PORT: String(options.port) });
      await untilReady(options.department, child, () => transport.probe(AbortSignal.timeout(1_000)));
    },
    async stop() {
      const stopping = child;
      child = null;
      if (stopping !== null) await endProcess(stopping);
    },
  };
}

async function untilReady(
  department: string,
  child: ChildProcess,
  probe: () => Promise<{ state: 'UP' | 'DOWN' }>,
): Promise<void> {
  const deadline = Date.now() + startDeadlineInMilliseconds;
  while (Date.now() < deadline) {
    if (hasEnded(child))
      throw new CommandError(`DEPARTMENT_DID_NOT_START: ${department} ended while starting`);
    if ((await probe()).state === 'UP') return;
    await pause(betweenProbesInMilliseconds);
  }
  await endProcess(child);
  throw new CommandError(`DEPARTMENT_DID_NOT_START: ${department} was not ready within 60 seconds`);
}
