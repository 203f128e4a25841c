import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

type Outcome = { code: number; output: string; errors: string };

/** Runs a command as its script in package.json does, from a folder that is none of the house's. */
function run(command: string, ...args: string[]): Promise<Outcome> {
  return runIn(process.env, command, ...args);
}

function runIn(env: NodeJS.ProcessEnv, command: string, ...args: string[]): Promise<Outcome> {
  const file = fileURLToPath(new URL(`${command}.ts`, import.meta.url));
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [file, ...args],
      { cwd: tmpdir(), env, timeout: 60_000, maxBuffer: 2 ** 26 },
      (error, output, errors) => resolve({ code: error ? Number(error.code) : 0, output, errors }),
    );
  });
}

const policyFile = fileURLToPath(new URL('../policy/policy.yaml', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'credit-hub-policy-'));

function changedPolicy(name: string, from: string, to: string): string {
  const file = join(folder, name);
  const text = readFileSync(policyFile, 'utf8');
  if (!text.includes(from)) throw new Error('the policy does not hold the text to change');
  writeFileSync(file, text.replace(from, to));
  return file;
}

test('the schema of the house may be served', async () => {
  const { code, output, errors } = await run('check');
  expect({ code, output, errors }).toEqual({ code: 0, output: 'The schema may be served.\n', errors: '' });
});

test.each(['check', 'compose', 'policyMatrix', 'policyDiff'])('%s tells what it does', async (command) => {
  const { code, output } = await run(command, '--help');
  expect(code).toBe(0);
  expect(output).toMatch(/^Usage: pnpm (schema|policy):/);
});

test.each([
  ['check', ['--fast']],
  ['policyMatrix', ['--role', 'KING']],
  ['policyDiff', ['no-such-file.yaml']],
  ['policyDiff', ['--upload-pack=x']],
])('%s %j ends with one line and exit code 2', async (command, args) => {
  const { code, errors } = await run(command, ...args);
  expect(code).toBe(2);
  expect(errors.trim().split('\n')).toHaveLength(1);
});

test('the matrix tells what a bank never reads and what it reads with consent', async () => {
  const { output } = await run('policyMatrix', '--role', 'BANK', '--json');
  const matrix: { coordinate: string; form: string; relation: string | null }[] = JSON.parse(output);
  const formsOf = (wanted: string) =>
    new Set(matrix.filter((e) => e.coordinate === wanted).map((e) => `${e.form} ${e.relation ?? ''}`.trim()));
  expect(formsOf('RegisteredPerson.residentIdNumber')).toEqual(new Set(['DENIED']));
  expect(formsOf('PublicCreditEvaluation.grade')).toEqual(new Set(['DENIED', 'CLEAR CONSENT']));
});

test('a difference that widens is marked, and fails', async () => {
  const wider = changedPolicy(
    'wider.yaml',
    'readers: { AUDITOR: [AUDIT] }',
    'readers: { AUDITOR: [AUDIT], BANK: [INQUIRY] }',
  );
  const { code, output } = await run('policyDiff', policyFile, wider);
  expect(code).toBe(1);
  expect(output).toContain('WIDENS SHARED × BANK × INQUIRY: DENIED → CLEAR');
});

test('a difference that narrows is told, and passes', async () => {
  const narrower = changedPolicy('narrower.yaml', 'HALL: [HANDLING, PROCUREMENT]', 'HALL: [HANDLING]');
  const { code, output } = await run('policyDiff', policyFile, narrower);
  expect(code).toBe(0);
  expect(output).toContain('       SHARED × HALL × PROCUREMENT: CLEAR → DENIED');
});

const isInRepository = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: import.meta.dirname }).status === 0;

test.runIf(isInRepository)('a git revision is compared as it stood (needs git, in a clone)', async () => {
  const { code, output } = await run('policyDiff', 'HEAD', 'HEAD');
  expect(code).toBe(0);
  expect(output).toContain('Nobody reads or writes anything differently.');
});

test('without git a revision is refused, and git is named', async () => {
  const { code, errors } = await runIn({ ...process.env, PATH: '' }, 'policyDiff', 'HEAD~1');
  expect({ code, errors }).toEqual({
    code: 2,
    errors: expect.stringMatching(/^HEAD~1 is no file, and without git on the PATH .*\n$/),
  });
});
