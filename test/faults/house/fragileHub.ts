/**
 * A hub of whose parts each can fail: the gateway as production runs it and each department in processes of their
 * own, each with a way to its database that can be cut. The databases and the issuer are those of a hub that runs.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { viewerKeysPath } from '@credit-hub/schema';
import { departmentEnvironment, mainFileOf, shiftedClock } from '../../constellation/departmentProcess.ts';
import { departments } from '../../constellation/departments.ts';
import { freePort } from '../../constellation/freePort.ts';
import { checkpointFolderOf } from '../../constellation/keptAccessLog.ts';
import { hubDatabase } from '../../constellation/settings.ts';
import { type TestHub, testSettings } from '../../house/testHub.ts';
import { type CuttableDatabase, openCuttableDatabase } from './cuttableDatabase.ts';
import { type KillableProcess, killableProcess } from './killableProcess.ts';

export type FragileHub = TestHub & {
  readonly gateway: KillableProcess;
  readonly departments: ReadonlyMap<string, KillableProcess>;
  /** By name of the department; the gateway's, with the access log, under `hub`. */
  readonly databases: ReadonlyMap<string, CuttableDatabase>;
  stop(): Promise<void>;
};

export async function startFragileHub(hub: TestHub): Promise<FragileHub> {
  await using starting = new AsyncDisposableStack();
  const databases = new Map<string, CuttableDatabase>();
  for (const [name, url] of Object.entries(hub.databaseUrls)) {
    const database = await openCuttableDatabase(url);
    starting.defer(() => database.close());
    databases.set(name, database);
  }
  const wayTo = (name: string) => (databases.get(name) as CuttableDatabase).url;

  const processes = new Map<string, KillableProcess>();
  for (const { name } of departments) {
    const port = await freePort();
    const environment = departmentEnvironment({
      department: name,
      databaseUrl: wayTo(name),
      viewerKeysUrl: `${hub.gatewayUrl}${viewerKeysPath}`,
      dataFolder: hub.dataFolder,
      logLevel: 'silent',
      clock: testSettings.clock,
    });
    const department = killableProcess(mainFileOf(name), port, { ...environment, PORT: String(port) });
    starting.defer(() => department.stop());
    processes.set(name, department);
  }
  const gateway = await gatewayProcess(hub, wayTo(hubDatabase), processes);
  starting.defer(() => gateway.stop());
  await Promise.all([...processes.values()].map((department) => department.start()));
  await gateway.start();
  const running = starting.move();
  return {
    ...hub,
    ...{ gatewayUrl: gateway.url, gateway, departments: processes, databases },
    stop: () => running.disposeAsync(),
  };
}

async function gatewayProcess(
  hub: TestHub,
  databaseUrl: string,
  processes: ReadonlyMap<string, KillableProcess>,
): Promise<KillableProcess> {
  const port = await freePort();
  const limits = join(hub.dataFolder, `budgets-${port}.json`);
  await writeFile(limits, JSON.stringify(testSettings.protection.budgets));
  const kept = (name: string) => join(hub.dataFolder, `${name}.json`);
  return killableProcess(join(import.meta.dirname, '../../../gateway/main.ts'), port, {
    PATH: process.env.PATH,
    HUB_PORT: String(port),
    HUB_ISSUER_URL: hub.issuerUrl,
    HUB_DATABASE_URL: databaseUrl,
    HUB_VIEWER_KEYS_FILE: kept('viewer-keys'),
    HUB_PSEUDONYM_SECRET_FILE: kept('pseudonym-secret'),
    HUB_ACCESS_LOG_KEY_FILE: kept('access-log-key'),
    HUB_ACCESS_LOG_SECRET_FILE: kept('access-log-secret'),
    HUB_CHECKPOINT_FOLDER: checkpointFolderOf(hub.dataFolder),
    HUB_LIMITS_FILE: limits,
    HUB_LOG_LEVEL: 'silent',
    ...shiftedClock(testSettings.clock),
    ...Object.fromEntries(
      [...processes].map(([name, { url }]) => [`${name.toUpperCase().replaceAll('-', '_')}_URL`, url]),
    ),
  });
}
