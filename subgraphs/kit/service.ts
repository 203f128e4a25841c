/**
 * A department that answers, whatever lies before it: the gateway in the same process, or HTTP.
 */
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import {
  type AskedForViewer,
  type Asker,
  answerInHand,
  type DepartmentHealth,
  type DepartmentResponse,
  type DepartmentTransport,
  DepartmentUnavailable,
  openCursorSeal,
  readExchange,
  scalarResolvers,
  sealCursors,
} from '@credit-hub/schema';
import type { Tracer } from '@credit-hub/schema/tracing';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { openActs } from './acts/actBook.ts';
import { deskResolvers, openProposalDesk } from './acts/desk.ts';
import { openCalendar } from './calendar/openCalendar.ts';
import { type Clock, systemClock } from './clock.ts';
import { type DepartmentContext, scopeOf } from './context.ts';
import { openDatabase } from './database/database.ts';
import type { Department } from './department.ts';
import { openDoor } from './door.ts';
import type { KeyringSource } from './encryption/keyringSource.ts';
import { openVault } from './encryption/vault.ts';
import { codeOfFailure, departmentError, ExchangeRefused, isToldCode, tellError } from './errors.ts';
import { compileOperations } from './execution/compiledOperations.ts';
import { createFactHistory } from './facts/history.ts';
import { historyResolvers } from './facts/historyResolvers.ts';
import { revisionLoader, revisionsByFact } from './facts/revisions.ts';
import { tellPublishedTexts } from './free-text/publishedTexts.ts';
import { probeDatabase } from './health.ts';
import { createHubClient, type HubAccess } from './messages/hubClient.ts';
import { openReceiver } from './messages/receiveMessages.ts';
import { messageResolvers } from './messages/resolvers.ts';
import { openSender } from './messages/sender.ts';
import { guardSections } from './permissions.ts';
import { createPersonBooks } from './persons/personBooks.ts';
import { personResolvers } from './persons/resolvers.ts';
import { createProcedureBooks } from './procedures/repository.ts';
import { openSections, type SectionBatch } from './sections/sectionReader.ts';
import { tracedAnswer } from './tracedAnswer.ts';
import { until } from './until.ts';
import type { ViewerKeySource } from './viewerKeys.ts';

export type StartOptions = {
  databaseUrl: string;
  /** The hub's public keys for viewers. */
  viewerKeys: ViewerKeySource;
  /** Keys of the department's sealed columns. */
  fieldKeys: KeyringSource;
  logger: Logger;
  clock?: Clock;
  /** How its own machine reaches the hub; without it its messages to other departments wait. */
  hub?: HubAccess | null;
  /** Whether the calendar acts here; where it does not, another process of the department lets it. */
  calendar?: boolean;
  /** Most connections to the database at once. */
  poolSize?: number;
  /** Where what the department answers is told; nowhere without it. Whoever opened it closes it. */
  tracer?: Tracer | undefined;
  /** Told of every SQL statement sent. */
  onStatement?: (statement: string) => void;
  /** Told by what each operation was answered. */
  onExecuted?: (by: 'COMPILED' | 'GRAPHQL_JS') => void;
  /** Whether operations are compiled; graphql-js answers each of them otherwise. */
  compiles?: boolean;
};

export interface DepartmentService extends DepartmentTransport {
  readonly name: string;
  /** Whether the hub signed this for this department: the HTTP door asks before it reads a body. */
  knows(signature: string | undefined): Promise<boolean>;
}

