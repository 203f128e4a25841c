/** A gateway as production runs it, `gateway/main.ts`, on what a hub has that runs already. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { shiftedClock } from '../../constellation/departmentProcess.ts';
import { checkpointFolderOf } from '../../constellation/keptAccessLog.ts';
import { keptSecret } from '../../constellation/keptSecret.ts';
import { type SupervisedProcess, supervisedProcess } from '../../constellation/supervisedProcess.ts';
import { type TestHub, testSettings } from '../../house/testHub.ts';

export type GatewayParts = {
  /** The hub's own database. */
  readonly databaseUrl: string;
  /** Where each department answers. */
  readonly departmentUrls: Readonly<Record<string, string>>;
  /** Where it listens; a free port without it. */
  readonly port?: number;
  /** Settings beside the usual ones. */
  readonly settings?: NodeJS.ProcessEnv;
};

export const gatewayMainFile = join(import.meta.dirname, '../../../gateway/main.ts');

/** All its settings but the port. The keys, the issuer and the folder of checkpoints are the given hub's. */
export async function gatewayEnvironment(hub: TestHub, parts: GatewayParts): Promise<NodeJS.ProcessEnv> {
  const limits = join(hub.dataFolder, 'budgets.json');
  await writeFile(limits, JSON.stringify(testSettings.protection.budgets));
  const kept = (name: string) => join(hub.dataFolder, `${name}.json`);
  const secretText = async (name: string) =>
    Buffer.from(await keptSecret(hub.dataFolder, name)).toString('base64url');
  const { NODE_OPTIONS: clockOption, ...clock } = shiftedClock(testSettings.clock);
  return {
    PATH: process.env.PATH,
    HUB_ISSUER_URL: hub.issuerUrl,
    HUB_DATABASE_URL: parts.databaseUrl,
    HUB_VIEWER_KEYS_FILE: kept('viewer-keys'),
    HUB_PSEUDONYM_SECRET: await secretText('pseudonym-secret'),
    HUB_ACCESS_LOG_KEY_FILE: kept('access-log-key'),
    HUB_ACCESS_LOG_SECRET: await secretText('access-log-secret'),
    HUB_CHECKPOINT_FOLDER: checkpointFolderOf(hub.dataFolder),
    HUB_LIMITS_FILE: limits,
    HUB_LOG_LEVEL: 'silent',
    ...clock,
    ...Object.fromEntries(
      Object.entries(parts.departmentUrls).map(([name, url]) => [
        `${name.toUpperCase().replaceAll('-', '_')}_URL`,
        url,
      ]),
    ),
    ...parts.settings,
    // Options of a test's own stand beside the clock's: without it departments refuse what the gateway signs.
    NODE_OPTIONS: [clockOption, parts.settings?.NODE_OPTIONS].filter(Boolean).join(' '),
  };
}

/** It is not started yet. */
export async function gatewayProcess(hub: TestHub, parts: GatewayParts): Promise<SupervisedProcess> {
  const environment = await gatewayEnvironment(hub, parts);
  return supervisedProcess({
    name: 'gateway',
    file: gatewayMainFile,
    port: parts.port ?? 0,
    environmentAt: (port) => ({ ...environment, HUB_PORT: String(port) }),
    logger: pino({ level: 'silent' }),
    // What ends here without being killed is a fault to be seen.
    mostRestarts: 0,
  });
}
