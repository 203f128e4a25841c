/** `pnpm test:mutation`: how many of the changes that someone could make by mistake a test notices. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CommandError, runCommand } from '../constellation/commandError.ts';
import { areas } from './areas.ts';
import { type Change, changesOf, filesOf, nameOf, sampleOf } from './mutants.ts';
import { type Outcomes, runStryker } from './runStryker.ts';
import { isUnnoticed, percentOf, type Score, scoresOf } from './score.ts';
import { testsNear } from './testsNear.ts';
import { workingCopy } from './workingCopy.ts';

const help = `Changes production code at random places, one at a time, and counts the changes that a test notices.

  pnpm test:mutation [--seed SEED] [--count N] [--at-least PERCENT] [--processes N] [FOLDER | FILE.ts …]

  --seed SEED         the same changes as in the run that told this seed
  --count N           so many changes in each folder (40); 0 for every one
  --at-least PERCENT  status 1 when a folder's score is lower
  --processes N       so many at one time (half of the processors)

Without a folder: ${areas.join(', ')}.
The working tree is not touched: a copy of it is changed. Only the tests that stand beside the code are run, and beside the
code that imports it; not those further away and of the whole hub, so the score is one from below.
`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
      count: { type: 'string', default: '40' },
      'at-least': { type: 'string', default: '0' },
      processes: { type: 'string', default: String(Math.max(1, Math.floor(availableParallelism() / 2))) },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const count = wholeNumber('--count', values.count, 0, 100_000);
  const least = wholeNumber('--at-least', values['at-least'], 0, 100);
  const processes = wholeNumber('--processes', values.processes, 1, 64);
  const root = resolve(import.meta.dirname, '../..');
  const folders = positionals.length > 0 ? positionals.map((folder) => folder.replace(/\/+$/, '')) : areas;
  for (const folder of folders)
    if (!existsSync(join(root, folder))) throw new CommandError(`There is no ${folder}.`);

  const sampled = (
    await Promise.all(
      folders.map(async (folder) => {
        const all = await changesOf(root, filesOf(root, folder));
        return count === 0 ? all : sampleOf(all, count, values.seed);
      }),
    )
  ).flat();
  if (sampled.length === 0) throw new CommandError('There is no production code to change.');
  process.stdout.write(`seed ${values.seed}, ${sampled.length} changes\n`);

  const copy = await workingCopy();
  // Its processes end with it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void copy.discard().finally(() => process.exit(1)));
  const outcomes = await outcomesOf(copy.folder, sampled, folders, processes).finally(copy.discard);
  const scores = scoresOf(sampled, outcomes, folders);
  for (const score of scores) process.stdout.write(tellOf(score));
  if (scores.some((score) => percentOf(score) < least)) process.exitCode = 1;
});

/** The tests beside the code first; what they do not notice is tried on those beside what imports it, too. */
async function outcomesOf(
  folder: string,
  changes: readonly Change[],
  folders: readonly string[],
  processes: number,
): Promise<Outcomes> {
  const beside = folders.map((area) =>
    area.endsWith('.ts') ? `${dirname(area)}/*.test.ts` : `${area}/**/*.test.ts`,
  );
  const first = await runStryker(folder, changes, { processes, tests: beside });
  const left = changes.filter((change) => isUnnoticed(first.get(nameOf(change))));
  process.stdout.write(`${left.length} of ${changes.length} are left for the tests of other folders\n`);
  const tests = testsNear(folder, [...new Set(left.map(({ file }) => file))]);
  const second = await runStryker(folder, left, { processes, tests });
  return new Map([...first, ...second]);
}

function tellOf(score: Score): string {
  const { area, noticed, made, unnoticed } = score;
  return [`${area}: ${noticed} of ${made} noticed, ${percentOf(score)} %`, ...unnoticed.map(lineOf), ''].join(
    '\n',
  );
}

function lineOf({ file, from, mutator, replacement }: Change): string {
  return `  ${file}:${from.line}:${from.column} ${mutator} → ${replacement.replaceAll(/\s+/g, ' ').slice(0, 120)}`;
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most)
    throw new CommandError(`${name} is a whole number from ${least} to ${most}.`);
  return number;
}
