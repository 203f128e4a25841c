import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { migrateDepartment } from './database/migrate.ts';
import type { Department } from './department.ts';
import { serveDepartment } from './server.ts';
import { startDepartment } from './service.ts';
import { type DepartmentSettings, readSettings, SettingsError } from './settings.ts';

/**
 * A department as a process of its own: `node main.ts` serves, `node main.ts --migrate` migrates first.
 * Settings come from the environment; what is missing or wrong is named, and the process ends with 2.
 */
export async function runDepartment(department: Department): Promise<void> {
  const { values } = parseArgs({ options: { migrate: { type: 'boolean', default: false } } });
  const settings = settingsOrEnd(department.name);
  const logger = pino({ level: settings.logLevel });
  if (values.migrate) await migrateDepartment(department, settings.databaseUrl);
  const service = await startDepartment(department, { ...settings, logger });
  const server = await serveDepartment(service, settings);
  logger.info({ department: department.name, url: server.url }, 'the department answers');

  const stop = async () => {
    await server.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function settingsOrEnd(department: string): DepartmentSettings {
  try {
    return readSettings(department, process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    for (const problem of error.problems) console.error(problem);
    return process.exit(2);
  }
}
