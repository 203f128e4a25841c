import { getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { drizzle } from 'drizzle-orm/node-postgres';
import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { copyRows } from '../database/copy.ts';
import { Envelope } from './envelope.ts';
import { makeKeyring } from './keyring.ts';
import { rowOpener, sealRow } from './sealedRows.ts';
import { opened, sealedText } from './sealedText.ts';
import { openVault } from './vault.ts';

const people = pgTable(
  'sealed_rows_people',
  {
    code: text().notNull(),
    position: integer().notNull(),
    name: text(),
    number: sealedText(),
    phone: sealedText(),
  },
  (table) => [primaryKey({ columns: [table.code, table.position] })],
);
const keyring = makeKeyring();
const vault = openVault(() => keyring);
const person = { code: 'A', position: 1, name: '云州恒达', number: '990000197205211751', phone: null };

let client: pg.Client;
const database = () => drizzle({ client, casing: 'snake_case' });
beforeAll(async () => {
  client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  const columns = Object.entries(getTableColumns(people)).map(
    ([property, column]) => `${toSnakeCase(property)} ${column.getSQLType()}`,
  );
  await client.query(`create temp table ${getTableName(people)} (${columns.join(', ')})`);
});
afterAll(() => client.end());

test('a sealed row is written by COPY and by drizzle, read, and opened where it is asked for', async () => {
  await copyRows(client, people, [sealRow(vault, people, person)]);
  await database()
    .insert(people)
    .values(sealRow(vault, people, { ...person, position: 2, phone: '15400000000' }));
  const rows = (await database().select().from(people)).map(rowOpener(vault, people));
  expect(rows.map(({ name, number, phone }) => [name, opened(number), opened(phone)])).toEqual([
    ['云州恒达', person.number, null],
    ['云州恒达', person.number, '15400000000'],
  ]);
  const { rows: stored } = await client.query(`select number from ${getTableName(people)}`);
  expect(stored.map(({ number }) => number)).toEqual([
    expect.stringMatching(/^v1\./),
    expect.stringMatching(/^v1\./),
  ]);
});

test('what is not sealed cannot be written, nor looked for by equality', async () => {
  await expect(copyRows(client, people, [person])).rejects.toThrow('UNSEALED_VALUE');
  await expect(database().insert(people).values(person)).rejects.toThrow('UNSEALED_VALUE');
});

test('a value that nobody opened is no text of an answer', async () => {
  const [row] = await database().select().from(people).limit(1);
  expect(row?.number).toBeInstanceOf(Envelope);
  expect(JSON.stringify(row)).not.toContain(person.number);
});

test('a row that was read is sealed anew for where it is written; an unopened one is refused', async () => {
  const [row] = await database().select().from(people).limit(1);
  if (!row) throw new Error('the table is empty');
  expect(() => sealRow(vault, people, row)).toThrow('UNOPENED_VALUE');
  const read = rowOpener<typeof row>(vault, people)(row);
  const moved = sealRow(vault, people, { ...read, position: 9 });
  expect(opened(rowOpener<typeof row>(vault, people)(moved).number)).toBe(person.number);
});
