import { is, SQL } from 'drizzle-orm';
import { getTableConfig, PgDialect, type PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as tables from './tables.ts';
import { openTestStore, type TestStore } from './testing/store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore(inject('postgresUrl'));
});
afterAll(() => store.close());

const declared = Object.values(tables).map((table: PgTable) => [getTableConfig(table).name, table] as const);
const byName = <Named extends { name: string }>(named: readonly Named[]) =>
  named.toSorted((one, other) => (one.name < other.name ? -1 : 1));
/** As PostgreSQL prints an expression, but for its parentheses and the case of its words. */
const plain = (expression: string | null) =>
  expression?.toLowerCase().replaceAll(/[()]|"\w+"\.|"/g, '') ?? null;
const textOf = (value: unknown) => (is(value, SQL) ? new PgDialect().sqlToQuery(value).sql : String(value));

test('leaves, head, texts and checkpoints have a table each', () => {
  expect(declared.map(([name]) => name)).toEqual(
    expect.arrayContaining(['audit_leaves', 'audit_head', 'audit_texts', 'audit_checkpoints']),
  );
});

test.each(declared)('the columns of %s are those of the database', async (name, table) => {
  const stored = await store.query(
    `select attname as name, format_type(atttypid, atttypmod) as type, attnotnull as "notNull",
       pg_get_expr(adbin, adrelid) as default, coalesce(attnum = any(conkey), false) as primary
     from pg_attribute
       left join pg_attrdef on adrelid = attrelid and adnum = attnum
       left join pg_constraint on conrelid = attrelid and contype = 'p'
     where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [name],
  );
  const columns = getTableConfig(table).columns.map((column) => ({
    name: column.name,
    type: column.getSQLType(),
    notNull: column.notNull,
    default: column.default === undefined ? null : textOf(column.default),
    primary: column.primary,
  }));
  expect(byName(columns)).toEqual(byName(stored as typeof columns));
});

test.each(declared)('the indexes of %s are those of the database', async (name, table) => {
  const stored = await store.query<{ name: string; predicate: string | null }>(
    `select relname as name, indisunique as unique, amname as method, pg_get_expr(indpred, indrelid) as predicate,
       coalesce(reloptions, '{}') as options,
       array(select pg_get_indexdef(indexrelid, n, true) from generate_series(1, indnkeyatts) n) as columns
     from pg_index join pg_class on pg_class.oid = indexrelid join pg_am on pg_am.oid = relam
     where indrelid = $1::regclass and not indisprimary`,
    [name],
  );
  const indexes = getTableConfig(table).indexes.map(({ config }) => ({
    name: String(config.name),
    unique: config.unique,
    method: config.method ?? 'btree',
    predicate: config.where === undefined ? null : textOf(config.where),
    options: Object.entries(config.with ?? {}).map(([option, value]) => `${option}=${value}`),
    columns: config.columns.map((column) => ('name' in column ? column.name : textOf(column))),
  }));
  const comparable = (found: { name: string; predicate: string | null }[]) =>
    byName(found).map((index) => ({ ...index, predicate: plain(index.predicate) }));
  expect(comparable(indexes)).toEqual(comparable(stored));
});
