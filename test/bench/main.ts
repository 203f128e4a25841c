/** `pnpm bench [--quick] [--rounds N] [--processes N] [--only NAME,…] [--workload NAME] [--contest canned,real,shield] [--json FILE] [--profile FOLDER]`: README.md in this folder says what it measures. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { loadDepartments } from '@credit-hub/schema';
import { aimsTable } from './aims.ts';
import type { Durations } from './contest.ts';
import { choose, hiveIsInstalled } from './contestants.ts';
import { cannedContest, databasesFor, realContest, shieldContest } from './contests.ts';
import { keepOneCoreFree } from './cores.ts';
import { layGround } from './ground.ts';
import { type Figure, medians, tables } from './report.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    processes: { type: 'string', default: '1' },
    only: { type: 'string' },
    workload: { type: 'string', default: '' },
    contest: { type: 'string', default: 'canned,real,shield' },
    json: { type: 'string' },
    profile: { type: 'string' },
  },
});
const durations: Durations = values.quick
  ? { rounds: 3, warmUpMilliseconds: 700, runInMilliseconds: 200, milliseconds: 500 }
  : { rounds: 5, warmUpMilliseconds: 4_000, runInMilliseconds: 1_500, milliseconds: 3_000 };
if (values.rounds !== undefined) durations.rounds = countIn('rounds', values.rounds);
/** How often each contest is held, each time by new processes. */
const times = countIn('processes', values.processes);
const wanted = new Set(values.contest.split(','));
const { canned, real } = choose(values.only?.split(',') ?? []);

const cores = keepOneCoreFree();
const figures = await run();
const result = medians(figures);
const machine = {
  cpus: cpus().length,
  model: cpus()[0]?.model ?? 'unknown',
  node: process.version,
  cores: cores.description,
};

console.log(
  `${machine.cpus} × ${machine.model}, Node ${machine.node}; medians of ${durations.rounds} rounds${times > 1 ? ` of each of ${times} processes` : ''}; what is measured: ${machine.cores}\n`,
);
console.log(tables(result));
console.log(`\n${aimsTable(figures)}`);
if (!hiveIsInstalled) console.log('\nHive Gateway is left out: npm install --prefix test/bench/hive');
if (values.json !== undefined) {
  writeFileSync(
    values.json,
    `${JSON.stringify({ machine, durations, processes: times, rounds: figures, medians: result }, null, 2)}\n`,
  );
}

function countIn(option: string, text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  console.error(`--${option} takes a whole number from 1 to 999.`);
  process.exit(2);
}

async function run(): Promise<Figure[]> {
  await using stack = new AsyncDisposableStack();
  const ground = await layGround(
    [
      ...databasesFor(canned, 'canned'),
      ...databasesFor(real, 'real'),
      ...loadDepartments().map(({ name }) => name),
    ],
    stack,
  );
  const settings = {
    ground,
    cores,
    durations,
    workload: values.workload,
    profileFolder: values.profile,
  };
  const measured: Figure[] = [];
  for (let time = 0; time < times; time++) {
    if (wanted.has('canned') && canned.length > 0) measured.push(...(await cannedContest(canned, settings)));
    if (wanted.has('real') && real.length > 0) measured.push(...(await realContest(real, settings)));
    if (wanted.has('shield')) measured.push(...(await shieldContest(settings)));
  }
  return measured;
}
