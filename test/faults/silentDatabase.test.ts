import { setTimeout as sleep } from 'node:timers/promises';
import { endSilentConnections } from '@credit-hub/schema/end-silent-connections';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { type CuttableDatabase, openCuttableDatabase } from './house/cuttableDatabase.ts';

/** Milliseconds: far more than any answer takes here, however busy the machine. */
const patience = 1_000;

let database: CuttableDatabase;
let pool: pg.Pool;
beforeEach(async () => {
  database = await openCuttableDatabase(inject('postgresUrl'));
  pool = new pg.Pool({ connectionString: database.url, max: 1 });
  pool.on('error', () => undefined);
  endSilentConnections(pool, patience);
});
afterEach(async () => {
  await database.close();
  await pool.end();
});

const session = async (): Promise<number> =>
  (await pool.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid as number;

describe('a database that falls silent', () => {
  test('fails who waits for it, and is asked anew by the next', async () => {
    const before = await session();
    database.fallSilent();
    await expect(session()).rejects.toThrow('PostgreSQL does not answer');
    expect(await session()).not.toBe(before);
  });

  test('does so, too, when nobody had asked it for a long time', async () => {
    await session();
    await sleep(1.5 * patience);
    database.fallSilent();
    await expect(session()).rejects.toThrow('PostgreSQL does not answer');
  });

  test('does so within a transaction', async () => {
    const client = await pool.connect();
    client.on('error', () => undefined);
    await client.query('begin');
    database.fallSilent();
    await expect(client.query('select 1')).rejects.toThrow('PostgreSQL does not answer');
    client.release(true);
  });
});

describe('a session', () => {
  test('is kept while nobody asks', async () => {
    const before = await session();
    await sleep(1.5 * patience);
    expect(await session()).toBe(before);
  });

  test('is kept in a transaction in which nobody asks', async () => {
    const client = await pool.connect();
    await client.query('begin');
    await sleep(1.5 * patience);
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    client.release();
  });

  test('is kept for as long as its answers come in time', async () => {
    const before = await session();
    for (let time = 0; time < 6; time++) await pool.query('select pg_sleep($1)', [patience / 4_000]);
    expect(await session()).toBe(before);
  });
});
