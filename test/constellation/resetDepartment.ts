/** `pnpm department:reset DEPARTMENT` empties a department's database and fills it again. */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { type Department, emptyDepartment, seedDepartment } from '@credit-hub/kit';
import pino from 'pino';
import { CommandError, runCommand } from './commandError.ts';
import { bringDatabases, endDatabasesLeftBehind, findDatabase } from './databases.ts';
import { departments } from './departments.ts';
import { keptFieldKeys } from './fieldKeys.ts';
import { seedingProgress } from './seedingProgress.ts';
import { readSettings, type Settings } from './settings.ts';

const help = `Empties a department's database, applies its migrations and fills it with invented market subjects.

  pnpm department:reset DEPARTMENT [options]

DEPARTMENT  ${departments.map(({ name }) => name).join(', ')}

  --yes   do not ask; needed where there is no terminal

The database is that of <DEPARTMENT>_DATABASE_URL, e.g. TAX_DATABASE_URL, else that of the hub on HUB_DATA_FOLDER, which
may run or not. HUB_SEED_SUBJECTS says how many subjects it is filled with (2000): as many as the hub was started with.
Everything that the database holds is lost. A hub that runs goes on, and answers from what is new.
`;

await runCommand(async () => {
  const asked = readArguments();
  if (asked === 'help') {
    process.stdout.write(help);
    return;
  }
  const settings = readSettings(process.env);
  const { department } = asked;
  await using database = await openDatabase(department, settings);
  if (!asked.yes) await askWhether(department);
  await reset(department, database.url, settings);
});

async function reset(department: Department, databaseUrl: string, settings: Settings): Promise<void> {
  const { subjects, dataFolder } = settings;
  await emptyDepartment(department, databaseUrl);
  const progress = seedingProgress();
  await seedDepartment(department, databaseUrl, {
    subjects,
    fieldKeys: await keptFieldKeys(dataFolder, department.name),
    onProgress: (done) => progress.report(department.name, done, subjects),
  }).finally(progress.end);
}

/** Of a hub that does not run, its server is started for as long as it takes. */
async function openDatabase({ name }: Department, settings: Settings) {
  const stands = await findDatabase(name, settings).catch(() => null);
  if (stands !== null) return { url: stands, [Symbol.asyncDispose]: async () => {} };
  await endDatabasesLeftBehind(settings.dataFolder);
  const databases = await bringDatabases({
    given: {},
    dataFolder: settings.dataFolder,
    port: settings.ports.database,
    logger: pino({ level: 'silent' }),
  });
  return { url: databases.urls[name] as string, [Symbol.asyncDispose]: () => databases.stop() };
}

async function askWhether({ name }: Department): Promise<void> {
  if (!process.stdin.isTTY)
    throw new CommandError(`CONFIRMATION_NEEDED: everything that ${name} holds would be lost; say --yes`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal
    .question(`Everything that ${name} holds will be lost. Type its name to go on: `)
    .finally(() => terminal.close());
  if (answer.trim() !== name) throw new CommandError('CANCELLED: nothing was changed');
}

function readArguments() {
  const { values, positionals } = parse();
  if (values.help) return 'help';
  const department = departments.find(({ name }) => name === positionals[0]);
  if (department === undefined || positionals.length > 1)
    throw new CommandError(
      `DEPARTMENT_UNKNOWN: name one of ${departments.map(({ name }) => name).join(' ')}`,
    );
  return { department, yes: values.yes ?? false };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        yes: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch {
    throw new CommandError('ARGUMENT_UNKNOWN: see `pnpm department:reset --help`');
  }
}
