/**
 * The whole hub on one machine: databases, issuer, five departments, gateway. Started in this order, stopped in
 * the other, so that whatever runs finds what it needs.
 */
import {
  createGateway,
  migrateHub,
  openViewerKeys,
  type ProtectionOptions,
  type Rehearsal,
  type ViewerKeys,
} from '@credit-hub/gateway';
import {
  type Clock,
  type Department,
  type HubAccess,
  migrateDepartment,
  seedDepartment,
  startDepartment,
  systemClock,
} from '@credit-hub/kit';
import { viewerKeysPath } from '@credit-hub/schema';
import type { PurposeKind } from '@credit-hub/schema/viewer';
import pino, { type Logger } from 'pino';
import { accessToken } from './accessToken.ts';
import { hubAudience } from './callers.ts';
import { CommandError } from './commandError.ts';
import { bringDatabases } from './databases.ts';
import { departmentEnvironment, mainFileOf } from './departmentProcess.ts';
import type { DepartmentSite } from './departmentSite.ts';
import { departments } from './departments.ts';
import { keptFieldKeys, refuseWhereKeysDoNotFit } from './fieldKeys.ts';
import { freePort } from './freePort.ts';
import { startInProcessSite } from './inProcessSite.ts';
import { callerSecrets, startIssuer } from './issuer.ts';
import { checkpointFolderOf, keptAccessLog } from './keptAccessLog.ts';
import { keptSecret } from './keptSecret.ts';
import { machineOf } from './machineOf.ts';
import { startProcessSite } from './processSite.ts';
import { startServedSite } from './servedSite.ts';
import { hubDatabase, type Settings } from './settings.ts';
import { keptViewerKeys } from './viewerKeys.ts';

/** Where departments run: in this process, there but behind HTTP, or each in a process of its own. */
export type DepartmentsRun = 'in-process' | 'http' | 'processes';

export type ConstellationOptions = Settings & {
  readonly departments: DepartmentsRun;
  readonly clock?: Clock;
  readonly logger?: Logger;
  readonly protection?: ProtectionOptions;
  /** What the gateway answers for nobody before it listens. */
  readonly rehearsal?: Rehearsal;
  /** Told of a department's seeding: subjects written, and of how many. */
  readonly onSeeding?: (department: string, done: number, total: number) => void;
};

export type Constellation = {
  readonly gatewayUrl: string;
  readonly issuerUrl: string;
  /** Connection URL by department, and the gateway's under `hub`. */
  readonly databaseUrls: Readonly<Record<string, string>>;
  /** Resolves when the PostgreSQL it brought is gone for good: no question is answered any more. */
  readonly databaseGone: Promise<void>;
  /** An access token of a demonstration caller; with purposes it may state those only. */
  token(caller: string, purposes?: readonly PurposeKind[]): Promise<string>;
  /** The department goes away, as when its machine fails. */
  stopDepartment(name: string): Promise<void>;
  startDepartment(name: string): Promise<void>;
  stop(): Promise<void>;
};

/** Rejects with `CommandError` for what its user can mend; nothing is left running then. */
export async function startConstellation(options: ConstellationOptions): Promise<Constellation> {
  await using starting = new AsyncDisposableStack();
  const clock = options.clock ?? systemClock;
  const logger = options.logger ?? pino({ level: 'silent' });

  const databases = await bringDatabases({
    given: options.databaseUrls,
    dataFolder: options.dataFolder,
    port: options.ports.database,
    logger,
  });
  starting.defer(databases.stop);
  await fill(databases.urls, options, clock);

  const issuer = await startIssuer({ dataFolder: options.dataFolder, port: options.ports.issuer, clock });
  starting.defer(issuer.stop);

  const viewerKeys = openViewerKeys(await keptViewerKeys(options.dataFolder), clock, logger);
  starting.defer(async () => viewerKeys.stop());
  // Departments that are processes are told where the gateway publishes its keys before it listens.
  const mustBeKnown = options.departments === 'processes' && options.ports.gateway === 0;
  const gatewayPort = mustBeKnown ? await freePort() : options.ports.gateway;
  const secrets = await callerSecrets(options.dataFolder);
  let graphqlUrl: string | null = null;
  const sites = await raiseSites(starting, {
    options,
    clock,
    logger,
    viewerKeys,
    gatewayPort,
    databaseUrls: databases.urls,
    hubAccessOf: (department) => ({
      url: () => graphqlUrl,
      tokenUrl: `${issuer.url}/token`,
      clientId: machineOf(department),
      clientSecret: secrets[machineOf(department)] as string,
    }),
  });

  const hubDatabaseUrl = urlOf(databases.urls, hubDatabase);
  const accessLog = await keptAccessLog(options.dataFolder, {
    databaseUrl: hubDatabaseUrl,
    checkpointFolder: checkpointFolderOf(options.dataFolder),
    clock,
    logger,
  });
  starting.defer(() => accessLog.close());
  const gateway = await createGateway({
    transports: Object.fromEntries([...sites].map(([name, site]) => [name, site.transport])),
    issuer: { url: issuer.url, audience: hubAudience },
    viewerKeys,
    pseudonymSecret: await keptSecret(options.dataFolder, 'pseudonym-secret'),
    databaseUrl: hubDatabaseUrl,
    accessLog,
    host: '127.0.0.1',
    port: gatewayPort,
    logger,
    clock,
    protection: options.protection,
    rehearsal: options.rehearsal,
  });
  starting.defer(() => gateway.stop());
  graphqlUrl = `${gateway.url}/graphql`;

  const running = starting.move();
  return {
    gatewayUrl: gateway.url,
    issuerUrl: issuer.url,
    databaseUrls: databases.urls,
    databaseGone: databases.gone,
    token: async (caller, purposes) =>
      accessToken({ issuerUrl: issuer.url, caller, secret: secrets[caller] ?? '', purposes }),
    stopDepartment: (name) => siteOf(sites, name).stop(),
    startDepartment: (name) => siteOf(sites, name).start(),
    stop: () => running.disposeAsync(),
  };
}

