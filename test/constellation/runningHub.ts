/**
 * Where the running hub is found by the other commands: a file in its data folder, there as long as it runs.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CommandError } from './commandError.ts';

const runningHubSchema = z.object({ gatewayUrl: z.url(), issuerUrl: z.url() });
export type RunningHub = z.infer<typeof runningHubSchema>;

const fileIn = (dataFolder: string) => join(dataFolder, 'running.json');

/** Resolves with what takes the announcement back. */
export async function announceRunningHub(dataFolder: string, hub: RunningHub): Promise<() => Promise<void>> {
  // Of the hub its addresses alone: what is given here knows its databases' passwords, too.
  const announced = runningHubSchema.parse(hub);
  await writeFile(fileIn(dataFolder), `${JSON.stringify(announced, null, 2)}\n`, { mode: 0o600 });
  return () => rm(fileIn(dataFolder), { force: true });
}

/** Rejects with `CommandError` when none runs on the folder. */
export async function findRunningHub(dataFolder: string): Promise<RunningHub> {
  const text = await readFile(fileIn(dataFolder), 'utf8').catch(() => null);
  if (text === null) throw new CommandError(hubNotRunning);
  return runningHubSchema.parse(JSON.parse(text));
}

export const hubNotRunning =
  'HUB_NOT_RUNNING: no hub runs on this data folder; start it with `pnpm start`, or name its folder by HUB_DATA_FOLDER';
