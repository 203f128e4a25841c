/** `pnpm bench [--quick] [--rounds N] [--only NAME,…] [--workload NAME] [--json FILE] [--profile FOLDER]`: README.md in this folder says what it measures. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { contest, type Durations } from './contest.ts';
import { choose, hiveIsInstalled, stock } from './contestants.ts';
import { medians, table } from './report.ts';
import { workloads } from './workloads.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    only: { type: 'string' },
    workload: { type: 'string', default: '' },
    json: { type: 'string' },
    profile: { type: 'string' },
  },
});
const durations: Durations = values.quick
  ? { rounds: 3, warmUpMilliseconds: 1_500, milliseconds: 1_000 }
  : { rounds: 5, warmUpMilliseconds: 5_000, milliseconds: 4_000 };
if (values.rounds !== undefined) durations.rounds = Number(values.rounds);

const machine = { cpus: cpus().length, model: cpus()[0]?.model ?? 'unknown', node: process.version };
const figures = await contest(
  choose(values.only?.split(',') ?? []),
  workloads.filter(({ name }) => name.includes(values.workload)),
  durations,
  { profileFolder: values.profile },
);
const result = medians(figures);

console.log(
  `${machine.cpus} × ${machine.model}, Node ${machine.node}; medians of ${durations.rounds} rounds\n`,
);
console.log(table(result, stock));
if (!hiveIsInstalled) console.log('\nHive Gateway is left out: npm install --prefix test/bench/hive');
if (values.json !== undefined) {
  writeFileSync(
    values.json,
    `${JSON.stringify({ machine, durations, rounds: figures, medians: result }, null, 2)}\n`,
  );
}
