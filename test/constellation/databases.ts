/**
 * The databases of the network, one a department and one for the gateway: on servers that the settings name,
 * else on a PostgreSQL of our own.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  EmbeddedPostgresError,
  endServerLeftBehind,
  findEmbeddedDatabase,
  findRunningServer,
} from '@credit-hub/kit/embedded-postgres';
import type { Logger } from 'pino';
import { CommandError } from './commandError.ts';
import { departmentNames } from './loadDepartment.ts';
import { hubNotRunning } from './runningHub.ts';
import { hubDatabase, type Settings } from './settings.ts';
import { startSupervisedPostgres } from './supervisedPostgres.ts';

/** One for each department, and the gateway's own. */
export const databaseNames: readonly string[] = [...departmentNames, hubDatabase];

export type Databases = {
  /** Connection URL by database name. */
  readonly urls: Readonly<Record<string, string>>;
  /** Resolves when our own server ended by itself, again and again, and is not started again. */
  readonly gone: Promise<void>;
  stop(): Promise<void>;
};

export type DatabaseOptions = {
  /** Connection URLs of databases that stand already. */
  readonly given: Readonly<Record<string, string>>;
  readonly dataFolder: string;
  /** Port of our own server. */
  readonly port: number;
  readonly logger: Logger;
};

/** Starts our own server only for what is not given. Rejects with `CommandError`. */
export async function bringDatabases(options: DatabaseOptions): Promise<Databases> {
  const missing = databaseNames.filter((name) => options.given[name] === undefined);
  if (missing.length === 0) return { urls: options.given, gone: new Promise(() => {}), stop: async () => {} };
  // Started by root the server runs as another account, which passes through this folder; each secret in it is 0600.
  await mkdir(options.dataFolder, { recursive: true, mode: 0o711 });
  const server = await startSupervisedPostgres({
    dataFolder: clusterFolderIn(options.dataFolder),
    port: options.port === 0 ? undefined : options.port,
    logger: options.logger,
  }).catch((error: unknown) => {
    throw error instanceof EmbeddedPostgresError ? new CommandError(error.message) : error;
  });
  const urls: Record<string, string> = { ...options.given };
  for (const name of missing) urls[name] = await server.ensureDatabase(databaseNameOf(name));
  return { urls, gone: server.gone, stop: server.stop };
}

/**
 * Ends the server that an earlier start left running on the data folder when it was killed; resolves with what to say
 * of that, null when there is none. Rejects with `CommandError` when the start that owns it still runs.
 */
export async function endDatabasesLeftBehind(dataFolder: string): Promise<string | null> {
  const folder = clusterFolderIn(dataFolder);
  const found = await findRunningServer(folder);
  if (found === null) return null;
  const { pid, port, startedBy } = found;
  if (startedBy !== null)
    throw new CommandError(
      `HUB_ALREADY_RUNS: a start (process ${startedBy}) runs on the data folder ${dataFolder}; ` +
        'end it first, or choose another folder by HUB_DATA_FOLDER',
    );
  if (!(await endServerLeftBehind(folder, found)))
    throw new CommandError(
      `DATABASE_LEFT_BEHIND: an earlier start left PostgreSQL (process ${pid}) running on ${folder}, and it does not ` +
        'end when it is told to; end it first',
    );
  return `Ended the PostgreSQL (process ${pid}, port ${port}) that an earlier start had left running on ${folder}.`;
}

/** Connection URL of a database of the running hub. Rejects with `CommandError` when nothing says where it is. */
export async function findDatabase(
  name: string,
  { databaseUrls, dataFolder }: Pick<Settings, 'databaseUrls' | 'dataFolder'>,
): Promise<string> {
  const url =
    databaseUrls[name] ?? (await findEmbeddedDatabase(clusterFolderIn(dataFolder), databaseNameOf(name)));
  if (url === null) throw new CommandError(hubNotRunning);
  return url;
}

const clusterFolderIn = (dataFolder: string) => join(dataFolder, 'postgres');

/** PostgreSQL names need no quotes this way: `credit-office` → `credit_office`. */
const databaseNameOf = (name: string) => name.replaceAll('-', '_');
