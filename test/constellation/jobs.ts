/** `pnpm jobs` tells which messages between departments wait, and which were given up; it retries those. */
import { parseArgs } from 'node:util';
import { listMessages, retryMessages, type WaitingMessage } from '@credit-hub/kit/messages';
import { CommandError, runCommand } from './commandError.ts';
import { findDatabase } from './databases.ts';
import { departmentNames } from './loadDepartment.ts';
import { readSettings } from './settings.ts';

const help = `Tells which messages of departments to each other wait to be delivered, and which were given up, and why.

  pnpm jobs [DEPARTMENT] [options]

DEPARTMENT  ${departmentNames.join(', ')}; all without it

  --dead           only those that were given up
  --retry ID|all   sends what was given up anew, behind what waits for its subject
  --json           a line of JSON for each

The databases are those of <DEPARTMENT>_DATABASE_URL, e.g. TAX_DATABASE_URL, else those of the hub that runs on
HUB_DATA_FOLDER. What a message says is not told. Ends with 1 where any was given up, and is not retried.
`;

type Asked = { departments: readonly string[]; dead: boolean; retry: string | null; json: boolean };

await runCommand(async () => {
  const asked = readArguments();
  if (asked === 'help') {
    process.stdout.write(help);
    return;
  }
  const settings = readSettings(process.env);
  const found = await Promise.all(
    asked.departments.map(async (name) => ({ name, url: await findDatabase(name, settings) })),
  );
  if (asked.retry !== null) await retry(found, asked.retry);
  else await list(found, asked);
});

type Found = { name: string; url: string };

async function list(found: readonly Found[], { dead, json }: Asked): Promise<void> {
  for (const { name, url } of found) {
    const all = await told(name, listMessages(url));
    const shown = dead ? all.filter(({ state }) => state === 'DEAD') : all;
    if (json)
      for (const message of shown)
        process.stdout.write(`${JSON.stringify({ department: name, ...message })}\n`);
    else process.stdout.write(`${summaryOf(name, all)}\n${shown.map(lineOf).join('')}`);
    if (all.some(({ state }) => state === 'DEAD')) process.exitCode = 1;
  }
}

function summaryOf(name: string, all: readonly WaitingMessage[]): string {
  const given = all.filter(({ state }) => state === 'DEAD').length;
  const oldest = all.find(({ state }) => state === 'WAITING');
  const since = oldest ? `, the oldest since ${oldest.since.toISOString()}` : '';
  return `${name}: ${all.length - given} wait${since}; ${given} given up`;
}

function lineOf({ id, state, to, kind, subjectCode, since, tries, code, reason }: WaitingMessage): string {
  const why = [code, reason].filter((part) => part !== null).join(': ');
  const what = `${state === 'DEAD' ? 'given up' : 'waits'} since ${since.toISOString()}`;
  return `  ${id}  to ${to}  ${kind}  ${subjectCode}  ${what}, sent ${tries} times${why && `, ${why}`}\n`;
}

async function retry(found: readonly Found[], wanted: string): Promise<void> {
  const ids = wanted === 'all' ? null : [wanted];
  let retried = 0;
  for (const { name, url } of found) retried += await told(name, retryMessages(url, ids));
  if (retried === 0 && ids !== null)
    throw new CommandError(`MESSAGE_UNKNOWN: no message ${wanted} was given up`);
  process.stdout.write(`${retried} messages are sent anew\n`);
}

/** The message of the driver names hosts and accounts. */
async function told<Answer>(department: string, asking: Promise<Answer>): Promise<Answer> {
  try {
    return await asking;
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === undefined) throw error;
    if (code === '42P01' || code === '3F000')
      throw new CommandError(`DATABASE_NOT_MIGRATED: the database of ${department} has no queue of messages`);
    throw new CommandError(`DATABASE_FAILED: the database of ${department} did not answer (${String(code)})`);
  }
}

function readArguments(): Asked | 'help' {
  const { values, positionals } = parse();
  if (values.help) return 'help';
  const [name] = positionals;
  if (positionals.length > 1 || (name !== undefined && !departmentNames.includes(name)))
    throw new CommandError(`DEPARTMENT_UNKNOWN: name one of ${departmentNames.join(' ')}`);
  return {
    departments: name === undefined ? departmentNames : [name],
    dead: values.dead ?? false,
    retry: values.retry ?? null,
    json: values.json ?? false,
  };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        dead: { type: 'boolean' },
        retry: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch {
    throw new CommandError('ARGUMENT_UNKNOWN: see `pnpm jobs --help`');
  }
}
