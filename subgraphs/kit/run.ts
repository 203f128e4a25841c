import { parseArgs } from 'node:util';
import { bindToParent } from '@credit-hub/schema/parent-process';
import type { Tracer } from '@credit-hub/schema/tracing';
import { type Logger, pino } from 'pino';
import { migrateDepartment } from './database/migrate.ts';
import { MigrationFailed } from './database/migrationFailed.ts';
import type { Department } from './department.ts';
import { keysFit } from './encryption/keysFit.ts';
import { serveDepartment } from './server.ts';
import { startDepartment } from './service.ts';
import { type DepartmentSettings, readSettings, SettingsError } from './settings.ts';

/**
 * A department as a process of its own: `node main.ts` serves, `node main.ts --migrate` migrates first.
 * Settings come from the environment; what is missing or wrong is named, and the process ends with 2.
 */
export async function runDepartment(department: Department): Promise<void> {
  const { values } = parseArgs({ options: { migrate: { type: 'boolean', default: false } } });
  const settings = await orEnd(() => readSettings(department.name, process.env));
  const logger = pino({ level: settings.logLevel });
  if (values.migrate) await orEnd(() => migrateDepartment(department, settings.databaseUrl));
  await endWhereKeysDoNotFit(department, settings);
  const tracer = await openedTracer(department.name, settings, logger);
  const service = await orEnd(() =>
    startDepartment(department, { ...settings, logger, tracer, calendar: true }),
  );
  const server = await serveDepartment(service, settings);
  logger.info({ department: department.name, url: server.url }, 'the department answers');

  const stop = async () => {
    await server.close();
    await tracer?.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  bindToParent(server.url, stop);
}

async function openedTracer(
  department: string,
  { tracing }: DepartmentSettings,
  logger: Logger,
): Promise<Tracer | undefined> {
  if (tracing === null) return undefined;
  const { openTracer } = await import('@credit-hub/schema/tracing');
  const onLost = () => logger.warn({ department }, 'traces are not delivered');
  return openTracer({ ...tracing, service: department, onLost });
}

/** Under a wrong keyring every personal field would fail; a database that is down may come back, and is no reason to end. */
async function endWhereKeysDoNotFit({ tables }: Department, settings: DepartmentSettings): Promise<void> {
  if (await keysFit({ ...settings, tables }).catch(() => true)) return;
  console.error('HUB_FIELD_KEYS does not open what the database holds');
  process.exit(2);
}

/** What settings are wrong is told line by line, a department's own among them, and what its database does not take; it ends the process. */
async function orEnd<Result>(start: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await start();
  } catch (error) {
    if (error instanceof MigrationFailed) console.error(error.message);
    else if (error instanceof SettingsError) for (const problem of error.problems) console.error(problem);
    else throw error;
    return process.exit(2);
  }
}
