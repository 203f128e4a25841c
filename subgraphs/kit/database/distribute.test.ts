import { randomUUID } from 'node:crypto';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { factTable } from '../facts/tables.ts';
import { distributeDepartment } from './distribute.ts';
import { distributionOf, misplaced } from './distribution.ts';

const rules = pgTable('rules', { id: text().primaryKey() });
const facts = factTable('facts', { amount: integer() });
const listings = factTable('listings', {});
const tables = [rules, facts, listings];

test('tables with the code of the subject are distributed by it beside the first, and the others stand on every node', () => {
  expect(distributionOf(tables).map(({ statement }) => statement)).toEqual([
    `select create_distributed_table('"facts"', 'subject_code', colocate_with => 'none')`,
    `select create_reference_table('"rules"')`,
    `select create_distributed_table('"listings"', 'subject_code', colocate_with => '"facts"')`,
  ]);
});

test('what stands where it belongs stays, and what is new comes beside it', () => {
  const placed = new Map([['listings', { placing: 'DISTRIBUTED', column: 'subject_code' } as const]]);
  expect(misplaced(tables, placed)).toEqual([]);
  expect(distributionOf(tables, placed).map(({ statement }) => statement)).toEqual([
    `select create_reference_table('"rules"')`,
    `select create_distributed_table('"facts"', 'subject_code', colocate_with => '"listings"')`,
  ]);
});

test('a table that is cut up by another column, or not at all, is told', () => {
  const elsewhere = new Map([
    ['facts', { placing: 'DISTRIBUTED', column: 'id' } as const],
    ['listings', { placing: 'REFERENCE', column: null } as const],
  ]);
  expect(misplaced(tables, elsewhere)).toEqual(['facts', 'listings']);
});

const name = `test_distribution_${randomUUID().slice(0, 8)}`;
const databaseUrl = Object.assign(new URL(inject('postgresUrl')), { pathname: `/${name}` }).href;
const administrate = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};
beforeAll(() => administrate(`create database ${name}`));
afterAll(() => administrate(`drop database ${name}`));

test('a database without the extension is told in a sentence', async () => {
  const refused = await distributeDepartment({ name: 'tax', tables }, databaseUrl).catch((error) => error);
  expect(String(refused)).toMatch(/^DistributionRefused: SHARDING_UNAVAILABLE: the database of tax [^\n]*$/);
});
