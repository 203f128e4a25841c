import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { checkpointFolderOf } from '../constellation/keptAccessLog.ts';
import { hubDatabase } from '../constellation/settings.ts';
import type { TestHub } from '../house/testHub.ts';

/** `pnpm audit:verify` on a hub's database and checkpoints. */
export const verifyLog = (hub: TestHub): Promise<{ exitCode: number; output: string }> =>
  new Promise((resolve) => {
    const command = join(import.meta.dirname, '../../gateway/audit/commands/verify.ts');
    const parameters = [
      ...['--checkpoints', checkpointFolderOf(hub.dataFolder)],
      ...['--database-url', hub.databaseUrls[hubDatabase] as string],
    ];
    execFile(process.execPath, [command, ...parameters], (error, output) =>
      resolve({ exitCode: error === null ? 0 : Number(error.code), output }),
    );
  });
