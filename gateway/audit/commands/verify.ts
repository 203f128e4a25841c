/** `pnpm audit:verify` */
import { parseArgs } from 'node:util';
import { runCommand } from '@credit-hub/schema/commands/run';
import { Presets, SingleBar } from 'cli-progress';
import { openDatabaseLog } from '../verification/databaseLog.ts';
import { readDump } from '../verification/dump.ts';
import { readCheckpoints } from '../verification/readCheckpoints.ts';
import type { StoredLog } from '../verification/storedLog.ts';
import { tellVerification } from '../verification/tellVerification.ts';
import { verifyLog } from '../verification/verifyLog.ts';

const help = `Usage: pnpm audit:verify --checkpoints FOLDER (--database-url URL | --dump FILE) [--public-key FILE]

Recomputes the access log and holds it against the checkpoints that were signed and kept outside its database. Names
the place of every row that was rewritten, moved, removed or added, of a tail that was cut, and of subjects or
coordinates that are not those a row was written with.

  --checkpoints FOLDER   where the hub exports its checkpoints (checkpoints-*.jws) and its public keys (key-*.jwk.json)
  --database-url URL     the hub's database; also HUB_DATABASE_URL. Read in one snapshot, while the hub goes on
  --dump FILE            a file that pnpm audit:dump wrote, instead of a database
  --public-key FILE      the key (JWK) or keys (JWK Set) to trust instead of those in the folder

Intents without an outcome are listed: the hub broke off before it answered, or it is answering now.

Exit code 0: the log is as it was signed; 1: it is not; 2: it could not be verified.`;

await runCommand(help, async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      checkpoints: { type: 'string' },
      'database-url': { type: 'string' },
      dump: { type: 'string' },
      'public-key': { type: 'string' },
    },
  });
  if (values.checkpoints === undefined) throw new Error('--checkpoints FOLDER is needed; --help tells more');
  const { checkpoints, findings } = await readCheckpoints(values.checkpoints, values['public-key']);
  if (checkpoints.length === 0 && findings.length === 0)
    throw new Error('the folder holds no checkpoint: there is nothing to hold the log against');
  const { log, close } = await openLog(values.dump, values['database-url'] ?? process.env.HUB_DATABASE_URL);
  const progress = progressOver(log);
  try {
    const verification = await verifyLog(log, checkpoints, progress.update);
    progress.stop();
    const told = { ...verification, findings: [...findings, ...verification.findings] };
    for (const line of tellVerification(told, checkpoints.length)) console.log(line);
    return told.findings.length === 0 ? 0 : 1;
  } finally {
    progress.stop();
    await close();
  }
});

async function openLog(
  dump: string | undefined,
  databaseUrl: string | undefined,
): Promise<{ log: StoredLog; close(): Promise<void> }> {
  if (dump !== undefined) return { log: await readDump(dump), close: async () => undefined };
  return openDatabaseLog(databaseUrl);
}

function progressOver({ head }: StoredLog) {
  // On standard error, and only where somebody watches: the report is what the command answers.
  const bar = new SingleBar(
    { format: '  verifying {bar} {value}/{total}', hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(head?.size ?? 0, 0);
  return { update: (index: number) => bar.update(index + 1), stop: () => bar.stop() };
}
