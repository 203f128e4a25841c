import { pino } from 'pino';
import { ConfigurationError, readConfiguration } from './configuration.ts';
import { createGateway } from './createGateway.ts';
import { migrateHub } from './database/hubDatabase.ts';
import { httpTransport } from './execution/httpTransport.ts';

const start = async () => {
  const configuration = readConfiguration(process.env);
  const logger = pino({ level: configuration.HUB_LOG_LEVEL });
  await migrateHub(configuration.HUB_DATABASE_URL);

  const departments = Object.entries(configuration.departments);
  const gateway = await createGateway({
    transports: Object.fromEntries(
      departments.map(([department, { url }]) => [department, httpTransport({ department, url })]),
    ),
    deadlines: Object.fromEntries(departments.map(([department, { deadline }]) => [department, deadline])),
    issuer: { url: configuration.HUB_ISSUER_URL, audience: configuration.HUB_ISSUER_AUDIENCE },
    viewerPrivateKey: configuration.HUB_VIEWER_PRIVATE_KEY,
    pseudonymSecret: Buffer.from(configuration.HUB_PSEUDONYM_SECRET, 'utf8'),
    databaseUrl: configuration.HUB_DATABASE_URL,
    host: configuration.HUB_HOST,
    port: configuration.HUB_PORT,
    logger,
  });
  logger.info({ url: gateway.url }, 'the gateway answers');

  const stop = async (signal: NodeJS.Signals) => {
    logger.info({ signal }, 'the gateway stops');
    await gateway.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
};

start().catch((error: unknown) => {
  // A failure to start may hold a connection string: only our own words are printed.
  process.stderr.write(
    error instanceof ConfigurationError
      ? `${error.message}\n`
      : `the gateway could not start: ${nameOf(error)}\n`,
  );
  process.exitCode = 2;
});

const nameOf = (error: unknown): string => {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return String(code ?? name);
};
