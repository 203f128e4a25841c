import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CommandError } from '../constellation/commandError.ts';
import { type Change, nameOf } from './mutants.ts';

const position = z.object({ line: z.int(), column: z.int() });
const reportSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      mutants: z.array(
        z.object({
          mutatorName: z.string(),
          replacement: z.string(),
          status: z.string(),
          location: z.object({ start: position, end: position }),
        }),
      ),
    }),
  ),
});

/** What became of each change, by its name: `Killed`, `Survived`, `NoCoverage`, `Timeout`, `RuntimeError`, …. */
export type Outcomes = ReadonlyMap<string, string>;

/**
 * Has Stryker make these changes in a working copy, one at a time, and run those of these tests that reach
 * each. The map may hold a few more, which Stryker knows of at the same place.
 */
export async function runStryker(
  folder: string,
  changes: readonly Change[],
  { processes, tests }: { readonly processes: number; readonly tests: readonly string[] },
): Promise<Outcomes> {
  if (changes.length === 0) return new Map();
  const report = join(folder, 'mutation-report.json');
  const settings = join(folder, 'stryker.config.json');
  await writeFile(join(folder, 'mutation-sample.json'), JSON.stringify(changes.map(nameOf)));
  await writeFile(settings, JSON.stringify(settingsFor(changes, processes, report)));
  const program = join(folder, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const status = await new Promise<number | null>((done, fail) => {
    const run = spawn(process.execPath, [program, 'run', settings], {
      cwd: folder,
      env: { ...process.env, HUB_MUTATION_TESTS: tests.join(',') },
      stdio: 'inherit',
    });
    const end = () => void run.kill();
    process.once('exit', end);
    run.once('error', fail);
    run.once('exit', (status) => {
      process.off('exit', end);
      done(status);
    });
  });
  if (status !== 0)
    throw new CommandError('The tests fail, or could not be run, before anything is changed.');
  return outcomesIn(await readFile(report, 'utf8'));
}

const settingsFor = (changes: readonly Change[], concurrency: number, report: string) => ({
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', join(import.meta.dirname, 'sampledOnly.ts')],
  ignorers: ['sampledOnly'],
  checkers: ['sampledOnly'],
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: true },
  coverageAnalysis: 'perTest',
  inPlace: true,
  concurrency,
  mutate: changes.map(rangeOf),
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: report },
  clearTextReporter: { logTests: false },
  dryRunTimeoutMinutes: 30,
  timeoutMS: 20_000,
});

/** Stryker counts lines from one and columns from nought here. */
const rangeOf = ({ file, from, to }: Change): string =>
  `${file}:${from.line}:${from.column - 1}-${to.line}:${to.column - 1}`;

export function outcomesIn(report: string): Outcomes {
  const { files } = reportSchema.parse(JSON.parse(report));
  return new Map(
    Object.entries(files).flatMap(([file, { mutants }]) =>
      mutants.map(({ mutatorName: mutator, replacement, status, location: { start: from, end: to } }) => [
        nameOf({ file, from, to, mutator, replacement }),
        status,
      ]),
    ),
  );
}
