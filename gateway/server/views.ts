import {
  ApolloServer,
  type ApolloServerPlugin,
  type GraphQLRequestListener,
  type GraphQLResponse,
  HeaderMap,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import { type DocumentNode, validate } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { deskPlan } from '../entry/desk.ts';
import { recordPlan } from '../entry/recordPlan.ts';
import { formatError } from '../errors/formatError.ts';
import type { Caller } from '../identity/identify.ts';
import { bytesOfDocument } from '../memory/bytes.ts';
import { callerView } from '../policy/callerView.ts';
import type { GovernedSchema } from '../policy/governedSchema.ts';
import type { SchemaView } from '../request/requestContext.ts';

/** The schema as one kind of caller sees it, and the server that parses and validates against it. */
export type View = {
  schemaView: SchemaView;
  server: ApolloServer<Reading>;
  /** Documents that the server found valid. They are kept elsewhere, within bounds, and forgotten here with them. */
  foundValid: WeakSet<DocumentNode>;
};

/** What a server is given beside a document, to say there whether it found it valid. */
export type Reading = { found: { isValid: boolean } };

export type Views = ReturnType<typeof createViews>;

/**
 * Bytes of documents that a view's server keeps parsed, places and all: those that are asked by who wants another media
 * type than plain JSON, which is negotiated each time.
 */
const keptByServer = 2 * 1024 * 1024;
/** What the places of a document take beside all else, as many times as much again. */
const withPlaces = 2;
/** Views kept at once: role × department × purposes that tokens name. Each takes 1 to 1.5 MB beside its documents. */
const mostViews = 32;

/** Callers are kept with their tokens, and so is the key of their view. */
const viewKeys = new WeakMap<Caller, string>();

const viewKey = (caller: Caller): string => {
  const known = viewKeys.get(caller);
  if (known !== undefined) return known;
  const { viewer, mayState } = caller;
  const key = JSON.stringify([viewer.role, viewer.department, [...mayState].sort()]);
  viewKeys.set(caller, key);
  return key;
};

/**
 * One @apollo/server for each view: what a caller may never read is unknown to its server, so that parsing,
 * validation, introspection and the document cache of one caller cannot tell of another's schema.
 */
export const createViews = (governed: GovernedSchema, logger: Logger) => {
  const views = new LRUCache<string, { caller: Caller; view: Promise<View> }>({
    max: mostViews,
    dispose: ({ view }) => void view.then(({ server }) => server.stop()).catch(() => {}),
  });

  const build = async (caller: Caller): Promise<View> => {
    const schema = callerView(governed, caller.viewer.role, caller.viewer.department, caller.mayState);
    const server = new ApolloServer<Reading>({
      schema,
      logger: logger as never,
      introspection: true,
      allowBatchedHttpRequests: false,
      persistedQueries: false,
      // Reads by GET never reach it but for trusted documents; see server/admit.ts.
      csrfPrevention: true,
      includeStacktraceInErrorResponses: false,
      hideSchemaDetailsFromClientErrors: true,
      stopOnTerminationSignals: false,
      documentStore: new InMemoryLRUCache({
        maxSize: keptByServer,
        sizeCalculation: ({ tokenCount = 0 }) => withPlaces * bytesOfDocument('', tokenCount),
      }),
      formatError,
      plugins: [
        onlyJudges,
        ApolloServerPluginLandingPageDisabled(),
        ApolloServerPluginCacheControlDisabled(),
        ApolloServerPluginInlineTraceDisabled(),
        ApolloServerPluginSchemaReportingDisabled(),
        ApolloServerPluginUsageReportingDisabled(),
      ],
    });
    await server.start();
    const plan = recordPlan(
      schema,
      governed.apiSchema,
      (coordinate) => governed.ownersOf(coordinate)[0] ?? 'hub',
    );
    const desk = deskPlan(schema, (coordinate) => governed.ownersOf(coordinate)[0] ?? 'hub');
    const [problem] = [plan.document, ...(desk ? [desk.document] : [])].flatMap((document) =>
      validate(schema, document),
    );
    if (problem) throw new TypeError(`a document of the hub's own does not fit the view: ${problem.message}`);
    return { schemaView: { schema, recordPlan: plan, deskPlan: desk }, server, foundValid: new WeakSet() };
  };

  return {
    of: (caller: Caller): Promise<View> => {
      // What exists for a caller changes on the day on which law begins or ends.
      const key = `${governed.policy.version} ${viewKey(caller)}`;
      const known = views.get(key);
      if (known !== undefined) return known.view;
      const view = build(caller);
      views.set(key, { caller, view });
      view.catch(() => views.delete(key));
      return view;
    },
    /** One caller for each view that is kept, those first that were asked last. */
    callers: (): readonly Caller[] => [...views.values()].map(({ caller }) => caller),
    stop: async (): Promise<void> => {
      const servers = await Promise.all([...views.values()].map(({ view }) => view));
      views.clear();
      await Promise.all(servers.map(({ server }) => server.stop()));
    },
  };
};

/** Answers in the place of a server's own execution that the operation was found valid, and nothing else. */
const onlyJudges: ApolloServerPlugin<Reading> = {
  requestDidStart: async () => judging,
};

const judging: GraphQLRequestListener<Reading> = {
  responseForOperation: async ({ contextValue }) => {
    contextValue.found.isValid = true;
    return nothing;
  },
};

const nothing: GraphQLResponse = {
  http: { status: 200, headers: new HeaderMap() },
  body: { kind: 'single', singleResult: { data: null } },
};
