import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openViewerKeys, type ViewerKeys } from '@credit-hub/gateway';
import { viewerKeysPath } from '@credit-hub/schema';
import { pino } from 'pino';
import { keptSecret } from '../constellation/keptSecret.ts';
import { keptSigningKey } from '../constellation/keys.ts';
import { closeServer, listen } from '../constellation/listen.ts';
import { keptViewerKeys } from '../constellation/viewerKeys.ts';
import { startChild } from './childProcess.ts';
import { clerk } from './clerk.ts';
import { postgresBeneath } from './processTrees.ts';
import type { Surroundings } from './surroundings.ts';

/** What all contests stand on. */
export type Ground = Surroundings & {
  dataFolder: string;
  /** What all hubs of the benchmark sign viewers with, so that departments need one address of keys. */
  viewerKeys: ViewerKeys;
  viewerKeysUrl: string;
  /** CPU time of PostgreSQL, in microseconds. */
  postgresUsage: () => number;
};

/** @param databases names of those that are needed */
export async function layGround(databases: readonly string[], stack: AsyncDisposableStack): Promise<Ground> {
  const dataFolder = stack.adopt(mkdtempSync(join(tmpdir(), 'credit-hub-bench-')), (path) =>
    rmSync(path, { recursive: true, force: true }),
  );
  // Made before the contestants start, who would make them all at once.
  const viewerKeys = openViewerKeys(
    await keptViewerKeys(dataFolder),
    () => new Date(),
    pino({ level: 'silent' }),
  );
  stack.defer(() => viewerKeys.stop());
  await keptSigningKey(dataFolder, 'access-log-key');
  await Promise.all(['access-log-secret', 'pseudonym-secret'].map((name) => keptSecret(dataFolder, name)));

  const surroundings = await startChild<Surroundings>(new URL('surroundings.ts', import.meta.url), {
    args: [dataFolder, clerk, ...databases],
  });
  stack.defer(surroundings.stop);
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: viewerKeys.published() }));
  });
  await listen(server, 0);
  stack.defer(() => closeServer(server));
  const { port } = server.address() as AddressInfo;
  const viewerKeysUrl = `http://127.0.0.1:${port}${viewerKeysPath}`;
  const postgresUsage = postgresBeneath(surroundings.pid);
  return { ...surroundings.started, dataFolder, viewerKeys, viewerKeysUrl, postgresUsage };
}
