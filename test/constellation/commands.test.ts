import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isUnifiedSocialCreditCode } from '@credit-hub/schema';
import { afterAll, expect, test } from 'vitest';

const emptyFolder = mkdtempSync(join(tmpdir(), 'credit-hub-empty-'));
const leftFolder = mkdtempSync(join(tmpdir(), 'credit-hub-left-'));
// Port 1 answers nobody.
const left = { gatewayUrl: 'http://127.0.0.1:1', issuerUrl: 'http://127.0.0.1:1' };
writeFileSync(join(leftFolder, 'running.json'), JSON.stringify(left));
afterAll(() => {
  for (const folder of [emptyFolder, leftFolder]) rmSync(folder, { recursive: true });
});

type Ended = { status: number | null; output: string; errors: string };

function run(
  file: string,
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(import.meta.dirname, file), ...parameters],
      { env: { PATH: process.env.PATH, HUB_DATA_FOLDER: emptyFolder, ...environment }, timeout: 20_000 },
      (_error, output, errors) => resolve({ status: child.exitCode, output, errors }),
    );
  });
}

test.for([
  ['an unknown caller', 'token.ts', ['emperor'], {}, 'CALLER_UNKNOWN'],
  ['no caller', 'token.ts', [], {}, 'CALLER_UNKNOWN'],
  [
    'a purpose that is not the caller’s',
    'token.ts',
    ['bank', '--purpose', 'AUDIT'],
    {},
    'PURPOSE_NOT_ALLOWED',
  ],
  ['an unknown purpose', 'token.ts', ['bank', '--purpose', 'CURIOSITY'], {}, 'PURPOSE_NOT_ALLOWED'],
  ['an unknown option', 'token.ts', ['bank', '--role'], {}, 'ARGUMENT_UNKNOWN'],
  ['a hub that does not run', 'token.ts', ['bank'], {}, 'HUB_NOT_RUNNING'],
  ['a hub that was killed', 'token.ts', ['bank'], { HUB_DATA_FOLDER: leftFolder }, 'HUB_NOT_RUNNING'],
  ['a setting that is wrong', 'start.ts', [], { HUB_PORT: 'http' }, 'SETTING_INVALID: HUB_PORT'],
  ['an unknown option', 'start.ts', ['--fast'], {}, 'ARGUMENT_UNKNOWN'],
  ['an unknown department', 'resetDepartment.ts', ['customs', '--yes'], {}, 'DEPARTMENT_UNKNOWN'],
  ['an unknown option', 'resetDepartment.ts', ['tax', '--force'], {}, 'ARGUMENT_UNKNOWN'],
  [
    'nobody to be asked',
    'resetDepartment.ts',
    ['tax'],
    { TAX_DATABASE_URL: 'postgres://127.0.0.1:1/tax' },
    'CONFIRMATION_NEEDED',
  ],
  ['an unknown department', 'calendar.ts', ['customs'], {}, 'DEPARTMENT_UNKNOWN'],
  ['an unknown option', 'calendar.ts', ['--all'], {}, 'ARGUMENT_UNKNOWN'],
  ['a hub that does not run', 'calendar.ts', [], {}, 'HUB_NOT_RUNNING'],
  ['an unknown department', 'jobs.ts', ['customs'], {}, 'DEPARTMENT_UNKNOWN'],
  ['an unknown option', 'jobs.ts', ['--all'], {}, 'ARGUMENT_UNKNOWN'],
  ['a hub that does not run', 'jobs.ts', [], {}, 'HUB_NOT_RUNNING'],
  [
    'a database that is down',
    'jobs.ts',
    ['tax'],
    { TAX_DATABASE_URL: 'postgres://127.0.0.1:1/tax' },
    'DATABASE_FAILED',
  ],
  ['an unknown department', 'distributeTables.ts', ['customs'], {}, 'DEPARTMENT_UNKNOWN'],
  ['an unknown option', 'distributeTables.ts', ['tax', '--force'], {}, 'ARGUMENT_UNKNOWN'],
  ['a hub that does not run', 'distributeTables.ts', ['tax'], {}, 'HUB_NOT_RUNNING'],
  [
    'a database that is down',
    'distributeTables.ts',
    ['tax'],
    { TAX_DATABASE_URL: 'postgres://127.0.0.1:1/tax' },
    'DATABASE_FAILED',
  ],
  ['an unknown option', 'demonstrationSubjects.ts', ['--yaml'], {}, 'ARGUMENT_UNKNOWN'],
] as const)(
  '%s: %s says so in one line and ends with status 2',
  async ([, file, parameters, environment, code]) => {
    const { status, output, errors } = await run(file, parameters, environment);
    expect(errors).toMatch(new RegExp(`^${code}[^\n]*\n$`));
    expect(output).toBe('');
    expect(status).toBe(2);
  },
);

test.for(['token.ts', 'start.ts', 'demonstrationSubjects.ts', 'resetDepartment.ts', 'distributeTables.ts'])(
  '%s tells how it is used',
  async (file) => {
    const { status, output } = await run(file, ['--help']);
    expect(output).toContain('pnpm ');
    expect(status).toBe(0);
  },
);

test('the scenario subjects are JSON with valid codes, and nothing of their people', async () => {
  const { output } = await run('demonstrationSubjects.ts', []);
  const subjects = Object.values(JSON.parse(output) as Record<string, Record<string, string>>);
  expect(subjects.length).toBeGreaterThan(12);
  for (const subject of subjects) {
    expect(isUnifiedSocialCreditCode(subject.unifiedSocialCreditCode ?? '')).toBe(true);
    expect(Object.keys(subject)).toEqual(['unifiedSocialCreditCode', 'name', 'kind', 'shows']);
  }
});
