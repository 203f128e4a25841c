/** A gateway of its own before the real departments, with something put in between: a fault, or a watcher. */
import {
  createGateway,
  type Gateway,
  type GatewayOptions,
  openViewerKeys,
  type ProtectionOptions,
} from '@credit-hub/gateway';
import { startDepartment } from '@credit-hub/kit';
import {
  type AskedForViewer,
  type AskedOperation,
  type DepartmentTransport,
  type Exchange,
  readExchange,
} from '@credit-hub/schema';
import type { Tracer } from '@credit-hub/schema/tracing';
import { pino } from 'pino';
import { hubAudience } from '../constellation/callers.ts';
import { departments } from '../constellation/departments.ts';
import { keptFieldKeys } from '../constellation/fieldKeys.ts';
import { keptAccessLog } from '../constellation/keptAccessLog.ts';
import { keptViewerKeys } from '../constellation/viewerKeys.ts';
import { type TestHub, testSettings } from '../house/testHub.ts';

/** One operation that a department was asked, for whom, and what signed the exchange that it came in. */
export type Received = AskedOperation &
  Omit<AskedForViewer, 'operation'> &
  Pick<Exchange, 'signature'> & { readonly department: string };

export type PlantedHub = TestHub & {
  /** What the departments were asked since the list was last emptied. */
  readonly received: Received[];
  /** What gateway and departments wrote to their logs, line by line. */
  readonly logged: string[];
  /** Where it tells its metrics. */
  readonly adminUrl: string;
  readonly takeIn: Gateway['takeIn'];
  stop(): Promise<void>;
};

export type Planting = {
  /** The department's transport as the gateway gets it; the real one when it is returned as it came. */
  readonly transport?: (department: string, real: DepartmentTransport) => DepartmentTransport;
  readonly supergraphSdl?: string;
  /** Milliseconds that departments are waited for; as usual when it is not given. */
  readonly deadline?: number;
  /** Reaches departments that join with an address. */
  readonly openTransport?: GatewayOptions['openTransport'];
  /** Whose tokens are taken; the hub's own issuer when it is not given. */
  readonly issuer?: Partial<GatewayOptions['issuer']>;
  /** What callers may ask, and how much at once; as in all tests when it is not given. */
  readonly protection?: ProtectionOptions;
  /** Where it reads what the folder of segments lacks. */
  readonly segmentsCopyFolder?: string;
  /** What the gateway answers for nobody before it listens; nothing when it is not given. */
  readonly rehearsal?: GatewayOptions['rehearsal'];
  /** Where gateway and departments tell their steps; closed by who opened it. */
  readonly tracer?: Tracer;
};

/** @param hub one that runs: its databases, keys and issuer are used */
export async function startPlantedHub(hub: TestHub, planting: Planting = {}): Promise<PlantedHub> {
  await using starting = new AsyncDisposableStack();
  const { clock } = testSettings;
  const received: PlantedHub['received'] = [];
  const logged: string[] = [];
  const logger = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const viewerKeys = openViewerKeys(await keptViewerKeys(hub.dataFolder), clock, logger);
  starting.defer(async () => viewerKeys.stop());
  const transports: Record<string, DepartmentTransport> = {};
  for (const department of departments) {
    const { name } = department;
    const service = await startDepartment(department, {
      databaseUrl: hub.databaseUrls[name] as string,
      viewerKeys: viewerKeys.published,
      fieldKeys: await keptFieldKeys(hub.dataFolder, name),
      logger,
      clock,
      poolSize: 2,
      tracer: planting.tracer,
    });
    starting.defer(() => service.close());
    const real: DepartmentTransport = {
      exchange: (exchange, onAnswer, signal) => {
        const { signature } = exchange;
        for (const { operation, ...asker } of readExchange(exchange.body))
          received.push({ department: name, signature, ...operation, ...asker });
        return service.exchange(exchange, onAnswer, signal);
      },
      probe: (signal) => service.probe(signal),
      close: async () => {},
    };
    transports[name] = planting.transport?.(name, real) ?? real;
  }
  const databaseUrl = hub.databaseUrls.hub as string;
  const accessLog = await keptAccessLog(hub.dataFolder, {
    databaseUrl,
    checkpointFolder: null,
    segmentsCopyFolder: planting.segmentsCopyFolder ?? null,
    clock,
    logger,
  });
  starting.defer(() => accessLog.close());
  const gateway = await createGateway({
    transports,
    issuer: { url: hub.issuerUrl, audience: hubAudience, ...planting.issuer },
    viewerKeys,
    databaseUrl,
    accessLog,
    host: '127.0.0.1',
    port: 0,
    adminPort: 0,
    protection: { ...testSettings.protection, ...planting.protection },
    logger,
    clock,
    ...(planting.supergraphSdl && { composition: { supergraphSdl: planting.supergraphSdl } }),
    openTransport: planting.openTransport,
    rehearsal: planting.rehearsal,
    ...(planting.deadline !== undefined && { deadline: planting.deadline }),
    ...(planting.tracer && { tracer: planting.tracer }),
  });
  starting.defer(() => gateway.stop());
  const running = starting.move();
  return {
    ...hub,
    issuerUrl: planting.issuer?.url ?? hub.issuerUrl,
    gatewayUrl: gateway.url,
    adminUrl: gateway.adminUrl as string,
    takeIn: gateway.takeIn,
    received,
    logged,
    stop: () => running.disposeAsync(),
  };
}
