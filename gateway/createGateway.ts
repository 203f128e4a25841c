import { randomBytes } from 'node:crypto';
import {
  dayInBeijing,
  loadPolicy,
  loadSupergraph,
  loadTrustedDocuments,
  type Policy,
  type PurposeKind,
  type Viewer,
} from '@credit-hub/schema';
import type { Tracer } from '@credit-hub/schema/tracing';
import type { Logger } from 'pino';
import type { AccessLog } from './audit/accessLog.ts';
import { createRecordOfRequest } from './audit/recordOfRequest.ts';
import { createCodeRegisters } from './codes/register.ts';
import { openHubDatabase } from './database/hubDatabase.ts';
import { createPseudonym, type Pseudonym } from './desensitization/pseudonym.ts';
import { entryName } from './entry/entry.ts';
import type { AskSubgraph } from './execution/askDepartment.ts';
import { type DepartmentsOptions, reachDepartments } from './execution/departments.ts';
import type { NeverNull } from './execution/executor/index.ts';
import type { Execute } from './execution/fetchContext.ts';
import { neverNullIn } from './execution/neverNull.ts';
import { createPlannedExecution } from './execution/plannedExecution.ts';
import { createIdentify, type Issuer } from './identity/identify.ts';
import { createSignExchanges } from './identity/signExchanges.ts';
import type { ViewerKeys } from './identity/viewerKeys.ts';
import { defaultLimits, type Limits } from './limits/limits.ts';
import { serveAdmin } from './metrics/adminServer.ts';
import { createMetrics } from './metrics/metrics.ts';
import { createPersonNetwork } from './persons/personNetwork.ts';
import { governedSchema } from './policy/governedSchema.ts';
import { createPermitCache } from './policy/permitCache.ts';
import { createPreparing } from './protection/preparing.ts';
import { type ProtectionOptions, protect } from './protection/protect.ts';
import { createRelationOffice } from './relations/office.ts';
import type { RequestContext } from './request/requestContext.ts';
import { createAnswer } from './request.ts';
import { createAdmit, type TrustedDocuments } from './server/admit.ts';
import { createRespond } from './server/respond.ts';
import { createServer } from './server/server.ts';
import { shareFor } from './server/shareFor.ts';
import { createViews } from './server/views.ts';
import { tracedBy } from './tracing/traced.ts';

export type GatewayOptions = DepartmentsOptions & {
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
  /** What executes plans: our own executor, or @apollo/gateway, the reference it is held against. */
  execution?: 'PLANNED' | 'APOLLO_GATEWAY';
  /** The documents that are registered; those in schema/ when they are not given. */
  trustedDocuments?: TrustedDocuments;
  /** The composed schema; the committed one when it is not given. */
  supergraphSdl?: string;
  /** Who reads what; the committed table when it is not given. No setting of a gateway names another. */
  policy?: Policy;
  /** Where the steps of requests are told; nowhere without it. Whoever opened it closes it, after the gateway. */
  tracer?: Tracer | undefined;
};

export type Gateway = { url: string; adminUrl: string | null; stop(): Promise<void> };

/** Milliseconds for which what was last seen of the database and the departments is told again. */
const probeKept = 500;

/** Milliseconds for which a checkpoint that was asked for is told again. */
const checkpointKept = 10_000;

