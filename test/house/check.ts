/** `pnpm check`: everything about the house that shows without running it. One line a check; status 1 if one fails. */
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { type Check, checks } from './checks.ts';

const root = resolve(import.meta.dirname, '../..');
const longestCheckInMilliseconds = 300_000;
const largestOutputInBytes = 16 * 1024 * 1024;

type Outcome = { readonly passed: boolean; readonly output: string; readonly seconds: number };

function run({ command: [program, ...parameters] }: Check): Promise<Outcome> {
  const startedAt = performance.now();
  return new Promise((done) => {
    execFile(
      program,
      parameters,
      { cwd: root, timeout: longestCheckInMilliseconds, maxBuffer: largestOutputInBytes },
      (error, stdout, stderr) =>
        done({
          passed: error === null,
          output: `${stdout}${stderr}`.trim() || (error?.message ?? ''),
          seconds: (performance.now() - startedAt) / 1000,
        }),
    );
  });
}

function tell({ name }: Check, { passed, output, seconds }: Outcome): void {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`);
  if (!passed) console.log(output.replaceAll(/^/gm, '        '));
}

const waiting = [...checks];
let failed = 0;

async function work(): Promise<void> {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const outcome = await run(check);
    tell(check, outcome);
    if (!outcome.passed) failed += 1;
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
process.exitCode = failed > 0 ? 1 : 0;
