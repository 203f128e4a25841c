import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, afterEach, expect, test } from 'vitest';
import { type PostgresSupervision, startSupervisedPostgres } from './supervisedPostgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'credit-hub-supervised-postgres-'));
afterAll(() => rmSync(folder, { recursive: true }));

const stops: (() => Promise<void>)[] = [];
afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())));

const supervise = async (changes: Partial<PostgresSupervision> = {}) => {
  const logged: Record<string, unknown>[] = [];
  const logger = pino({ base: null }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const server = await startSupervisedPostgres({ dataFolder: folder, port: undefined, logger, ...changes });
  stops.push(server.stop);
  return { server, logged };
};

const pidOf = (): number =>
  Number(readFileSync(join(folder, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);

const answers = async (connectionString: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
};

test('one that is killed is there again where it was, each time, and the log says how it ended', async () => {
  const { server, logged } = await supervise();
  const url = await server.ensureDatabase('tax');
  for (const times of [1, 2]) {
    process.kill(pidOf(), 'SIGKILL');
    await expect.poll(() => logged.length).toBe(times);
    await expect.poll(() => answers(url), { timeout: 20_000 }).toBe(true);
  }
  expect(logged).toEqual([
    expect.objectContaining({ level: 50, signal: 'SIGKILL', msg: 'PostgreSQL ended unexpectedly' }),
    expect.objectContaining({ level: 50, signal: 'SIGKILL', msg: 'PostgreSQL ended unexpectedly' }),
  ]);
});

test('one that ends once too often is gone', async () => {
  const { server, logged } = await supervise({ mostRestarts: 0 });
  process.kill(pidOf(), 'SIGKILL');
  await server.gone;
  expect(logged).toEqual([
    expect.objectContaining({ level: 50, msg: 'PostgreSQL ended unexpectedly, and is not started again' }),
  ]);
});

test('one that is stopped is not told of and stays away, also between two starts', async () => {
  const stopped = await supervise();
  await stopped.server.stop();
  const between = await supervise();
  const url = await between.server.ensureDatabase('tax');
  process.kill(pidOf(), 'SIGKILL');
  await expect.poll(() => between.logged.length, { interval: 5 }).toBe(1);
  await between.server.stop();
  await pause(500);
  expect([stopped.logged.length, between.logged.length, await answers(url)]).toEqual([0, 1, false]);
});
