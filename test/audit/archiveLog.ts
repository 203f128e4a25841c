import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { archiveAsAsked } from '../../gateway/audit/archive/archiveAsAsked.ts';
import { checkpointFolderOf, keptAccessLog, segmentsFolderOf } from '../constellation/keptAccessLog.ts';
import { hubDatabase } from '../constellation/settings.ts';
import { type TestHub, testSettings } from '../house/testHub.ts';

/** `pnpm audit:archive` on a hub's log, all of which is signed first, on a day of that month; the files of all segments there are then. */
export async function archiveLog(
  { dataFolder, databaseUrls }: TestHub,
  month: string,
  copyFolder: string,
): Promise<string[]> {
  const segments = segmentsFolderOf(dataFolder);
  const databaseUrl = databaseUrls[hubDatabase] as string;
  const checkpointFolder = checkpointFolderOf(dataFolder);
  const logger = pino({ level: 'silent' });
  const log = await keptAccessLog(dataFolder, {
    databaseUrl,
    checkpointFolder,
    clock: testSettings.clock,
    logger,
  });
  await log.checkpoint().finally(() => log.close());
  await archiveAsAsked(
    ['--checkpoints', checkpointFolder, '--segments', segments],
    databaseUrl,
    copyFolder,
    new Date(`${month}-15T04:00:00Z`),
  );
  return (await readdir(segments)).map((name) => join(segments, name));
}
