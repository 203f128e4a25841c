/** The keys that the hub signs viewers with: kept in the data folder, and read again while the hub runs. */
import { join } from 'node:path';
import { makeViewerKey, viewerKeysFile, writeViewerKeys } from '@credit-hub/gateway';
import { keptJson } from './keptJson.ts';

/** Reads the keys; the first one is made when there is none, and good from ever. */
export async function keptViewerKeys(dataFolder: string): Promise<ReturnType<typeof viewerKeysFile>> {
  const file = 'viewer-keys.json';
  await keptJson(dataFolder, file, () => JSON.parse(writeViewerKeys([makeViewerKey(new Date(0))])));
  return viewerKeysFile(join(dataFolder, file));
}
