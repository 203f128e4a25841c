/** `pnpm audit:dump` */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { runCommand } from '@credit-hub/schema/commands/run';
import { openDatabaseLog } from '../verification/databaseLog.ts';
import { dumpLines } from '../verification/dump.ts';
import { tellFinding } from '../verification/finding.ts';

const help = `Usage: pnpm -s audit:dump [--database-url URL] [--segments FOLDER] > FILE

Writes the access log as JSON lines to standard output, for pnpm audit:verify --dump FILE. It holds commitments and no
values; without the secret of the log it names no person, case or subject.

  --database-url URL   the hub's database; also HUB_DATABASE_URL
  --segments FOLDER    where the segments of what is archived lie

Exit code 0: written; 1: written, but for what is missing or changed in segments; 2: the log could not be read.`;

await runCommand(help, async (args) => {
  const { values } = parseArgs({
    args,
    options: { 'database-url': { type: 'string' }, segments: { type: 'string' } },
  });
  const { log, close } = await openDatabaseLog(
    values['database-url'] ?? process.env.HUB_DATABASE_URL,
    values.segments,
  );
  try {
    for await (const line of dumpLines(log))
      if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
    const findings = log.archive?.findings() ?? [];
    for (const finding of findings) console.error(tellFinding(finding));
    return findings.length === 0 ? 0 : 1;
  } finally {
    await close();
  }
});
