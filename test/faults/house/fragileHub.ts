/**
 * A hub of whose parts each can fail: the gateway as production runs it and each department in processes of their
 * own, each with a way to its database that can be cut. The databases and the issuer are those of a hub that runs.
 */
import { viewerKeysPath } from '@credit-hub/schema';
import { pino } from 'pino';
import { departmentEnvironment, mainFileOf } from '../../constellation/departmentProcess.ts';
import { departments } from '../../constellation/departments.ts';
import { freePort } from '../../constellation/freePort.ts';
import { callerSecrets } from '../../constellation/issuer.ts';
import { machineOf } from '../../constellation/machineOf.ts';
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

/**
 * @param gatewaySettings beside the usual ones of `gateway/main.ts`
 * @param mainFile runs the department that `NOTING_DEPARTMENT` names
 */
export async function startFragileHub(
  hub: TestHub,
  gatewaySettings: NodeJS.ProcessEnv = {},
  mainFile: (department: string) => string = mainFileOf,
): Promise<FragileHub> {
  await using starting = new AsyncDisposableStack();
  const databases = new Map<string, CuttableDatabase>();
  for (const [name, url] of Object.entries(hub.databaseUrls)) {
    const database = await openCuttableDatabase(url);
    starting.defer(() => database.close());
    databases.set(name, database);
  }
  const wayTo = (name: string) => (databases.get(name) as CuttableDatabase).url;

  const gatewayPort = await freePort();
  const secrets = await callerSecrets(hub.dataFolder);
  const processes = new Map(
    departments.map(({ name }) => {
      const environment = departmentEnvironment({
        department: name,
        databaseUrl: wayTo(name),
        viewerKeysUrl: `${hub.gatewayUrl}${viewerKeysPath}`,
        hub: {
          graphqlUrl: `http://127.0.0.1:${gatewayPort}/graphql`,
          tokenUrl: `${hub.issuerUrl}/token`,
          clientId: machineOf(name),
          clientSecret: secrets[machineOf(name)] as string,
        },
        dataFolder: hub.dataFolder,
        logLevel: 'silent',
        clock: testSettings.clock,
      });
      const department = supervisedProcess({
        ...{ name, port: 0, file: mainFile(name), logger: pino({ level: 'silent' }) },
        environmentAt: (port) => ({ ...environment, NOTING_DEPARTMENT: name, PORT: String(port) }),
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
    port: gatewayPort,
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
