/** Two hubs over one set of databases that no other test asks: what is changed in the books is changed for these. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Constellation, startConstellation } from '../constellation/constellation.ts';
import { databaseNames } from '../constellation/databases.ts';
import { type TestHub, testSettings } from '../house/testHub.ts';

export type TwoHubs = {
  /** The first and the second gateway, each with its own departments' processes or connections. */
  readonly hubs: readonly [TestHub, TestHub];
  /** The first one's, to take a department away from it. */
  readonly constellation: Constellation;
  stop(): Promise<void>;
};

/** @param postgresUrl the administrator's */
export async function startTwoHubs(postgresUrl: string): Promise<TwoHubs> {
  await using starting = new AsyncDisposableStack();
  const dataFolder = await mkdtemp(join(tmpdir(), 'credit-hub-relations-'));
  starting.defer(() => rm(dataFolder, { recursive: true, force: true }));
  const run = randomUUID().slice(0, 8);
  const databaseUrls: Record<string, string> = {};
  for (const name of databaseNames) {
    const database = `relations_${run}_${name.replaceAll('-', '_')}`;
    await administrate(postgresUrl, `create database ${database}`);
    starting.defer(() => administrate(postgresUrl, `drop database ${database}`));
    databaseUrls[name] = Object.assign(new URL(postgresUrl), { pathname: `/${database}` }).href;
  }

  const start = async (): Promise<Constellation> => {
    const constellation = await startConstellation({
      ...testSettings,
      ...{ dataFolder, databaseUrls, departments: 'in-process' },
    });
    starting.defer(() => constellation.stop());
    return constellation;
  };
  // One after the other: the first seeds what the second finds.
  const constellation = await start();
  const second = await start();
  const running = starting.move();
  return {
    hubs: [
      { ...constellation, dataFolder },
      { ...second, dataFolder },
    ],
    constellation,
    stop: () => running.disposeAsync(),
  };
}

async function administrate(postgresUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
