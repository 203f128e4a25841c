import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openTestStore, type TestStore } from '../audit/testing/store.ts';
import { SchemaOvertaken, SchemaRegistry } from './schemaRegistry.ts';

let store: TestStore;
let pool: pg.Pool;
let registry: SchemaRegistry;
beforeAll(async () => {
  store = await openTestStore(inject('postgresUrl'));
  pool = new pg.Pool({ connectionString: store.databaseUrl, max: 1 });
  registry = new SchemaRegistry(pool);
});
afterAll(async () => {
  await pool.end();
  await store.close();
});

const tax = { name: 'tax', chineseName: '税务', urls: ['http://127.0.0.1:4102'], sdl: [] };
const stamp = { publishedAt: '2026-03-31 08:00:00+00', publishedBy: 'the office', reason: 'a test' };

test('a department that was published before there were protocols speaks in exchanges', async () => {
  await pool.query(
    `insert into published_schemas (version, departments, supergraph_sdl, published_at, published_by, reason)
     values (1, $1, '', now(), 'the office', 'a test')`,
    [JSON.stringify([tax])],
  );
  expect((await registry.read(1))?.departments).toEqual([{ ...tax, protocol: 'exchange' }]);
});

test('one that speaks the plain protocol is read as it was published', async () => {
  const departments = [{ ...tax, protocol: 'plain' as const }];
  await registry.publish({ version: 2, departments, supergraphSdl: '', ...stamp });
  expect((await registry.read(2))?.departments).toEqual(departments);
});

test('of two who publish the same version one is refused', async () => {
  const again = { version: 2, departments: [], supergraphSdl: '', ...stamp };
  await expect(registry.publish(again)).rejects.toThrow(SchemaOvertaken);
  expect(await registry.newestVersion()).toBe(2);
});
