/** A hub on a PostgreSQL server that nobody else uses, and that writes to disk what it commits: it can be killed. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@credit-hub/kit/embedded-postgres';
import { type Constellation, startConstellation } from '../../constellation/constellation.ts';
import { databaseNames } from '../../constellation/databases.ts';
import { type TestHub, testSettings } from '../../house/testHub.ts';

export type HubOnOwnServer = TestHub &
  Pick<Constellation, 'stopDepartment'> & {
    /** SIGKILL to the server: what it had in memory is gone. */
    killServer(): Promise<void>;
    startServer(): Promise<void>;
    stop(): Promise<void>;
  };

export async function startHubOnOwnServer(): Promise<HubOnOwnServer> {
  await using starting = new AsyncDisposableStack();
  const dataFolder = await mkdtemp(join(tmpdir(), 'credit-hub-faults-'));
  starting.defer(() => rm(dataFolder, { recursive: true, force: true }));
  const serverFolder = join(dataFolder, 'postgres');
  let server: EmbeddedPostgres = await startEmbeddedPostgres({ dataFolder: serverFolder, persistent: true });
  starting.defer(() => server.stop());
  const databaseUrls: Record<string, string> = {};
  for (const name of databaseNames)
    databaseUrls[name] = await server.ensureDatabase(name.replaceAll('-', '_'));

  const constellation = await startConstellation({
    ...testSettings,
    ...{ dataFolder, databaseUrls, departments: 'in-process' },
  });
  starting.defer(() => constellation.stop());
  const running = starting.move();
  const { port } = server;
  return {
    ...constellation,
    dataFolder,
    killServer: async () => {
      const lines = await readFile(join(serverFolder, 'cluster', 'postmaster.pid'), 'utf8');
      const pid = Number(lines.split('\n')[0]);
      process.kill(pid, 'SIGKILL');
      while (isRunning(pid)) await pause(20);
    },
    startServer: async () => {
      server = await startEmbeddedPostgres({ dataFolder: serverFolder, port, persistent: true });
    },
    stop: () => running.disposeAsync(),
  };
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
