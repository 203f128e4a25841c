import { randomBytes } from 'node:crypto';
import { loadPolicy, loadSupergraph, loadTrustedDocuments } from '@credit-hub/schema';
import type { JWK } from 'jose';
import type { Logger } from 'pino';
import type { Asking } from './asking.ts';
import { openHubDatabase } from './database/hubDatabase.ts';
import { type DepartmentsOptions, reachDepartments } from './departments.ts';
import { createPseudonym } from './desensitization/pseudonym.ts';
import { createApolloExecution } from './execution/apolloExecution.ts';
import { createIdentify, type Issuer } from './identity/identify.ts';
import { createSignViewer } from './identity/signViewer.ts';
import { defaultLimits, type Limits } from './limits/limits.ts';
import { governedSchema } from './policy/governedSchema.ts';
import { createPermitCache } from './policy/permitCache.ts';
import { createAnswer } from './request.ts';
import { createAdmit } from './server/admit.ts';
import { createRespond } from './server/respond.ts';
import { createServer } from './server/server.ts';
import { createViews } from './views.ts';

export type GatewayOptions = DepartmentsOptions & {
  issuer: Issuer;
  /** Ed25519 private key with which viewers are signed for the departments. */
  viewerPrivateKey: JWK;
  /** The gateway's own database. */
  databaseUrl: string;
  host: string;
  port: number;
  logger: Logger;
  clock?: () => Date;
  limits?: Partial<Limits>;
  /** 32 bytes or more that key the pseudonyms; without it they change with every start. */
  pseudonymSecret?: Uint8Array;
  /** The composed schema; the committed one when it is not given. */
  supergraphSdl?: string;
};

export type Gateway = { url: string; stop(): Promise<void> };

/** Starts the one door. Resolves once it listens; `stop` lets the requests under way finish. */
export const createGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const { logger, clock = () => new Date() } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const supergraphSdl = options.supergraphSdl ?? loadSupergraph();
  const policy = loadPolicy();
  const governed = governedSchema(supergraphSdl, policy);

  const database = openHubDatabase(options.databaseUrl, logger);
  await database.recordPolicyVersion(policy, clock());
  const departments = reachDepartments(options, logger);
  const execution = await createApolloExecution(supergraphSdl, departments.ask, logger);

  const answer = createAnswer({
    governed,
    permit: createPermitCache({ max: 5_000 }),
    execute: execution.execute,
    signViewer: await createSignViewer(options.viewerPrivateKey, clock),
    pseudonymFor: pseudonymsKeyedBy(options.pseudonymSecret ?? randomBytes(32)),
    publicNames: departments.publicNames,
    departments: departments.probe,
  });
  const views = createViews(governed, answer, logger);
  const respond = createRespond(
    createIdentify(options.issuer, clock),
    createAdmit(loadTrustedDocuments(), limits),
    views,
  );

  const readiness = async () => {
    const [ready, states] = await Promise.all([database.answers(), departments.probe()]);
    return {
      ready,
      body: { state: ready ? 'UP' : 'DOWN', policyVersion: policy.version, departments: states },
    };
  };
  const server = createServer(respond, readiness, limits, logger);

  return {
    url: await server.listen({ host: options.host, port: options.port }),
    stop: async () => {
      await server.close();
      await views.stop();
      await execution.stop();
      await departments.close();
      await database.close();
    },
  };
};

/** The recipient of a pseudonym is the organization behind the caller, or the person where there is none. */
const pseudonymsKeyedBy =
  (masterKey: Uint8Array) =>
  ({ caller: { viewer }, purpose }: Asking) =>
    createPseudonym({
      masterKey,
      recipient: JSON.stringify([viewer.role, viewer.organization ?? viewer.department ?? viewer.person]),
      purpose: purpose.kind,
    });
