/** `pnpm bench`; `--help` and the README in this folder say what it measures. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { loadDepartments } from '@credit-hub/schema';
import { aimsTable } from './aims.ts';
import { readArguments } from './arguments.ts';
import { choose, hiveIsInstalled } from './contestants.ts';
import { cannedContest, databasesFor, realContest, shieldContest } from './contests.ts';
import { keepOneCoreFree } from './cores.ts';
import { departmentContest, recordedHubsDatabase } from './departmentContest.ts';
import { layGround } from './ground.ts';
import { type Figure, medians, tables } from './report.ts';
import { wholeContest } from './wholeContest.ts';

const { isQuick, durations, times, only, workload, contests, against, jsonFile, profileFolder } =
  readArguments();
const { canned, real } = choose(only, isQuick);

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
if (jsonFile !== undefined) {
  writeFileSync(
    jsonFile,
    `${JSON.stringify({ machine, durations, processes: times, rounds: figures, medians: result }, null, 2)}\n`,
  );
}

async function run(): Promise<Figure[]> {
  await using stack = new AsyncDisposableStack();
  const ground = await layGround(
    [
      ...databasesFor(canned, 'canned'),
      ...databasesFor(real, 'real'),
      ...loadDepartments().map(({ name }) => name),
      recordedHubsDatabase,
    ],
    stack,
  );
  const settings = {
    ground,
    cores,
    durations,
    workload,
    profileFolder,
  };
  const measured: Figure[] = [];
  for (let time = 0; time < times; time++) {
    if (contests.has('canned') && canned.length > 0)
      measured.push(...(await cannedContest(canned, settings)));
    if (contests.has('real') && real.length > 0) measured.push(...(await realContest(real, settings)));
    if (contests.has('shield')) measured.push(...(await shieldContest(settings)));
    if (contests.has('departments')) measured.push(...(await departmentContest(settings)));
    if (contests.has('whole')) measured.push(...(await wholeContest(settings, against)));
  }
  return measured;
}
