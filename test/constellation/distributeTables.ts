/** `pnpm database:distribute [DEPARTMENT]` spreads a department's tables over the nodes of a sharded PostgreSQL. */
import { parseArgs } from 'node:util';
import { distributeDepartment } from '@credit-hub/kit';
import { CommandError, runCommand } from './commandError.ts';
import { findDatabase } from './databases.ts';
import { departmentNames, loadDepartment } from './loadDepartment.ts';
import { readSettings } from './settings.ts';

const help = `Spreads a department's tables over the nodes of a sharded PostgreSQL (Citus).

  pnpm database:distribute [DEPARTMENT]

DEPARTMENT  ${departmentNames.join(', ')}; each of them without it

Tables that have the subject's code are distributed by it and lie together; the others stand on every node. What they hold
goes with them. The database is that of <DEPARTMENT>_DATABASE_URL, e.g. TAX_DATABASE_URL, else that of the hub which runs on
HUB_DATA_FOLDER. It is migrated before, has the extension citus, and knows its nodes. What is distributed already stays as it
is: stopped half-way, and after a migration that brought a table, the command goes on where it is run again.

Ends with 2 where a database has no extension, or cannot be used; the departments before it are distributed then.
`;

const told = { DISTRIBUTED: 'is distributed by subject_code', REFERENCE: 'stands on every node' } as const;

await runCommand(async () => {
  const asked = readArguments();
  if (asked === 'help') {
    process.stdout.write(help);
    return;
  }
  const settings = readSettings(process.env);
  for (const name of asked) await distribute(name, await findDatabase(name, settings));
});

async function distribute(name: string, databaseUrl: string): Promise<void> {
  const department = await loadDepartment(name);
  try {
    const done = await distributeDepartment(department, databaseUrl, ({ table, placing }) =>
      process.stdout.write(`${name}: ${table} ${told[placing]}\n`),
    );
    if (done.length === 0) process.stdout.write(`${name}: every table stands where it belongs\n`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // The message of the driver names hosts and accounts.
    if (code === undefined) throw error;
    throw new CommandError(
      `DATABASE_FAILED: the database of ${name} did not finish (${code}); run it again, what is distributed stays so`,
    );
  }
}

function readArguments(): readonly string[] | 'help' {
  const { values, positionals } = parse();
  if (values.help) return 'help';
  const [name] = positionals;
  if (name === undefined) return departmentNames;
  if (positionals.length > 1 || !departmentNames.includes(name))
    throw new CommandError(`DEPARTMENT_UNKNOWN: name one of ${departmentNames.join(' ')}`);
  return [name];
}

function parse() {
  try {
    return parseArgs({ allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } });
  } catch {
    throw new CommandError('ARGUMENT_UNKNOWN: see `pnpm database:distribute --help`');
  }
}
