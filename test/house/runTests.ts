import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Runs the tests of files by name, in the sight of whoever asked for them; resolves with the runner's exit code. */
export function runTests(
  files: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  const runner = spawn('vitest', ['run', '--config', 'test/vitest.config.ts', ...files], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  });
  return new Promise((done, fail) => {
    runner.once('error', fail);
    runner.once('exit', (code) => done(code ?? 1));
  });
}
