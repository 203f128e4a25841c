/** `pnpm test:canary`: the search for an operation that tells more than the policy allows, for as long as one likes. */
import { parseArgs } from 'node:util';
import { CommandError, runCommand } from '../../constellation/commandError.ts';
import { tooLittleMet } from './mustMeet.ts';
import { searchForLeaks } from './search.ts';
import { searchProgress } from './searchProgress.ts';
import type { Counts } from './tally.ts';

const help = `Asks generated operations as callers of every role for every purpose, and looks for what they may not be told.

  pnpm test:canary [--operations N] [--seed SEED] [--only NUMBER]

  --operations N   so many (20000)
  --seed SEED      the same ones as in the run that told this seed
  --only NUMBER    the one of them that a finding names, alone

It brings a PostgreSQL server and a hub for each processor. Status 1 when something was found: where, who asked, and
the number to ask it again; what was found is not printed. So it is when too little was met to prove anything.
`;

const largestSeed = 2_147_483_647;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      operations: { type: 'string', default: '20000' },
      seed: { type: 'string' },
      only: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const operations = wholeNumber('--operations', values.operations, 1, 99_999_999);
  const seed =
    values.seed === undefined
      ? Math.floor(Math.random() * largestSeed)
      : wholeNumber('--seed', values.seed, 0, largestSeed);
  const only = values.only === undefined ? undefined : wholeNumber('--only', values.only, 0, 99_999_999);

  // Its processes and its database end with it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  process.stdout.write(`seed ${seed}\n`);
  const progress = searchProgress(only === undefined ? operations : 1);
  const startedAt = performance.now();
  const tally = await searchForLeaks({ operations, seed, only, onProgress: progress.report }).finally(
    progress.end,
  );
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);

  process.stdout.write(`${tally.requests} requests, ${tally.documents} documents answered, ${seconds} s
searched: ${tally.headersSearched} headers, ${tally.logLinesSearched} lines of logs
by caller: ${told(tally.byAsker)}
by kind: ${told(tally.byKind)}
answered: ${told(tally.answered)}
shapes: ${told(tally.shapes)}
status: ${told(tally.byStatus)}
refusals: ${told(tally.byCode)}
told in clear, as the policy allows: ${told(tally.clear)}
`);
  for (const finding of tally.findings)
    process.stdout.write(
      `FOUND  --seed ${seed} --only ${finding.number}  ${finding.asker} for ${finding.purpose}: ${finding.what}\n`,
    );
  // Of one that stops at what it found, or asks one thing alone, no more is to be expected.
  const tooLittle = only === undefined && tally.findings.length === 0 ? tooLittleMet(tally, operations) : [];
  for (const line of tooLittle) process.stdout.write(`TOO LITTLE  ${line}\n`);
  if (tally.findings.length > 0 || tooLittle.length > 0) process.exitCode = 1;
  else process.stdout.write('nothing was told that may not be\n');
});

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new CommandError(`ARGUMENT_INVALID: ${option} is not a whole number from ${least} to ${most}`);
}

function told(counts: Counts): string {
  return Object.entries(counts)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
