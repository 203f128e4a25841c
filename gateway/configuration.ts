import { readFileSync } from 'node:fs';
import { loadDepartments } from '@credit-hub/schema';
import type { JWK } from 'jose';
import { z } from 'zod';

/** `market-regulation` → `MARKET_REGULATION`, as settings name a department. */
export const settingPrefix = (department: string): string => department.toUpperCase().replaceAll('-', '_');

/** A secret stands in the environment or in a file that the environment names with `_FILE`. */
const secret = (environment: NodeJS.ProcessEnv, name: string): string | undefined => {
  const file = environment[`${name}_FILE`];
  return file === undefined ? environment[name] : readFileSync(file, 'utf8').trim();
};

const jwk = z.string().transform((text, context): JWK => {
  try {
    return z
      .looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), d: z.string(), kid: z.string() })
      .parse(JSON.parse(text));
  } catch {
    context.addIssue({ code: 'custom', message: 'is not an Ed25519 private key as JWK with a `kid`' });
    return z.NEVER;
  }
});

const milliseconds = z.coerce.number().int().positive();

const schema = z.object({
  HUB_HOST: z.string().default('127.0.0.1'),
  HUB_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HUB_ISSUER_URL: z.url(),
  HUB_ISSUER_AUDIENCE: z.string().default('https://credit-hub.example/api'),
  HUB_DATABASE_URL: z.string().min(1),
  HUB_VIEWER_PRIVATE_KEY: jwk,
  HUB_PSEUDONYM_SECRET: z.string().min(32, 'needs 32 characters or more'),
  HUB_DEADLINE_MS: milliseconds.default(3_000),
  HUB_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Configuration = z.infer<typeof schema> & {
  departments: Readonly<Record<string, { url: string; deadline: number }>>;
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

/** Reads the gateway's settings from the environment. Throws `ConfigurationError` naming every one that is wrong. */
export const readConfiguration = (environment: NodeJS.ProcessEnv): Configuration => {
  const problems: string[] = [];
  const secrets = ['HUB_DATABASE_URL', 'HUB_VIEWER_PRIVATE_KEY', 'HUB_PSEUDONYM_SECRET'];
  const settings = schema.safeParse({
    ...environment,
    ...Object.fromEntries(secrets.map((name) => [name, secret(environment, name)])),
  });
  for (const issue of settings.error?.issues ?? [])
    problems.push(`${issue.path.join('.')}: ${issue.code === 'invalid_type' ? 'is not set' : issue.message}`);

  const departments: Record<string, { url: string; deadline: number }> = {};
  for (const { name } of loadDepartments()) {
    const prefix = settingPrefix(name);
    const url = z.url().safeParse(environment[`${prefix}_URL`]);
    const deadline = milliseconds.safeParse(
      environment[`${prefix}_DEADLINE_MS`] ?? settings.data?.HUB_DEADLINE_MS ?? 1,
    );
    if (!url.success) problems.push(`${prefix}_URL: is not the address of the department ${name}`);
    if (!deadline.success) problems.push(`${prefix}_DEADLINE_MS: is not a number of milliseconds`);
    if (url.success && deadline.success) departments[name] = { url: url.data, deadline: deadline.data };
  }
  if (!settings.success || problems.length > 0) throw new ConfigurationError(problems);
  return { ...settings.data, departments };
};
