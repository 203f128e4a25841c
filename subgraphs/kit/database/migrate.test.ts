import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Department } from '../department.ts';
import { emptyDepartment, migrateDepartment } from './migrate.ts';

const folder = new URL('../../tax/migrations/', import.meta.url);
const department = { name: 'tax', migrationsFolder: folder } as Department;

const name = `test_migrations_${randomUUID().slice(0, 8)}`;
const databaseUrl = Object.assign(new URL(inject('postgresUrl')), { pathname: `/${name}` }).href;
const query = async (url: string, text: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query(text).finally(() => client.end())).rows;
};
beforeAll(() => query(inject('postgresUrl'), `create database ${name}`));
afterAll(() => query(inject('postgresUrl'), `drop database ${name}`));

test('tables that other migrations left are told in a sentence, with what to do, and no value', async () => {
  await query(databaseUrl, 'create table tax_arrears (a text)');
  const failed = await migrateDepartment(department, databaseUrl).catch((error: Error) => error);
  expect(String(failed)).toMatch(
    /^MigrationFailed: MIGRATION_FAILED: the database of tax does not take its migrations: relation "tax_arrears" already exists \(42P07\);.*pnpm department:reset tax$/,
  );
});

test('a database that is emptied takes all migrations, whatever it held', async () => {
  await query(databaseUrl, 'create schema other; create table other.rows (a text)');
  await emptyDepartment(department, databaseUrl);
  const tables = await query(
    databaseUrl,
    "select table_schema, table_name from information_schema.tables where table_name in ('rows', 'tax_arrears')",
  );
  expect(tables).toEqual([{ table_schema: 'public', table_name: 'tax_arrears' }]);
  await migrateDepartment(department, databaseUrl);
});

test('a database that is emptied keeps an extension that stands among its tables', async () => {
  // It has a view there, as a sharded database's has.
  await query(databaseUrl, 'create extension pg_stat_statements; create table tax_of_old (a text)');
  await emptyDepartment(department, databaseUrl);
  const [left] = await query(
    databaseUrl,
    `select (select count(*)::int from pg_extension where extname = 'pg_stat_statements') as extensions,
       to_regclass('tax_of_old') as old, to_regclass('tax_arrears')::text as fresh`,
  );
  expect(left).toEqual({ extensions: 1, old: null, fresh: 'tax_arrears' });
});

test('a database that does not answer is no migration that fails', async () => {
  const failed = await migrateDepartment(department, 'postgres://127.0.0.1:1/none').catch((error) => error);
  expect(failed).toMatchObject({ code: 'ECONNREFUSED' });
});
