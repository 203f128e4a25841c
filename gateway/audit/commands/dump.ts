/** `pnpm audit:dump` */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { runCommand } from '@credit-hub/schema/commands/run';
import { openDatabaseLog } from '../verification/databaseLog.ts';
import { dumpLines } from '../verification/dump.ts';

const help = `Usage: pnpm -s audit:dump [--database-url URL] > FILE

Writes the access log as JSON lines to standard output, for pnpm audit:verify --dump FILE. It holds commitments and no
values; without the secret of the log it names no person, case or subject.

  --database-url URL   the hub's database; also HUB_DATABASE_URL

Exit code 0: written; 2: the database could not be read.`;

await runCommand(help, async (args) => {
  const { values } = parseArgs({ args, options: { 'database-url': { type: 'string' } } });
  const { log, close } = await openDatabaseLog(values['database-url'] ?? process.env.HUB_DATABASE_URL);
  try {
    for await (const line of dumpLines(log))
      if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
    return 0;
  } finally {
    await close();
  }
});
