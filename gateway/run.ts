import { bindToParent } from '@credit-hub/schema/parent-process';
import type { Tracer } from '@credit-hub/schema/tracing';
import { Pool } from 'pg';
import { type Logger, pino } from 'pino';
import { openAccessLog } from './audit/accessLog.ts';
import { type Configuration, ConfigurationError, readConfiguration } from './configuration/configuration.ts';
import { createGateway } from './createGateway.ts';
import { migrateHub } from './database/hubDatabase.ts';
import { transportTo } from './execution/severalAddresses.ts';
import { createSignOperation } from './identity/signOperation.ts';
import { openViewerKeys } from './identity/viewerKeys.ts';
import { followRegistry } from './network/followRegistry.ts';
import type { PublishedSchema } from './network/publishedSchema.ts';
import { SchemaRegistry } from './network/schemaRegistry.ts';
import type { ProtectionOptions } from './protection/protect.ts';

const start = async () => {
  const configuration = readConfiguration(process.env);
  const logger = pino({ level: configuration.HUB_LOG_LEVEL });
  await migrateHub(configuration.HUB_DATABASE_URL);

  const departments = Object.entries(configuration.departments);
  const viewerKeys = openViewerKeys(configuration.viewerKeys, () => new Date(), logger);
  const sign = createSignOperation(viewerKeys, () => new Date());
  const tls = configuration.departmentsTls ?? undefined;
  const accessLog = await openAccessLog({
    databaseUrl: configuration.HUB_DATABASE_URL,
    signingKey: configuration.HUB_ACCESS_LOG_KEY,
    secret: configuration.HUB_ACCESS_LOG_SECRET,
    checkpointFolder: configuration.HUB_CHECKPOINT_FOLDER,
    segmentsFolder: configuration.HUB_ACCESS_LOG_SEGMENTS_FOLDER ?? null,
    segmentsCopyFolder: configuration.HUB_ACCESS_LOG_SEGMENTS_COPY_FOLDER ?? null,
    clock: () => new Date(),
    logger,
  });
  const tracer = await openedTracer(configuration, logger);
  const registryPool = new Pool({ connectionString: configuration.HUB_DATABASE_URL, max: 1 });
  registryPool.on('error', ({ name }) => logger.warn({ name }, 'a connection to the schema registry broke'));
  const registry = new SchemaRegistry(registryPool);
  const published = configuration.HUB_SCHEMA_SOURCE === 'registry' ? await newestIn(registry) : null;
  const gateway = await createGateway({
    composition: published ?? undefined,
    openTransport: ({ name, urls, protocol }) => transportTo({ department: name, urls, protocol, sign, tls }),
    transports: Object.fromEntries(
      departments.map(([department, { url }]) => [
        department,
        transportTo({ department, urls: [url], protocol: 'exchange', sign, tls }),
      ]),
    ),
    deadlines: Object.fromEntries(departments.map(([department, { deadline }]) => [department, deadline])),
    issuer: {
      url: configuration.HUB_ISSUER_URL,
      audience: configuration.HUB_ISSUER_AUDIENCE,
      tokenTypes: configuration.HUB_ISSUER_TOKEN_TYPES,
      keysKeptFor: configuration.HUB_ISSUER_KEYS_KEPT_SECONDS * 1_000,
    },
    viewerKeys,
    pseudonymSecret: configuration.HUB_PSEUDONYM_SECRET,
    databaseUrl: configuration.HUB_DATABASE_URL,
    accessLog,
    host: configuration.HUB_HOST,
    port: configuration.HUB_PORT,
    logger,
    protection: protectionOf(configuration),
    adminPort: configuration.HUB_ADMIN_PORT,
    tracer,
  });
  logger.info(
    { url: gateway.url, accessLogKeptYears: configuration.HUB_ACCESS_LOG_YEARS },
    'the gateway answers',
  );

  const following =
    configuration.HUB_SCHEMA_SOURCE === 'registry'
      ? followRegistry(registry, gateway, published?.version ?? null, logger)
      : null;

  let stopping = false;
  const stop = async (reason: NodeJS.Signals | 'disconnect') => {
    if (stopping) return;
    stopping = true;
    logger.info({ reason }, 'the gateway stops');
    await following?.stop();
    await registryPool.end();
    await gateway.stop();
    await tracer?.close();
    await accessLog.close();
    viewerKeys.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  bindToParent(gateway.url, () => stop('disconnect'));
};

const newestIn = async (registry: SchemaRegistry): Promise<PublishedSchema | null> => {
  const version = await registry.newestVersion();
  return version === null ? null : registry.read(version);
};

const openedTracer = async ({ tracing }: Configuration, logger: Logger): Promise<Tracer | undefined> => {
  if (tracing === null) return undefined;
  const { openTracer } = await import('@credit-hub/schema/tracing');
  const onLost = () => logger.warn('traces are not delivered');
  return openTracer({ ...tracing, service: 'gateway', onLost });
};

const protectionOf = (configuration: Configuration): ProtectionOptions => ({
  budgets: configuration.HUB_LIMITS_FILE,
  rateLimitStore: configuration.HUB_RATE_LIMIT_STORE,
  shedding: { mostUnderWay: configuration.HUB_MOST_REQUESTS_UNDER_WAY },
  drain: { notice: configuration.HUB_DRAIN_NOTICE_MS, deadline: configuration.HUB_DRAIN_DEADLINE_MS },
  trustedDocumentsOnly: configuration.HUB_TRUSTED_DOCUMENTS_ONLY,
  trustedProxies: configuration.HUB_TRUSTED_PROXIES,
  allowedOrigins: configuration.HUB_ALLOWED_ORIGINS,
  strictTransport: configuration.HUB_STRICT_TRANSPORT_SECONDS,
});

start().catch((error: unknown) => {
  // A failure to start may hold a connection string: only our own words are printed.
  process.stderr.write(
    error instanceof ConfigurationError
      ? `${error.message}\n`
      : `the gateway could not start: ${nameOf(error)}\n`,
    // What was opened before the failure would keep the process.
    () => process.exit(2),
  );
});

/** The system's or PostgreSQL's code for what went wrong, however deep it lies. */
const nameOf = (error: unknown): string => {
  const { code, cause, name } = error as { code?: unknown; cause?: unknown; name?: unknown };
  if (typeof code === 'string') return code;
  return cause ? nameOf(cause) : String(name);
};
