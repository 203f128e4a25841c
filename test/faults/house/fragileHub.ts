/**
 * A hub of whose parts each can fail: the gateway as production runs it and each department in processes of their
 * own, each with a way to its database that can be cut. The databases and the issuer are those of a hub that runs.
 */
import { viewerKeysPath } from '@credit-hub/schema';
import { pino } from 'pino';
import { departmentEnvironment, mainFileOf } from '../../constellation/departmentProcess.ts';
import { departments } from '../../constellation/departments.ts';
import { hubDatabase } from '../../constellation/settings.ts';
import { type SupervisedProcess, supervisedProcess } from '../../constellation/supervisedProcess.ts';
import { type TestHub, testSettings } from '../../house/testHub.ts';
import { type CuttableDatabase, openCuttableDatabase } from './cuttableDatabase.ts';
import { gatewayProcess } from './gatewayProcess.ts';

export type FragileHub = TestHub & {
  readonly gateway: SupervisedProcess;
  readonly departments: ReadonlyMap<string, SupervisedProcess>;
  /** By name of the department; the gateway's, with the access log, under `hub`. */
  readonly databases: ReadonlyMap<string, CuttableDatabase>;
  stop(): Promise<void>;
};

/** @param gatewaySettings beside the usual ones of `gateway/main.ts` */
export async function startFragileHub(
  hub: TestHub,
  gatewaySettings: NodeJS.ProcessEnv = {},
): Promise<FragileHub> {
  await using starting = new AsyncDisposableStack();
  const databases = new Map<string, CuttableDatabase>();
  for (const [name, url] of Object.entries(hub.databaseUrls)) {
    const database = await openCuttableDatabase(url);
    starting.defer(() => database.close());
    databases.set(name, database);
  }
  const wayTo = (name: string) => (databases.get(name) as CuttableDatabase).url;

  const processes = new Map(
    departments.map(({ name }) => {
      const environment = departmentEnvironment({
        department: name,
        databaseUrl: wayTo(name),
        viewerKeysUrl: `${hub.gatewayUrl}${viewerKeysPath}`,
        dataFolder: hub.dataFolder,
        logLevel: 'silent',
        clock: testSettings.clock,
      });
      const department = supervisedProcess({
        ...{ name, port: 0, file: mainFileOf(name), logger: pino({ level: 'silent' }) },
        environmentAt: (port) => ({ ...environment, PORT: String(port) }),
        // What ends here without being killed is a fault to be seen.
        mostRestarts: 0,
      });
      starting.defer(() => department.stop());
      return [name, department] as const;
    }),
  );
  await Promise.all([...processes.values()].map((department) => department.start()));
  const gateway = await gatewayProcess(hub, {
    databaseUrl: wayTo(hubDatabase),
    departmentUrls: Object.fromEntries([...processes].map(([name, { url }]) => [name, url])),
    settings: gatewaySettings,
  });
  starting.defer(() => gateway.stop());
  await gateway.start();
  const running = starting.move();
  return {
    ...hub,
    ...{ gatewayUrl: gateway.url, gateway, departments: processes, databases },
    stop: () => running.disposeAsync(),
  };
}
