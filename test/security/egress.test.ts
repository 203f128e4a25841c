import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { describe, expect, inject, test } from 'vitest';
import { startCollector } from './collector.ts';
import type { Attempt } from './egress/trap.ts';

const { issuerUrl } = inject('hubs')['in-process'];
const postgresUrl = inject('postgresUrl');
const folder = join(import.meta.dirname, 'egress');

/** Runs a file of the folder in a process of its own, where every way out of loopback is watched and barred. */
const watched = async (file: string, told: object = {}) => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', join(folder, 'trap.ts'), join(folder, file)],
    { env: { PATH: process.env.PATH, WATCHED: JSON.stringify(told) }, timeout: 60_000 },
  );
  return JSON.parse(stdout) as { statuses: number[]; attempts: Attempt[] };
};

/** Its access log is its own: no other hub's is added to. */
const emptyDatabase = async (): Promise<string> => {
  const name = `test_egress_${randomUUID().slice(0, 8)}`;
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  await client.query(`create database ${name}`).finally(() => client.end());
  return Object.assign(new URL(postgresUrl), { pathname: `/${name}` }).href;
};

describe('nothing of the hub leaves loopback: no usage report, no metadata probe, no look-up of a name', () => {
  test.each(['PLANNED', 'APOLLO_GATEWAY'])('with the execution %s', async (execution) => {
    const { statuses, attempts } = await watched('watchedHub.ts', {
      issuerUrl,
      databaseUrl: await emptyDatabase(),
      execution,
    });
    expect(statuses).toEqual([200, 401]);
    expect(attempts).toEqual([]);
  });

  test('with traces, which go to the one address that was set', async () => {
    await using collector = await startCollector();
    const { attempts } = await watched('watchedHub.ts', {
      issuerUrl,
      databaseUrl: await emptyDatabase(),
      execution: 'PLANNED',
      traces: collector.address.href,
    });
    expect(attempts).toEqual([]);
    expect(collector.spans().map(({ name }) => name)).toContain('request');
  });

  test('and the trap sees it where it is not off', async () => {
    const { attempts } = await watched('watchedReference.ts');
    expect(attempts.map(({ to }) => to)).toEqual(expect.arrayContaining([expect.stringContaining('apollo')]));
  });
});
