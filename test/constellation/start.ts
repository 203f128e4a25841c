/** `pnpm start` and `pnpm start:departments`: the whole hub, ready to be asked, until ctrl-C. */
import { parseArgs } from 'node:util';
import pino from 'pino';
import { announcement } from './announcement.ts';
import { CommandError, runCommand } from './commandError.ts';
import { type ConstellationOptions, type DepartmentsRun, startConstellation } from './constellation.ts';
import { databaseNames, endDatabasesLeftBehind } from './databases.ts';
import { refusePortsInUse, type WantedPort } from './portsInUse.ts';
import { rehearsal } from './rehearsal.ts';
import { announceRunningHub } from './runningHub.ts';
import { seedingProgress } from './seedingProgress.ts';
import { departmentPortSetting, readSettings, type Settings } from './settings.ts';
import { untilStopSignal } from './untilStopSignal.ts';

const help = `Starts the hub with everything it needs, and runs until ctrl-C.

  pnpm start                 everything in one process
  pnpm start:departments     each department in a process of its own, behind HTTP; one that ends by itself is
                             started again, at most five times in a row

The PostgreSQL that it brings is started again, too; when it ends a sixth time in a row, the hub ends with status 1.

It ends with ctrl-C, SIGTERM or, when it was started at a terminal, with the terminal (SIGHUP). To leave it running:
  nohup pnpm start > hub.log 2>&1 &

Settings are read from the environment:
  HUB_PORT                   the gateway (4000)
  HUB_ISSUER_PORT            the OpenID Connect issuer (4010)
  HUB_DATABASE_PORT          the PostgreSQL it brings (5439)
  HUB_<DEPARTMENT>_PORT      a department, e.g. HUB_TAX_PORT; start:departments only (4101–4105)
  HUB_DATA_FOLDER            databases, keys and secrets (.data); a second start keeps them
  HUB_SEED_SUBJECTS          market subjects an empty department is filled with (2000)
  CREDIT_OFFICE_LOCALITY     whose own rules advice is decided by, beside the country's (national)
  <DEPARTMENT>_DATABASE_URL  a PostgreSQL database of your own, e.g. TAX_DATABASE_URL; the gateway's is HUB_DATABASE_URL
`;

await runCommand(async () => {
  const asked = readArguments();
  if (asked === 'help') {
    process.stdout.write(help);
    return;
  }
  const settings = readSettings(process.env);
  const ended = await endDatabasesLeftBehind(settings.dataFolder);
  if (ended !== null) process.stdout.write(`${ended}\n`);
  await refusePortsInUse(portsWanted(settings, asked));
  await run(settings, asked);
});

async function run(settings: Settings, departments: DepartmentsRun): Promise<void> {
  const stopSignal = untilStopSignal();
  const progress = seedingProgress();
  const hub = await startConstellation({
    ...settings,
    departments,
    ...(departments === 'in-process' ? inOneProcess() : {}),
    logger: pino({ level: 'warn' }, pino.destination(2)),
    onSeeding: progress.report,
  });
  progress.end();
  const takeBack = await announceRunningHub(settings.dataFolder, hub);
  process.stdout.write(announcement(hub));
  const databaseIsGone = await Promise.race([
    stopSignal.then(() => false),
    hub.databaseGone.then(() => true),
  ]);
  if (databaseIsGone) {
    process.exitCode = 1;
    process.stderr.write('DATABASE_GONE: PostgreSQL ended again and again, as logged above; the hub stops\n');
  } else {
    process.stdout.write('Stopping; a second ctrl-C ends it at once.\n');
  }
  await takeBack();
  await hub.stop();
}

/** The departments' work is this process's own: with less of it under way at one time each answer is whole the sooner. */
function inOneProcess(): Pick<ConstellationOptions, 'protection' | 'rehearsal'> {
  return { protection: { pacing: { atOnce: 32 } }, rehearsal: rehearsal() };
}

function portsWanted({ ports, databaseUrls }: Settings, departments: DepartmentsRun): WantedPort[] {
  const own = Object.entries(ports.departments);
  const bringsDatabase = databaseNames.some((name) => !databaseUrls[name]);
  return [
    { port: ports.gateway, use: 'the gateway', setting: 'HUB_PORT' },
    { port: ports.issuer, use: 'the issuer', setting: 'HUB_ISSUER_PORT' },
    ...(bringsDatabase ? [{ port: ports.database, use: 'PostgreSQL', setting: 'HUB_DATABASE_PORT' }] : []),
    ...(departments === 'in-process'
      ? []
      : own.map(([name, port]) => ({
          port,
          use: `the department ${name}`,
          setting: departmentPortSetting(name),
        }))),
  ];
}

function readArguments(): DepartmentsRun | 'help' {
  try {
    const { values } = parseArgs({
      options: { 'departments-as-processes': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return 'help';
    return values['departments-as-processes'] ? 'processes' : 'in-process';
  } catch {
    throw new CommandError('ARGUMENT_UNKNOWN: see `pnpm start --help`');
  }
}
