import { viewerKeysPath } from '@credit-hub/schema';
import { listeningIn } from '@credit-hub/schema/parent-process';
import { expect, inject, test } from 'vitest';
import { endProcess, spawnNode, untilEnded } from '../constellation/childProcess.ts';
import { departmentEnvironment, mainFileOf } from '../constellation/departmentProcess.ts';
import { departments } from '../constellation/departments.ts';
import { hubDatabase } from '../constellation/settings.ts';
import { testSettings } from '../house/testHub.ts';
import { gatewayEnvironment, gatewayMainFile } from './house/gatewayProcess.ts';

const hub = inject('hubs')['in-process'];
const nowhere = Object.fromEntries(departments.map(({ name }) => [name, 'http://127.0.0.1:1']));

test.each([
  [
    'a department',
    mainFileOf('tax'),
    async () => ({
      ...departmentEnvironment({
        department: 'tax',
        databaseUrl: hub.databaseUrls.tax as string,
        viewerKeysUrl: `${hub.gatewayUrl}${viewerKeysPath}`,
        dataFolder: hub.dataFolder,
        logLevel: 'silent',
        clock: testSettings.clock,
      }),
      PORT: '0',
    }),
  ],
  [
    'a gateway',
    gatewayMainFile,
    async () => ({
      ...(await gatewayEnvironment(hub, {
        databaseUrl: hub.databaseUrls[hubDatabase] as string,
        departmentUrls: nowhere,
        settings: { HUB_DRAIN_NOTICE_MS: '0' },
      })),
      HUB_PORT: '0',
    }),
  ],
])(
  '%s ends in order when whoever started it was killed, and leaves its port',
  async (_, file, environment) => {
    const child = spawnNode(file, await environment());
    try {
      const told = listeningIn(await new Promise((resolve) => child.once('message', resolve)));
      const url = `${told?.listening}/health/live`;
      expect((await fetch(url)).status).toBe(200);
      // What the system does when the one at the other end is gone.
      child.disconnect();
      expect(await untilEnded(child)).toEqual({ status: 0, signal: null });
      await expect(fetch(url)).rejects.toThrow('fetch failed');
    } finally {
      await endProcess(child);
    }
  },
);
