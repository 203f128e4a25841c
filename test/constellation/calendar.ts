/** `pnpm calendar [DEPARTMENT]` does what is due by the calendar in departments, or tells it. */
import { parseArgs } from 'node:util';
import { type CalendarDone, catchUpCalendar } from '@credit-hub/kit/calendar';
import { CommandError, runCommand } from './commandError.ts';
import { findDatabase } from './databases.ts';
import { fieldKeysFileIn, findFieldKeys } from './fieldKeys.ts';
import { departmentNames, loadDepartment } from './loadDepartment.ts';
import { readSettings } from './settings.ts';

const help = `Does what is due by the calendar: listings whose term is over end, deadlines of procedures pass.

  pnpm calendar [DEPARTMENT] [options]

DEPARTMENT  ${departmentNames.join(', ')}; all without it

  --dry-run    tells what is due, and does nothing

Departments do it by themselves when they start, after midnight in Beijing, and every hour; what is late is done as of the
day on which it was due. It may be run beside them and be stopped at any time. The databases are those of
<DEPARTMENT>_DATABASE_URL, e.g. TAX_DATABASE_URL, else those of the hub that runs on HUB_DATA_FOLDER, and so the keys.
Ends with 1 where something could not be done.
`;

await runCommand(async () => {
  const asked = readArguments();
  if (asked === 'help') {
    process.stdout.write(help);
    return;
  }
  const settings = readSettings(process.env);
  for (const name of asked.departments) {
    const databaseUrl = await findDatabase(name, settings);
    const keysFile = fieldKeysFileIn(settings.dataFolder, name);
    const fieldKeys = findFieldKeys(keysFile, settings.dataFolder, name);
    const { dryRun } = asked;
    const onProgress = progressOf(name);
    const all = await catchUpCalendar(await loadDepartment(name), {
      databaseUrl,
      fieldKeys,
      dryRun,
      onProgress,
    });
    process.stdout.write(summaryOf(name, all, dryRun));
    if (all.some(({ failed }) => failed !== null)) process.exitCode = 1;
  }
});

const betweenLinesInMilliseconds = 2_000;

/** A line every two seconds of work that takes longer. */
function progressOf(department: string): (told: CalendarDone) => void {
  let last = performance.now();
  return ({ name, done }) => {
    if (performance.now() - last < betweenLinesInMilliseconds) return;
    last = performance.now();
    process.stderr.write(`${department}: ${name}: ${done} so far\n`);
  };
}

function summaryOf(department: string, all: readonly CalendarDone[], dryRun: boolean): string {
  const told = all.filter(({ done, failed }) => done > 0 || failed !== null);
  if (told.length === 0) return `${department}: nothing is due\n`;
  return told
    .map(({ name, done, failed }) => {
      const what = `${department}: ${name}: ${done} ${dryRun ? 'due' : 'done'}`;
      return failed === null ? `${what}\n` : `${what}, and then it failed (${failed}); run it again\n`;
    })
    .join('');
}

function readArguments(): { departments: readonly string[]; dryRun: boolean } | 'help' {
  const { values, positionals } = parse();
  if (values.help) return 'help';
  const [name] = positionals;
  if (positionals.length > 1 || (name !== undefined && !departmentNames.includes(name)))
    throw new CommandError(`DEPARTMENT_UNKNOWN: name one of ${departmentNames.join(' ')}`);
  return {
    departments: name === undefined ? departmentNames : [name],
    dryRun: values['dry-run'] ?? false,
  };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch {
    throw new CommandError('ARGUMENT_UNKNOWN: see `pnpm calendar --help`');
  }
}
