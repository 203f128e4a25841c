import { readFile } from 'node:fs/promises';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { expect, test } from 'vitest';
import * as audit from '../audit/tables.ts';
import * as hub from './tables.ts';

const migrations = new URL('./migrations/meta/', import.meta.url);
const read = async (file: string) => JSON.parse(await readFile(new URL(file, migrations), 'utf8'));

test('the migrations make the tables that the code tells of, with their indexes', async () => {
  const { entries } = await read('_journal.json');
  const made = await read(`${String(entries.at(-1).idx).padStart(4, '0')}_snapshot.json`);
  expect(await generateMigration(made, generateDrizzleJson({ ...hub, ...audit }))).toEqual([]);
});
