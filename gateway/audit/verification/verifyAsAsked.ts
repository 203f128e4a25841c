import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import { openDatabaseLog } from './databaseLog.ts';
import { readDump } from './dump.ts';
import { readCheckpoints } from './readCheckpoints.ts';
import type { StoredLog } from './storedLog.ts';
import { tellVerification } from './tellVerification.ts';
import { verifyLog } from './verifyLog.ts';

/**
 * What `pnpm audit:verify` does, as its arguments say; rejects with words for its caller where nothing can be verified.
 *
 * @param databaseUrl where neither a database nor a dump is named
 */
export const verifyAsAsked = async (
  args: string[],
  databaseUrl: string | undefined,
): Promise<{ lines: readonly string[]; isSound: boolean }> => {
  const { values } = parseArgs({
    args,
    options: {
      checkpoints: { type: 'string' },
      'database-url': { type: 'string' },
      dump: { type: 'string' },
      'public-key': { type: 'string' },
      segments: { type: 'string' },
    },
  });
  if (values.checkpoints === undefined) throw new Error('--checkpoints FOLDER is needed; --help tells more');
  const { checkpoints, findings } = await readCheckpoints(values.checkpoints, values['public-key']);
  if (checkpoints.length === 0 && findings.length === 0)
    throw new Error('the folder holds no checkpoint: there is nothing to hold the log against');
  const { log, close } = await openLog(values.dump, values['database-url'] ?? databaseUrl, values.segments);
  const progress = progressOver(log);
  try {
    const verification = await verifyLog(log, checkpoints, progress.update);
    const told = { ...verification, findings: [...findings, ...verification.findings] };
    return { lines: tellVerification(told, checkpoints.length), isSound: told.findings.length === 0 };
  } finally {
    progress.stop();
    await close();
  }
};

const openLog = async (
  dump: string | undefined,
  databaseUrl: string | undefined,
  segments: string | undefined,
): Promise<{ log: StoredLog; close(): Promise<void> }> =>
  dump === undefined
    ? openDatabaseLog(databaseUrl, segments)
    : { log: await readDump(dump), close: async () => undefined };

const progressOver = ({ head }: StoredLog) => {
  // On standard error, and only where somebody watches: the report is what the command answers.
  const bar = new SingleBar(
    { format: '  verifying {bar} {value}/{total}', hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(head?.size ?? 0, 0);
  return { update: (index: number) => bar.update(index + 1), stop: () => bar.stop() };
};
