import { readFileSync } from 'node:fs';
import { readTlsFiles, type TlsIdentity, tracingOf, tracingSettings } from '@credit-hub/schema';
import { z } from 'zod';
import { KeyringError, parseKeyring } from './encryption/keyring.ts';
import { type KeyringSource, keyringFile } from './encryption/keyringSource.ts';
import type { HubAccess } from './messages/hubClient.ts';
import type { ViewerKeySource } from './viewerKeys.ts';

/** What a department needs to run as a process of its own. */
export type DepartmentSettings = {
  databaseUrl: string;
  viewerKeys: ViewerKeySource;
  fieldKeys: KeyringSource;
  host: string;
  port: number;
  /** Its certificate and key, and the authority whose clients alone are let in; null for plain HTTP. */
  tls: TlsIdentity | null;
  poolSize: number;
  logLevel: string;
  /** How its own machine reaches the hub; null where its messages to other departments wait. */
  hub: HubAccess | null;
  /** Where traces are sent, and how many; null where nothing is traced. */
  tracing: ReturnType<typeof tracingOf>;
};

/** Settings that are missing or wrong: each line names one and what is wrong with it, and quotes no value. */
export class SettingsError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`SETTINGS_INVALID: ${problems.join('; ')}`);
    this.name = 'SettingsError';
    this.problems = problems;
  }
}

const tlsSettings = { ca: 'TLS_CLIENT_CA_FILE', certificate: 'TLS_CERTIFICATE_FILE', key: 'TLS_KEY_FILE' };

const port = z.coerce
  .number<string>('is no port')
  .int('is no port')
  .min(0, 'is no port')
  .max(65_535, 'is no port');
const poolSize = z.coerce
  .number('is no number')
  .int('is no number')
  .min(1, 'is below 1')
  .max(1_000, 'is above 1000');
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/** Name of the setting that tells where a department's database is, e.g. `CREDIT_OFFICE_DATABASE_URL`. */
export function databaseSettingOf(department: string): string {
  return `${department.toUpperCase().replaceAll('-', '_')}_DATABASE_URL`;
}

/** @throws SettingsError */
export function readSettings(department: string, environment: NodeJS.ProcessEnv): DepartmentSettings {
  const databaseSetting = databaseSettingOf(department);
  const schema = z.object({
    [databaseSetting]: z.url({ protocol: /^postgres(ql)?$/, error: 'is missing, or no postgres:// URL' }),
    HUB_VIEWER_KEYS_URL: z.url('is missing, or no address').transform((url) => new URL(url)),
    HOST: z.string().default('127.0.0.1'),
    PORT: z.string('is missing').pipe(port),
    DATABASE_POOL_SIZE: poolSize.default(10),
    LOG_LEVEL: z.enum(logLevels, `is none of ${logLevels.join(', ')}`).default('info'),
    ...tracingSettings,
  });
  const read = schema.safeParse(environment);
  const fieldKeys = readFieldKeys(environment);
  const { tls, problems: tlsProblems } = readTls(environment);
  const { hub, problems: hubProblems } = readHubAccess(environment);
  if (!read.success || 'problems' in fieldKeys || tlsProblems.length > 0 || hubProblems.length > 0) {
    throw new SettingsError([
      ...(read.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []),
      ...('problems' in fieldKeys ? fieldKeys.problems : []),
      ...tlsProblems,
      ...hubProblems,
    ]);
  }
  const settings = read.data as Record<string, unknown>;
  return {
    databaseUrl: settings[databaseSetting] as string,
    viewerKeys: settings.HUB_VIEWER_KEYS_URL as URL,
    fieldKeys: fieldKeys.source,
    host: settings.HOST as string,
    port: settings.PORT as number,
    tls,
    poolSize: settings.DATABASE_POOL_SIZE as number,
    logLevel: settings.LOG_LEVEL as string,
    hub,
    tracing: tracingOf(settings as z.infer<z.ZodObject<typeof tracingSettings>>),
  };
}

const hubSettings = z.object({
  HUB_URL: z.url('is missing, or no address'),
  HUB_TOKEN_URL: z.url('is missing, or no address'),
  HUB_CLIENT_ID: z.string('is missing').min(1, 'is missing'),
});

/** All of them, or none: a department that could send half of what it needs would look as if it sent. */
function readHubAccess(environment: NodeJS.ProcessEnv): {
  hub: HubAccess | null;
  problems: readonly string[];
} {
  const { HUB_CLIENT_SECRET: text, HUB_CLIENT_SECRET_FILE: file } = environment;
  const isNamed = [...Object.keys(hubSettings.shape), 'HUB_CLIENT_SECRET', 'HUB_CLIENT_SECRET_FILE'].some(
    (name) => environment[name],
  );
  if (!isNamed) return { hub: null, problems: [] };
  const read = hubSettings.safeParse(environment);
  const problems = read.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
  if (Boolean(text) === Boolean(file))
    problems.push('HUB_CLIENT_SECRET or HUB_CLIENT_SECRET_FILE is missing, or both are there');
  const clientSecret = file ? readSecret(file) : text;
  if (clientSecret === null) problems.push('HUB_CLIENT_SECRET_FILE cannot be read, or is empty');
  if (problems.length > 0 || !read.success || !clientSecret) return { hub: null, problems };
  const { HUB_URL: url, HUB_TOKEN_URL: tokenUrl, HUB_CLIENT_ID: clientId } = read.data;
  return { hub: { url: () => url, tokenUrl, clientId, clientSecret }, problems };
}

function readSecret(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    return null;
  }
}

function readTls(environment: NodeJS.ProcessEnv): { tls: TlsIdentity | null; problems: readonly string[] } {
  const { tls, problems } = readTlsFiles(tlsSettings, environment);
  const told = problems.map(({ setting, problem }) => `${setting} ${problem}`);
  // Whoever means to ask for certificates must not serve in clear.
  if (tls?.cert === undefined && environment[tlsSettings.ca] !== undefined)
    told.push(`${tlsSettings.ca} is of no use without ${tlsSettings.certificate}`);
  return { tls, problems: told };
}

/** A file is read again when a value names a key that it did not hold: keys rotate without a restart. */
function readFieldKeys({
  HUB_FIELD_KEYS: text,
  HUB_FIELD_KEYS_FILE: file,
}: NodeJS.ProcessEnv): { source: KeyringSource } | { problems: string[] } {
  if (Boolean(text) === Boolean(file)) {
    return { problems: ['HUB_FIELD_KEYS or HUB_FIELD_KEYS_FILE is missing, or both are there'] };
  }
  const setting = file ? 'HUB_FIELD_KEYS_FILE' : 'HUB_FIELD_KEYS';
  const source = file ? keyringFile(file) : () => parseKeyring(text as string);
  try {
    source();
    return { source };
  } catch (error) {
    if (!(error instanceof KeyringError)) throw error;
    return { problems: error.problems.map((problem) => `${setting}: ${problem}`) };
  }
}