/** One department after the other: seeding is the database's work, and there is one server. */
async function fill(urls: Readonly<Record<string, string>>, options: ConstellationOptions, clock: Clock) {
  await migrateHub(urlOf(urls, hubDatabase));
  for (const department of departments) {
    const url = urlOf(urls, department.name);
    await migrateDepartment(department, url);
    const fieldKeys = await keptFieldKeys(options.dataFolder, department.name);
    await seedDepartment(department, url, {
      subjects: options.subjects,
      fieldKeys,
      clock,
      onProgress: (done) => options.onSeeding?.(department.name, done, options.subjects),
    });
    await refuseWhereKeysDoNotFit(department, { databaseUrl: url, fieldKeys });
  }
}

type SiteMaterial = {
  readonly options: ConstellationOptions;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly viewerKeys: ViewerKeys;
  readonly gatewayPort: number;
  readonly databaseUrls: Readonly<Record<string, string>>;
  /** How a department's machine reaches the gateway, once that runs. */
  readonly hubAccessOf: (department: string) => HubAccess;
};

async function raiseSites(
  starting: AsyncDisposableStack,
  material: SiteMaterial,
): Promise<ReadonlyMap<string, DepartmentSite>> {
  // All have settled before a failure ends the start: none starts behind its back.
  const outcomes = await Promise.allSettled(
    departments.map(async (department) => {
      const site = await startSite(department, material);
      starting.defer(() => site.stop());
      return [department.name, site] as const;
    }),
  );
  return new Map(
    outcomes.map((outcome) => {
      if (outcome.status === 'rejected') throw outcome.reason;
      return outcome.value;
    }),
  );
}

async function startSite(department: Department, material: SiteMaterial): Promise<DepartmentSite> {
  const { options, clock, logger, gatewayPort } = material;
  const { name } = department;
  const databaseUrl = urlOf(material.databaseUrls, name);
  const viewerKeys = material.viewerKeys.published;
  const fieldKeys = await keptFieldKeys(options.dataFolder, name);
  const hub = material.hubAccessOf(name);
  const open = () =>
    startDepartment(department, { databaseUrl, viewerKeys, fieldKeys, clock, logger, hub, calendar: true });
  if (options.departments === 'in-process') return startInProcessSite(name, open);

  const port = options.ports.departments[name] ?? 0;
  if (options.departments === 'http') return startServedSite(name, port, open);
  const environment = departmentEnvironment({
    department: name,
    databaseUrl,
    viewerKeysUrl: `http://127.0.0.1:${gatewayPort}${viewerKeysPath}`,
    hub: { ...hub, graphqlUrl: `http://127.0.0.1:${gatewayPort}/graphql` },
    dataFolder: options.dataFolder,
    logLevel: logger.level,
    clock: options.clock,
  });
  return startProcessSite({
    ...{ name, port, logger, file: mainFileOf(name) },
    environmentAt: (given) => ({ ...environment, PORT: String(given) }),
  });
}

function urlOf(urls: Readonly<Record<string, string>>, database: string): string {
  const url = urls[database];
  if (url === undefined) throw new CommandError(`DATABASE_MISSING: nothing names a database for ${database}`);
  return url;
}

function siteOf(sites: ReadonlyMap<string, DepartmentSite>, name: string): DepartmentSite {
  const site = sites.get(name);
  if (site === undefined) throw new CommandError(`DEPARTMENT_UNKNOWN: the network has no department ${name}`);
  return site;
}
