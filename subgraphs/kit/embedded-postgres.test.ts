import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedPostgres, findEmbeddedDatabase, startEmbeddedPostgres } from './embedded-postgres.ts';

let folder: string;
let server: EmbeddedPostgres;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'credit-hub-postgres-test-'));
  server = await startEmbeddedPostgres({ dataFolder: path.join(folder, 'one'), persistent: true });
});

afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query(statement)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

test('a database is made once, and is still there after a restart', async () => {
  const url = await server.ensureDatabase('tax');
  await query(url, 'create table kept (value text); insert into kept values ($$𠮷野$$)');
  const { port } = server;
  await server.stop();
  server = await startEmbeddedPostgres({ dataFolder: path.join(folder, 'one'), port, persistent: true });
  expect(await server.ensureDatabase('tax')).toBe(url);
  expect(await query(url, 'select value from kept')).toEqual([{ value: '𠮷野' }]);
});

test("a role cannot enter another role's database", async () => {
  const courts = new URL(await server.ensureDatabase('courts'));
  await server.ensureDatabase('housing');
  await expect(query(Object.assign(courts, { pathname: '/housing' }).href, 'select 1')).rejects.toThrow(
    'permission denied',
  );
});

test('a database is found beside the server, as long as it runs', async () => {
  const url = await server.ensureDatabase('credit_office');
  expect(await findEmbeddedDatabase(path.join(folder, 'one'), 'credit_office')).toBe(url);
  expect(await findEmbeddedDatabase(path.join(folder, 'nowhere'), 'credit_office')).toBeNull();
  const { port } = server;
  await server.stop();
  expect(await findEmbeddedDatabase(path.join(folder, 'one'), 'credit_office')).toBeNull();
  server = await startEmbeddedPostgres({ dataFolder: path.join(folder, 'one'), port, persistent: true });
});

test('a folder in use is named', async () => {
  await expect(
    startEmbeddedPostgres({ dataFolder: path.join(folder, 'one'), persistent: true }),
  ).rejects.toThrow(/^DATABASE_FOLDER_IN_USE: .*already runs on/);
});

test('a port in use is named', async () => {
  const taken = startEmbeddedPostgres({
    dataFolder: path.join(folder, 'two'),
    port: server.port,
    persistent: true,
  });
  await expect(taken).rejects.toThrow(`DATABASE_PORT_IN_USE: port ${server.port} on 127.0.0.1 is taken`);
});
