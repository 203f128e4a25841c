import { randomBytes } from 'node:crypto';
import {
  type DepartmentHealth,
  type DepartmentTransport,
  dayInBeijing,
  loadDepartments,
  loadPolicy,
  loadSupergraph,
  loadTrustedDocuments,
  type Policy,
} from '@credit-hub/schema';
import type { Tracer } from '@credit-hub/schema/tracing';
import type { Logger } from 'pino';
import type { AccessLog } from './audit/accessLog.ts';
import { createRecordOfRequest } from './audit/recordOfRequest.ts';
import { openHubDatabase } from './database/hubDatabase.ts';
import type { Deadlines } from './execution/departments.ts';
import { createIdentify, type Issuer } from './identity/identify.ts';
import { createSignExchanges } from './identity/signExchanges.ts';
import type { ViewerKeys } from './identity/viewerKeys.ts';
import { defaultLimits, type Limits } from './limits/limits.ts';
import { serveAdmin } from './metrics/adminServer.ts';
import { createMetrics } from './metrics/metrics.ts';
import { CurrentNetwork } from './network/currentNetwork.ts';
import { DepartmentLinks, type NetworkDepartment } from './network/departmentLinks.ts';
import type { Composition } from './network/network.ts';
import { type Execution, openNetwork } from './openNetwork.ts';
import { createPreparing } from './protection/preparing.ts';
import { type ProtectionOptions, protect } from './protection/protect.ts';
import { type Rehearsal, rehearse } from './rehearse.ts';
import type { TrustedDocuments } from './server/admit.ts';
import { createRespond } from './server/respond.ts';
import { createServer } from './server/server.ts';
import { shareFor } from './server/shareFor.ts';
import { tracedBy } from './tracing/traced.ts';

export type GatewayOptions = Deadlines & {
  /** One transport for each department that has no address of its own; closed when no network uses it. */
  transports: Readonly<Record<string, DepartmentTransport>>;
  /** Reaches a department by the addresses that were published with it; without it none that has some can join. */
  openTransport?: ((department: NetworkDepartment) => DepartmentTransport) | undefined;
  issuer: Issuer;
  /** What viewers are signed with for the departments. */
  viewerKeys: ViewerKeys;
  /** The gateway's own database. */
  databaseUrl: string;
  /** Where every access is recorded before its answer leaves. Whoever opened it closes it, after the gateway. */
  accessLog: AccessLog;
  host: string;
  port: number;
  logger: Logger;
  clock?: () => Date;
  limits?: Partial<Limits>;
  protection?: ProtectionOptions;
  /** Where metrics are told, on the same host; nowhere without it. */
  adminPort?: number;
  /** 32 bytes or more that key pseudonyms and the hub's own cursors; without it they change with every start. */
  pseudonymSecret?: Uint8Array;
  /** What executes plans; our own executor when it is not given. */
  execution?: Execution;
  /** The documents that are registered; those in schema/ when they are not given. */
  trustedDocuments?: TrustedDocuments;
  /** What departments are composed to at the start; what is committed when it is not given. */
  composition?: Partial<Composition> | undefined;
  /** Who reads what; the committed table when it is not given. No setting of a gateway names another. */
  policy?: Policy;
  /** What is answered for nobody before it listens; nothing without it. */
  rehearsal?: Rehearsal | undefined;
  /** Where the steps of requests are told; nowhere without it. Whoever opened it closes it, after the gateway. */
  tracer?: Tracer | undefined;
};

export type Gateway = {
  url: string;
  adminUrl: string | null;
  /**
   * Takes in what departments were composed to anew, without a request that fails: what is under way ends by the network
   * that it began with. Resolves when the old one is drained. @throws as `openNetwork`; then nothing has changed
   */
  takeIn(composition: Composition): Promise<void>;
  stop(): Promise<void>;
};

/** Milliseconds for which what was last seen of the database and the departments is told again. */
const probeKept = 500;

/** Milliseconds for which a checkpoint that was asked for is told again. */
const checkpointKept = 10_000;

/** How many messages departments have to each other is told to whoever runs the hub. */
const toldToEveryone = <State extends DepartmentHealth>({ messages: _, ...state }: State) => state;

