/**
 * The databases of the network, one a department and one for the gateway: on servers that the settings name,
 * else on a PostgreSQL of our own.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  EmbeddedPostgresError,
  findEmbeddedDatabase,
  startEmbeddedPostgres,
} from '@credit-hub/kit/embedded-postgres';
import { CommandError } from './commandError.ts';
import { departments } from './departments.ts';
import { hubNotRunning } from './runningHub.ts';
import { hubDatabase, type Settings } from './settings.ts';

/** One for each department, and the gateway's own. */
export const databaseNames: readonly string[] = [...departments.map(({ name }) => name), hubDatabase];

export type Databases = {
  /** Connection URL by database name. */
  readonly urls: Readonly<Record<string, string>>;
  stop(): Promise<void>;
};

export type DatabaseOptions = {
  /** Connection URLs of databases that stand already. */
  readonly given: Readonly<Record<string, string>>;
  readonly dataFolder: string;
  /** Port of our own server. */
  readonly port: number;
};

/** Starts our own server only for what is not given. Rejects with `CommandError`. */
export async function bringDatabases(options: DatabaseOptions): Promise<Databases> {
  const missing = databaseNames.filter((name) => options.given[name] === undefined);
  if (missing.length === 0) return { urls: options.given, stop: async () => {} };
  // Started by root the server runs as another account, which passes through this folder; each secret in it is 0600.
  await mkdir(options.dataFolder, { recursive: true, mode: 0o711 });
  const server = await startEmbeddedPostgres({
    dataFolder: clusterFolderIn(options.dataFolder),
    port: options.port === 0 ? undefined : options.port,
    persistent: true,
  }).catch((error: unknown) => {
    throw error instanceof EmbeddedPostgresError ? new CommandError(error.message) : error;
  });
  const urls: Record<string, string> = { ...options.given };
  for (const name of missing) urls[name] = await server.ensureDatabase(databaseNameOf(name));
  return { urls, stop: () => server.stop() };
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
