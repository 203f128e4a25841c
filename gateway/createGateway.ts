import { randomBytes } from 'node:crypto';
import type { DepartmentTransport } from '@credit-hub/schema';
import {
  loadDepartments,
  loadEntry,
  loadPolicy,
  loadSupergraph,
  loadTrustedDocuments,
} from '@credit-hub/schema';
import type { JWK } from 'jose';
import type { Logger } from 'pino';
import type { PublicName } from './completeness.ts';
import { openHubDatabase } from './database/hubDatabase.ts';
import { createPseudonym } from './desensitization/pseudonym.ts';
import { createEntry, entryName } from './entry/entry.ts';
import type { EntryContext } from './entry/resolvers.ts';
import { type AskSubgraph, createApolloExecution } from './execution/apolloExecution.ts';
import { type AskedDepartment, askDepartment } from './execution/askDepartment.ts';
import { createIdentify, type Issuer } from './identity/identify.ts';
import { statePurpose } from './identity/purpose.ts';
import { createSignViewer } from './identity/signViewer.ts';
import { defaultLimits, type Limits } from './limits/limits.ts';
import { governedSchema } from './policy/governedSchema.ts';
import { createPermitCache } from './policy/permitCache.ts';
import { type Answer, type Asking, createAnswer } from './request.ts';
import { createAdmit } from './server/admit.ts';
import { createServer, headerMap, type Incoming, type Outgoing } from './server/server.ts';
import { createViews } from './views.ts';

export type GatewayOptions = {
  /** One transport for each department of the network. */
  transports: Readonly<Record<string, DepartmentTransport>>;
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
  /** Milliseconds a department is waited for, and exceptions by name. */
  deadline?: number;
  deadlines?: Readonly<Record<string, number>>;
  /** Keys the pseudonyms; without it they change with every start. */
  pseudonymSecret?: Uint8Array;
  /** The composed schema; the committed one when it is not given. */
  supergraphSdl?: string;
};

export type Gateway = { url: string; stop(): Promise<void> };

const defaultDeadline = 3_000;

/** Starts the one door. Resolves once it listens; `stop` lets the requests under way finish. */
export const createGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const { transports, logger, clock = () => new Date() } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const policy = loadPolicy();
  const supergraphSdl = options.supergraphSdl ?? loadSupergraph();
  const governed = governedSchema(supergraphSdl, policy);
  const database = await openHubDatabase(options.databaseUrl, logger);
  await database.recordPolicyVersion(policy, clock());

  const departments = departmentsOf(options);
  const publicNames = new Map<string, PublicName>(
    [...loadDepartments(), loadEntry()].map(({ name, chineseName }) => [name, { name, chineseName }]),
  );
  const entry = createEntry();
  const ask: AskSubgraph = (subgraph, request, gathering) => {
    if (subgraph === entryName)
      return askDepartment(
        {
          name: entryName,
          deadline: 60_000,
          transport: inProcess((asked) => entry(asked, gathering.entry as EntryContext)),
        },
        request,
        gathering,
        logger,
      );
    const department = departments.get(subgraph);
    if (!department) throw new TypeError(`the plan names the subgraph ${subgraph}, which has no transport`);
    return askDepartment(department, request, gathering, logger);
  };
  const execution = await createApolloExecution(supergraphSdl, ask, logger);

  const pseudonymSecret = options.pseudonymSecret ?? randomBytes(32);
  const answer = createAnswer({
    governed,
    permit: createPermitCache({ max: 5_000 }),
    execute: execution.execute,
    signViewer: await createSignViewer(options.viewerPrivateKey, clock),
    pseudonymFor: ({ caller: { viewer }, purpose }) =>
      createPseudonym({
        masterKey: pseudonymSecret,
        recipient: JSON.stringify([viewer.role, viewer.organization ?? viewer.department ?? viewer.person]),
        purpose: purpose.kind,
      }),
    publicNames,
    departments: () => probeAll(departments, publicNames),
  });
  const views = createViews(governed, answer as never, logger);
  const identify = createIdentify(options.issuer, clock);
  const admit = createAdmit(loadTrustedDocuments(), limits);

  /** The story of a request, from what came in to what goes out. */
  const respond = async (incoming: Incoming): Promise<Outgoing> => {
    const caller = await identify(incoming.authorization);
    const purpose = statePurpose(incoming.purpose, caller);
    const operation = admit(incoming, caller.viewer.role);
    const view = await views.of(caller);
    return serve(incoming, operation, { caller, purpose, view, signal: incoming.signal });
  };

  const server = createServer(
    respond,
    async () => {
      const [ready, states] = await Promise.all([database.answers(), probeAll(departments, publicNames)]);
      return {
        ready,
        body: { state: ready ? 'UP' : 'DOWN', policyVersion: governed.policy.version, departments: states },
      };
    },
    limits,
    logger,
  );
  const url = await server.listen({ host: options.host, port: options.port });

  return {
    url,
    stop: async () => {
      await server.close();
      await views.stop();
      await execution.stop();
      await Promise.all([...departments.values()].map(({ transport }) => transport.close()));
      await database.close();
    },
  };
};

const departmentsOf = ({
  transports,
  deadline = defaultDeadline,
  deadlines = {},
}: GatewayOptions): Map<string, AskedDepartment> =>
  new Map(
    loadDepartments().map(({ name }) => {
      const transport = transports[name];
      if (!transport) throw new TypeError(`the department ${name} has no transport`);
      return [name, { name, transport, deadline: deadlines[name] ?? deadline }];
    }),
  );

const probeAll = (
  departments: ReadonlyMap<string, AskedDepartment>,
  publicNames: ReadonlyMap<string, PublicName>,
) =>
  Promise.all(
    [...departments.values()].map(async ({ name, transport, deadline }) => ({
      name,
      chineseName: publicNames.get(name)?.chineseName ?? name,
      ...(await transport.probe(AbortSignal.timeout(deadline))),
    })),
  );

const inProcess = (
  send: (asked: {
    query: string;
    variables?: Record<string, unknown>;
  }) => ReturnType<DepartmentTransport['send']>,
): DepartmentTransport => ({
  send,
  probe: async () => ({ state: 'UP', freshestFactReceivedAt: null }),
  close: async () => {},
});

/** @apollo/server takes it from here: it parses and validates against the view, then calls back for the answer. */
const serve = async (
  incoming: Incoming,
  {
    query,
    operationName,
    variables,
  }: { query: string; operationName: string | undefined; variables: Record<string, unknown> },
  asking: Asking,
): Promise<Outgoing> => {
  const response = await asking.view.server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: headerMap({ 'content-type': 'application/json', accept: incoming.accept }),
      search: '',
      body: operationName === undefined ? { query, variables } : { query, operationName, variables },
    },
    context: async () => asking,
  });
  const body = response.body.kind === 'complete' ? response.body.string : '';
  return { status: response.status ?? 200, headers: response.headers, body };
};

export type { Answer };
