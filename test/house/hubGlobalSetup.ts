/**
 * The hub that the tests ask, running both ways over the same databases: departments in the gateway's process, and
 * each in a process of its own. A test that stops a department starts a constellation for itself over these databases.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type DepartmentsRun, startConstellation } from '../constellation/constellation.ts';
import { databaseNames } from '../constellation/databases.ts';
import { type TestHub, testSettings } from './testHub.ts';
import { startTestPostgres } from './testPostgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    hubs: Readonly<Record<'in-process' | 'processes', TestHub>>;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await using starting = new AsyncDisposableStack();
  const server = await startTestPostgres();
  starting.defer(() => server.stop());
  const dataFolder = await mkdtemp(join(tmpdir(), 'credit-hub-data-'));
  starting.defer(() => rm(dataFolder, { recursive: true, force: true }));
  const databaseUrls: Record<string, string> = {};
  for (const name of databaseNames) databaseUrls[name] = await server.ensureDatabase(name);

  const start = async (departments: DepartmentsRun): Promise<TestHub> => {
    const hub = await startConstellation({ ...testSettings, dataFolder, databaseUrls, departments });
    starting.defer(() => hub.stop());
    return { gatewayUrl: hub.gatewayUrl, issuerUrl: hub.issuerUrl, databaseUrls, dataFolder };
  };
  project.provide('postgresUrl', server.urlOf('postgres'));
  // One after the other: the first seeds what the second finds.
  project.provide('hubs', { 'in-process': await start('in-process'), processes: await start('processes') });
  const running = starting.move();
  return () => running.disposeAsync();
}
