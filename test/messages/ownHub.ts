/** A hub over databases of its own: what waits there is sent by its departments alone. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Constellation,
  type DepartmentsRun,
  startConstellation,
} from '../constellation/constellation.ts';
import { databaseNames } from '../constellation/databases.ts';
import { type TestHub, testSettings } from '../house/testHub.ts';
import { query } from './notes.ts';

export type OwnHub = TestHub & Pick<Constellation, 'stopDepartment' | 'startDepartment' | 'stop'>;

/** @param postgresUrl the administrator's */
export async function startOwnHub(postgresUrl: string, departments: DepartmentsRun): Promise<OwnHub> {
  await using starting = new AsyncDisposableStack();
  const dataFolder = await mkdtemp(join(tmpdir(), 'credit-hub-messages-'));
  starting.defer(() => rm(dataFolder, { recursive: true, force: true }));
  const run = randomUUID().slice(0, 8);
  const databaseUrls: Record<string, string> = {};
  for (const name of databaseNames) {
    const database = `messages_${run}_${name.replaceAll('-', '_')}`;
    await query(postgresUrl, `create database ${database}`);
    starting.defer(async () => void (await query(postgresUrl, `drop database ${database}`)));
    databaseUrls[name] = Object.assign(new URL(postgresUrl), { pathname: `/${database}` }).href;
  }
  const hub = await startConstellation({
    ...testSettings,
    ...{ subjects: 30, dataFolder, databaseUrls, departments },
  });
  starting.defer(() => hub.stop());
  const running = starting.move();
  return { ...hub, dataFolder, stop: () => running.disposeAsync() };
}
