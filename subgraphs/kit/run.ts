import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { z } from 'zod';
import { migrateDepartment } from './database/migrate.ts';
import type { Department } from './department.ts';
import { serveDepartment } from './server.ts';
import { startDepartment } from './service.ts';

const jwk = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    context.addIssue({ code: 'custom', message: 'is no JSON Web Key' });
    return z.NEVER;
  }
});

/**
 * A department as a process of its own: `node main.ts` serves, `node main.ts --migrate` migrates first.
 * Settings come from the environment; what is missing or wrong is named, and the process ends with 2.
 */
export async function runDepartment(department: Department): Promise<void> {
  const { values } = parseArgs({ options: { migrate: { type: 'boolean', default: false } } });
  const databaseSetting = `${department.name.toUpperCase().replaceAll('-', '_')}_DATABASE_URL`;
  const settings = z
    .object({
      [databaseSetting]: z.url({ protocol: /^postgres(ql)?$/ }),
      HUB_VIEWER_PUBLIC_KEY: jwk,
      HOST: z.string().default('127.0.0.1'),
      PORT: z.coerce.number().int().min(0).max(65_535),
      DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(1_000).default(10),
      LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    })
    .safeParse(process.env);
  if (!settings.success) {
    for (const { path, message } of settings.error.issues) console.error(`${path.join('.')}: ${message}`);
    process.exit(2);
  }
  const { HUB_VIEWER_PUBLIC_KEY, HOST, PORT, DATABASE_POOL_SIZE, LOG_LEVEL } = settings.data;
  const databaseUrl = String(settings.data[databaseSetting]);
  const logger = pino({ level: LOG_LEVEL as string });

  if (values.migrate) await migrateDepartment(department, databaseUrl);
  const service = await startDepartment(department, {
    databaseUrl,
    viewerPublicKey: HUB_VIEWER_PUBLIC_KEY as never,
    logger,
    poolSize: DATABASE_POOL_SIZE as number,
  });
  const server = await serveDepartment(service, { host: HOST as string, port: PORT as number });
  logger.info({ department: department.name, url: server.url }, 'the department answers');

  const stop = async () => {
    await server.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