/** Nothing of a department is reported, traced for a stranger or shown; each would also cost time on every field. */
const quietPlugins = () => [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/** The department's subgraph with its published texts told as they are read, and its sections guarded. */
export function departmentSchema(department: Department): GraphQLSchema {
  const resolvers = {
    ...scalarResolvers,
    ...department.resolvers,
    ...deskResolvers(department.name, (department.resolvers.Desk ?? {}) as object),
    Query: {
      ...(department.resolvers.Query as object | undefined),
      ...personResolvers.Query,
      ...historyResolvers.Query,
    },
    Mutation: { ...(department.resolvers.Mutation as object | undefined), ...messageResolvers.Mutation },
  };
  const schema = buildSubgraphSchema([
    { typeDefs: department.schema, resolvers: resolvers as GraphQLResolverMap<unknown> },
  ]);
  return guardSections(tellPublishedTexts(schema), department.permissions);
}

/** Starts the department on a migrated database. A database that is down makes it `DOWN`, not dead. */
export async function startDepartment(
  department: Department,
  options: StartOptions,
): Promise<DepartmentService> {
  const { clock = systemClock } = options;
  const logger = options.logger.child({ department: department.name });
  const door = openDoor(department.name, options.viewerKeys, clock);
  const database = openDatabase({
    url: options.databaseUrl,
    vault: openVault(options.fieldKeys),
    poolSize: options.poolSize,
    onStatement: options.onStatement,
    onConnectionLost: (error) =>
      logger.warn({ code: codeOfFailure(error) }, 'a database connection was lost'),
  });
  const openBatch = openSections(database, department.sections);
  const loadersFor = department.openLoaders?.(database);
  const findRevisions = revisionsByFact(database);
  const persons = createPersonBooks(database, department);
  const history = createFactHistory(database, department);
  const proposals = openProposalDesk(database, department.name);
  const procedures = createProcedureBooks(database, department, clock);
  persons
    .ready()
    .catch(() => logger.warn({ code: 'PERSONS_NOT_INDEXED' }, 'not every person that is kept is indexed'));
  const receiveMessages = openReceiver(database, department, clock, logger);
  const hub = options.hub ? createHubClient(options.hub) : null;
  const messages = openSender({ database, hub, logger });
  const calendar = options.calendar
    ? openCalendar({ database, department, procedures, clock, logger, onDone: () => messages.wake() })
    : null;
  const schema = sealCursors<DepartmentContext>(departmentSchema(department), {
    // The one key that does not rotate: every process of the department has it, whichever it seals with.
    seal: openCursorSeal(options.fieldKeys().indexKey, department.name),
    readerOf: ({ viewer, purpose }) => ({ viewer, purpose }),
    refusal: () => departmentError('INVALID_CURSOR'),
  });
  const server = new ApolloServer<DepartmentContext>({
    schema,
    introspection: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    plugins: quietPlugins(),
    logger,
    formatError: (formatted, error) => {
      const code = formatted.extensions?.code;
      if (!isToldCode(code))
        logger.error({ code: codeOfFailure(originOf(error)), path: formatted.path }, 'a field failed');
      return tellError(formatted, code);
    },
  });
  await server.start();
  const { compiles = true, onExecuted } = options;
  const answerCompiled = compileOperations(schema, department);

  function contextFor(signed: Asker, batch: SectionBatch): DepartmentContext {
    const scope = scopeOf(signed, department.name, clock);
    const loaders = loadersFor?.(scope);
    return {
      ...scope,
      acts: openActs(database, department.name, { ...scope, now: clock() }),
      sections: batch(scope),
      loaders,
      revisions: revisionLoader(findRevisions),
      persons,
      history,
      proposals,
      receiveMessages,
      messages,
      procedures,
      actsOfItem: procedures.openActsOfItems(),
      personsOf: department.personsOf?.bind(department, loaders),
    };
  }

  async function execute(
    { operation, ...signed }: AskedForViewer,
    batch: SectionBatch,
  ): Promise<DepartmentResponse> {
    const data = compiles ? await answerCompiled(operation, contextFor(signed, batch)) : null;
    onExecuted?.(data === null ? 'GRAPHQL_JS' : 'COMPILED');
    if (data !== null) return { data };
    // With a context and a batch of its own: what others asked for has nothing to do with what went wrong.
    const contextValue = contextFor(signed, openBatch());
    const { body } = await server.executeOperation(operation, { contextValue });
    if (body.kind !== 'single') throw new DepartmentUnavailable(department.name);
    const { data: found, errors } = body.singleResult;
    return {
      ...(found === undefined ? {} : { data: found }),
      ...(errors ? { errors } : {}),
    } as DepartmentResponse;
  }

  /** What fails altogether fails alone: others are asked for in the same exchange. */
  async function answerOrFail(
    asked: AskedForViewer,
    batch: SectionBatch,
    signal: AbortSignal,
  ): Promise<DepartmentResponse> {
    try {
      return await until(
        signal,
        execute(asked, batch),
        (cause) => new DepartmentUnavailable(department.name, cause),
      );
    } catch (error) {
      if (signal.aborted) throw error;
      logger.error({ code: codeOfFailure(error) }, 'an operation failed');
      return { errors: [tellError({}, 'DEPARTMENT_FAILED')] };
    }
  }

  return {
    name: department.name,

    knows: door.knows,

    async exchange(exchange, onAnswer, signal) {
      if (!(await door.lets(exchange))) throw new ExchangeRefused(department.name, 'UNAUTHENTICATED');
      const all = readAsked(department.name, exchange.body);
      const batch = openBatch();
      await Promise.all(
        all.map(async (asked, line) => {
          const traced = () => answerOrFail(asked, batch, signal);
          const answered = await tracedAnswer(options.tracer, department.name, asked, traced);
          onAnswer(line, answerInHand(answered));
        }),
      );
    },

    async probe(signal: AbortSignal): Promise<DepartmentHealth> {
      return probeDatabase(database, department.factTables, signal);
    },

    async close() {
      await server.stop();
      await calendar?.close();
      await messages.close();
      await database.$client.end();
    },
  };
}

function readAsked(department: string, body: string): AskedForViewer[] {
  try {
    return readExchange(body);
  } catch {
    throw new ExchangeRefused(department, 'BAD_USER_INPUT');
  }
}

function originOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? originOf(error.originalError) : error;
}
