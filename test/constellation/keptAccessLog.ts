import { join } from 'node:path';
import { type AccessLog, type AccessLogOptions, openAccessLog } from '@credit-hub/gateway';
import { keptSecret } from './keptSecret.ts';
import { keptSigningKey } from './keys.ts';

/** Where a hub on this data folder copies its checkpoints, outside the database. */
export const checkpointFolderOf = (dataFolder: string): string => join(dataFolder, 'checkpoints');

/** Where the segments of what is archived of it lie. */
export const segmentsFolderOf = (dataFolder: string): string => join(dataFolder, 'access-log-segments');

/** The access log of a hub on this data folder, under the keys that are kept there. */
export const keptAccessLog = async (
  dataFolder: string,
  options: Pick<
    AccessLogOptions,
    'databaseUrl' | 'checkpointFolder' | 'segmentsCopyFolder' | 'clock' | 'logger'
  >,
): Promise<AccessLog> =>
  openAccessLog({
    segmentsFolder: segmentsFolderOf(dataFolder),
    ...options,
    signingKey: await keptSigningKey(dataFolder, 'access-log-key'),
    secret: await keptSecret(dataFolder, 'access-log-secret'),
  });
