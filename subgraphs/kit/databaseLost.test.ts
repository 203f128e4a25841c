import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from './database/database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { makeKeyring } from './encryption/keyring.ts';
import { openVault } from './encryption/vault.ts';
import { probeDatabase } from './health.ts';

const keyring = makeKeyring();
let folder: string;
let server: EmbeddedPostgres;
let database: Database;

const start = (port?: number) =>
  startEmbeddedPostgres({ dataFolder: path.join(folder, 'data'), port, persistent: true });
const probe = () => probeDatabase(database, [], AbortSignal.timeout(2_000));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'credit-hub-lost-'));
  server = await start();
  database = openDatabase({ url: server.urlOf('postgres'), vault: openVault(() => keyring), poolSize: 4 });
});

afterAll(async () => {
  await database?.$client.end();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Waits, three seconds at most, until that many statements really run in the server. */
async function untilRunning(count: number): Promise<void> {
  const onlooker = new pg.Client({ connectionString: server.urlOf('postgres') });
  // The server will end this session, too.
  onlooker.on('error', () => undefined);
  await onlooker.connect();
  await expect
    .poll(
      async () => {
        const { rows } = await onlooker.query(
          "select 1 from pg_stat_activity where state = 'active' and query like 'select pg_sleep%'",
        );
        return rows.length;
      },
      { timeout: 3_000 },
    )
    .toBe(count);
  await onlooker.end();
}

test('a database that stops under running statements fails them, ends nothing, and is found again when it returns', async () => {
  expect((await probe()).state).toBe('UP');
  const running = Promise.allSettled(
    Array.from({ length: 8 }, () => database.execute(sql`select pg_sleep(5)`)),
  );
  await untilRunning(4);
  await server.stop();
  expect(new Set((await running).map(({ status }) => status))).toEqual(new Set(['rejected']));
  expect((await probe()).state).toBe('DOWN');
  server = await start(server.port);
  expect((await probe()).state).toBe('UP');
});