/** Starts the one door. Resolves once it listens; `stop` lets the requests under way finish. */
export const createGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const { logger, clock = () => new Date() } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const policy = options.policy ?? loadPolicy(() => dayInBeijing(clock().getTime()));

  const database = openHubDatabase(options.databaseUrl, logger);
  await database.recordPolicyVersions(policy.inForceFrom(dayInBeijing(clock().getTime())), clock());
  const metrics = createMetrics(options.adminPort !== undefined);
  const traced = tracedBy(options.tracer);
  const pseudonymSecret = options.pseudonymSecret ?? randomBytes(32);
  const protection = protect(options.protection ?? {}, options.databaseUrl, logger);
  const links = new DepartmentLinks(transportsOf(options), logger);
  const open = (composition: Composition) =>
    openNetwork(composition, {
      logger,
      links,
      deadlines: options,
      policy,
      admission: {
        ...protection.admission,
        documents: options.trustedDocuments ?? loadTrustedDocuments(),
        limits,
      },
      execution: options.execution ?? 'PLANNED',
      pseudonymSecret,
      // Anyone may ask where the log stands; only one of them at a time has it signed.
      accessLog: { ...options.accessLog, checkpoint: shareFor(checkpointKept, options.accessLog.checkpoint) },
      metrics,
      sign: createSignExchanges(options.viewerKeys, clock),
      cursorSecret: pseudonymSecret,
      traceparent: traced.traceparent,
      traced,
      today: () => dayInBeijing(clock().getTime()),
    });
  const current = new CurrentNetwork(
    await open({ supergraphSdl: loadSupergraph(), departments: committed(), ...options.composition }),
  );
  const entered = {
    enterNetwork: () => current.enter(),
    beginPreparing: createPreparing(),
    pacing: protection.pacing,
  };
  const identify = createIdentify(options.issuer, {
    clock,
    logger,
    onIssuerTrouble: metrics.issuerFailed,
    isDepartment: (name) =>
      current.network.composition.departments.some((department) => department.name === name),
  });
  const respond = createRespond({
    ...entered,
    identify: traced.identify(identify),
    rateLimits: protection.rateLimits,
    recordOfRequest: traced.record(createRecordOfRequest(options.accessLog, () => policy.version, logger)),
  });

  const probe = shareFor(probeKept, () =>
    Promise.all([database.answers(), current.network.departments.probe()]),
  );
  const readiness = async () => {
    const [answers, states] = await probe();
    const state = protection.lifecycle.state(answers);
    return {
      ready: state === 'UP',
      body: { state, policyVersion: policy.version, departments: states.map(toldToEveryone) },
    };
  };
  const server = createServer(
    {
      answer: traced.respond(respond),
      identify,
      readiness,
      publishedKeys: options.viewerKeys.published,
      shedding: protection.lifecycle,
      metrics,
      logger,
    },
    { ...protection.server, limits },
  );

  metrics.watch({
    underWay: () => protection.lifecycle.underWay,
    openCircuits: () => current.network.departments.circuits(),
    messages: async () => {
      const [, states] = await probe();
      return states.flatMap(({ name: department, messages }) =>
        messages ? [{ department, ...messages }] : [],
      );
    },
  });
  const admin =
    options.adminPort === undefined
      ? null
      : await serveAdmin(metrics, { host: options.host, port: options.adminPort });

  if (options.rehearsal) await rehearse(options.rehearsal, entered);
  return {
    url: await server.listen({ host: options.host, port: options.port }),
    adminUrl: admin?.url ?? null,
    takeIn: async (composition) => {
      const next = await open(composition);
      try {
        await next.warm(current.network.views.callers());
      } catch (error) {
        await next.stop();
        throw error;
      }
      await current.replaceWith(next);
    },
    stop: async () => {
      await protection.lifecycle.drain(server);
      await admin?.close();
      await current.stop();
      await protection.close();
      await database.close();
    },
  };
};

/** The departments of `departments.yaml`; settings say where they answer. */
const committed = (): NetworkDepartment[] =>
  loadDepartments().map(({ name, chineseName }) => ({ name, chineseName, urls: [], protocol: 'exchange' }));

const transportsOf =
  ({ transports, openTransport }: GatewayOptions) =>
  (department: NetworkDepartment): DepartmentTransport => {
    const transport =
      department.urls.length === 0 ? transports[department.name] : openTransport?.(department);
    if (!transport) throw new TypeError(`the department ${department.name} has no transport`);
    return transport;
  };
