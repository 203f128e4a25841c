import { readFileSync } from 'node:fs';
import {
  loadDepartments,
  readTlsFiles,
  type TlsIdentity,
  tracingOf,
  tracingSettings,
} from '@credit-hub/schema';
import { z } from 'zod';
import { usualKeysKeptFor } from '../identity/issuerKeys.ts';
import { parseViewerKeys, type ViewerKey } from '../identity/viewerKeys.ts';
import { viewerKeysFile } from '../identity/viewerKeysFile.ts';
import {
  budgetsFile,
  folderThatIs,
  httpUrl,
  milliseconds,
  networks,
  origins,
  secretBytes,
  signingKey,
  someMilliseconds,
  tokenTypes,
  yearsKept,
  yesOrNo,
} from './settings.ts';

/** `market-regulation` → `MARKET_REGULATION`, as settings name a department. */
export const settingPrefix = (department: string): string => department.toUpperCase().replaceAll('-', '_');

const schema = z.object({
  HUB_HOST: z.string().default('127.0.0.1'),
  HUB_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HUB_ADMIN_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  HUB_ISSUER_URL: z.url(),
  HUB_ISSUER_AUDIENCE: z.string().default('https://credit-hub.example/api'),
  HUB_ISSUER_TOKEN_TYPES: tokenTypes,
  HUB_ISSUER_KEYS_KEPT_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .default(usualKeysKeptFor / 1_000),
  HUB_DATABASE_URL: z.string().min(1),
  HUB_VIEWER_KEYS: z.string().min(1),
  HUB_PSEUDONYM_SECRET: secretBytes,
  HUB_ACCESS_LOG_KEY: signingKey,
  HUB_ACCESS_LOG_SECRET: secretBytes,
  HUB_ACCESS_LOG_YEARS: yearsKept,
  HUB_ACCESS_LOG_SEGMENTS_FOLDER: folderThatIs,
  HUB_ACCESS_LOG_SEGMENTS_COPY_FOLDER: folderThatIs,
  HUB_CHECKPOINT_FOLDER: z.string().min(1),
  HUB_SCHEMA_SOURCE: z.enum(['files', 'registry'], 'is neither files nor registry').default('files'),
  HUB_DEADLINE_MS: milliseconds.default(3_000),
  HUB_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  HUB_LIMITS_FILE: budgetsFile,
  HUB_RATE_LIMIT_STORE: z.enum(['memory', 'postgres'], 'is neither memory nor postgres').default('memory'),
  HUB_MOST_REQUESTS_UNDER_WAY: z.coerce.number().int().positive().default(400),
  HUB_DRAIN_NOTICE_MS: someMilliseconds.default(2_000),
  HUB_DRAIN_DEADLINE_MS: milliseconds.default(10_000),
  HUB_TRUSTED_DOCUMENTS_ONLY: yesOrNo,
  HUB_TRUSTED_PROXIES: networks,
  HUB_ALLOWED_ORIGINS: origins,
  HUB_STRICT_TRANSPORT_SECONDS: z.coerce.number().int().min(0).default(0),
  ...tracingSettings,
});

/** Settings that must not stand in a process list or an image: in the environment, or in a file it names with `_FILE`. */
const secrets = [
  'HUB_DATABASE_URL',
  'HUB_VIEWER_KEYS',
  'HUB_PSEUDONYM_SECRET',
  'HUB_ACCESS_LOG_KEY',
  'HUB_ACCESS_LOG_SECRET',
] as const;

export type Configuration = Omit<z.infer<typeof schema>, 'HUB_VIEWER_KEYS'> & {
  /** Reads the keys that viewers are signed with; of a file, as it stands then. */
  viewerKeys: () => readonly ViewerKey[];
  departments: Readonly<Record<string, { url: string; deadline: number }>>;
  /** The authority and the client certificate that departments are reached with; null where none is set. */
  departmentsTls: TlsIdentity | null;
  /** Where traces are sent, and how many; null where nothing is traced. */
  tracing: ReturnType<typeof tracingOf>;
};

/** The settings are wrong; `problems` names each of them and never its value. */
export class ConfigurationError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`the settings are incomplete:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigurationError';
    this.problems = problems;
  }
}

const readSecrets = (environment: NodeJS.ProcessEnv, problems: string[]): NodeJS.ProcessEnv => {
  const read: NodeJS.ProcessEnv = {};
  for (const name of secrets) {
    const file = environment[`${name}_FILE`];
    read[name] = environment[name];
    if (file === undefined) continue;
    if (environment[name] !== undefined) problems.push(`${name}: stands in the environment and in a file`);
    try {
      read[name] = readFileSync(file, 'utf8').trim();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      problems.push(`${name}_FILE: the file cannot be read (${code})`);
    }
  }
  return read;
};

const readDepartments = (environment: NodeJS.ProcessEnv, usualDeadline: number, problems: string[]) => {
  const departments: Record<string, { url: string; deadline: number }> = {};
  for (const { name } of loadDepartments()) {
    const prefix = settingPrefix(name);
    const url = httpUrl.safeParse(environment[`${prefix}_URL`]);
    const deadline = milliseconds.safeParse(environment[`${prefix}_DEADLINE_MS`] ?? usualDeadline);
    if (!url.success) problems.push(`${prefix}_URL: is not the http(s) address of the department ${name}`);
    if (!deadline.success) problems.push(`${prefix}_DEADLINE_MS: is not a number of milliseconds`);
    if (url.success && deadline.success) departments[name] = { url: url.data, deadline: deadline.data };
  }
  return departments;
};

const tlsSettings = {
  ca: 'HUB_DEPARTMENTS_CA_FILE',
  certificate: 'HUB_DEPARTMENTS_CERTIFICATE_FILE',
  key: 'HUB_DEPARTMENTS_KEY_FILE',
};

const viewerKeysIn = (text: string, file: string | undefined, problems: string[]) => {
  try {
    const keys = parseViewerKeys(text);
    return file === undefined ? () => keys : viewerKeysFile(file);
  } catch {
    problems.push('HUB_VIEWER_KEYS: is not a JSON Web Key Set of Ed25519 private keys, each with a `kid`');
    return null;
  }
};

/** Reads the gateway's settings from the environment. Throws `ConfigurationError` naming every one that is wrong. */
export const readConfiguration = (environment: NodeJS.ProcessEnv): Configuration => {
  const problems: string[] = [];
  const read = schema.safeParse({ ...environment, ...readSecrets(environment, problems) });
  for (const issue of read.error?.issues ?? [])
    problems.push(`${issue.path.join('.')}: ${issue.code === 'invalid_type' ? 'is not set' : issue.message}`);

  const departments = readDepartments(environment, read.data?.HUB_DEADLINE_MS ?? 1, problems);
  const departmentsTls = readTlsFiles(tlsSettings, environment);
  for (const { setting, problem } of departmentsTls.problems) problems.push(`${setting}: ${problem}`);
  const viewerKeys =
    read.data && viewerKeysIn(read.data.HUB_VIEWER_KEYS, environment.HUB_VIEWER_KEYS_FILE, problems);
  if (!read.success || !viewerKeys || problems.length > 0) throw new ConfigurationError(problems);
  const { HUB_VIEWER_KEYS: _text, ...settings } = read.data;
  return {
    ...settings,
    viewerKeys,
    departments,
    departmentsTls: departmentsTls.tls,
    tracing: tracingOf(settings),
  };
};