/** Starts the one door. Resolves once it listens; `stop` lets the requests under way finish. */
export const createGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const { logger, clock = () => new Date() } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const supergraphSdl = options.supergraphSdl ?? loadSupergraph();
  const policy = options.policy ?? loadPolicy(() => dayInBeijing(clock().getTime()));
  const governed = governedSchema(supergraphSdl, policy);

  const database = openHubDatabase(options.databaseUrl, logger);
  await database.recordPolicyVersions(policy.inForceFrom(dayInBeijing(clock().getTime())), clock());
  const metrics = createMetrics(options.adminPort !== undefined);
  const traced = tracedBy(options.tracer);
  const pseudonymSecret = options.pseudonymSecret ?? randomBytes(32);
  const departments = reachDepartments(options, {
    logger,
    metrics,
    sign: createSignExchanges(options.viewerKeys, clock),
    cursorSecret: pseudonymSecret,
    traceparent: traced.traceparent,
  });
  const ask = traced.ask(departments.ask);
  const neverNull = neverNullIn(governed, entryName);
  const execution = await executionOf(
    options.execution ?? 'PLANNED',
    { supergraphSdl, ask, neverNull },
    logger,
  );

  const answerUntraced = createAnswer({
    governed,
    permit: traced.permit(createPermitCache()),
    execute: traced.execute(execution.execute),
    relationOffice: createRelationOffice(ask, governed.ownersOf),
    codeRegisters: createCodeRegisters(ask, governed.ownersOf),
    personNetwork: createPersonNetwork(ask, governed.ownersOf),
    pseudonymFor: pseudonymsKeyedBy(pseudonymSecret),
    publicNames: departments.publicNames,
    // Anyone may ask where the log stands; only one of them at a time has it signed.
    accessLog: { ...options.accessLog, checkpoint: shareFor(checkpointKept, options.accessLog.checkpoint) },
    departments: departments.probe,
  });
  const answer = traced.answer(answerUntraced);
  const views = createViews(governed, logger);
  const protection = protect(options.protection ?? {}, options.databaseUrl, logger);
  const respond = createRespond({
    identify: traced.identify(
      createIdentify(options.issuer, { clock, logger, onIssuerTrouble: metrics.issuerFailed }),
    ),
    rateLimits: protection.rateLimits,
    admit: traced.admit(
      createAdmit({
        ...protection.admission,
        documents: options.trustedDocuments ?? loadTrustedDocuments(),
        limits,
        governed,
      }),
    ),
    views,
    answer,
    beginPreparing: createPreparing(),
    recordOfRequest: traced.record(createRecordOfRequest(options.accessLog, () => policy.version, logger)),
  });

  const probe = shareFor(probeKept, () => Promise.all([database.answers(), departments.probe()]));
  const readiness = async () => {
    const [answers, states] = await probe();
    const state = protection.lifecycle.state(answers);
    return {
      ready: state === 'UP',
      body: { state, policyVersion: policy.version, departments: states },
    };
  };
  const server = createServer(
    {
      answer: traced.respond(respond),
      readiness,
      publishedKeys: options.viewerKeys.published,
      shedding: protection.lifecycle,
      metrics,
      logger,
    },
    { ...protection.server, limits },
  );

  metrics.watch({ underWay: () => protection.lifecycle.underWay, openCircuits: departments.circuits });
  const admin =
    options.adminPort === undefined
      ? null
      : await serveAdmin(metrics, { host: options.host, port: options.adminPort });

  return {
    url: await server.listen({ host: options.host, port: options.port }),
    adminUrl: admin?.url ?? null,
    stop: async () => {
      await protection.lifecycle.drain(server);
      await admin?.close();
      await views.stop();
      await execution.stop();
      await departments.close();
      await protection.close();
      await database.close();
    },
  };
};

const executionOf = async (
  kind: NonNullable<GatewayOptions['execution']>,
  { supergraphSdl, ask, neverNull }: { supergraphSdl: string; ask: AskSubgraph; neverNull: NeverNull },
  logger: Logger,
): Promise<{ execute: Execute; stop(): Promise<void> }> => {
  if (kind === 'PLANNED') return createPlannedExecution(supergraphSdl, ask, neverNull);
  // Loaded where it is wanted: @apollo/gateway holds as much memory as all the rest.
  const { createApolloExecution } = await import('./execution/apolloExecution.ts');
  return createApolloExecution(supergraphSdl, ask, logger);
};

/** The recipient of a pseudonym is the organization behind the caller, or the person where there is none. */
const pseudonymsKeyedBy = (masterKey: Uint8Array) => {
  // A viewer is kept for as long as the token that told it.
  const kept = new WeakMap<Viewer, Map<PurposeKind, Pseudonym>>();
  return ({ caller: { viewer }, purpose: { kind } }: RequestContext): Pseudonym => {
    const ofViewer = kept.get(viewer) ?? new Map<PurposeKind, Pseudonym>();
    kept.set(viewer, ofViewer);
    const known = ofViewer.get(kind);
    if (known !== undefined) return known;
    const recipient = JSON.stringify([
      viewer.role,
      viewer.organization ?? viewer.department ?? viewer.person,
    ]);
    const pseudonym = createPseudonym({ masterKey, recipient, purpose: kind });
    ofViewer.set(kind, pseudonym);
    return pseudonym;
  };
};
