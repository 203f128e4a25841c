import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { answered, intentAbout, openTestStore, recordAccesses, subjectCode } from '../audit/testing/store.ts';
import { openDatabaseLog } from '../audit/verification/databaseLog.ts';
import { readCheckpoints } from '../audit/verification/readCheckpoints.ts';
import { verifyLog } from '../audit/verification/verifyLog.ts';
import { migrateHub } from './hubDatabase.ts';

/** The migrations up to the one that moved each leaf's subjects into its row. */
const migrationsBefore = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'credit-hub-migrations-'));
  await cp(new URL('migrations', import.meta.url).pathname, folder, { recursive: true });
  const journalFile = path.join(folder, 'meta', '_journal.json');
  const journal: { entries: { tag: string }[] } = JSON.parse(await readFile(journalFile, 'utf8'));
  const until = journal.entries.findIndex(({ tag }) => tag === '0003_compact_access_log');
  await writeFile(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, until) }));
  return folder;
};

type NewRow = { leaf_index: string; leaf: string; hashes: Buffer; subjects: Buffer[] | null };

/** As the rows stood before: subjects in a table of their own, each with the part of the leaf that speaks of it. */
const asStoredBefore = async (client: pg.Client, rows: readonly NewRow[]): Promise<void> => {
  for (const { leaf_index, leaf, hashes, subjects } of rows) {
    await client.query('insert into audit_leaves (leaf_index, leaf, hashes) values ($1, $2, $3)', [
      leaf_index,
      leaf,
      hashes,
    ]);
    const { parts = [] }: { parts?: { subjects: { count: number } }[] } = JSON.parse(leaf);
    const partOf = parts.flatMap(({ subjects: { count } }, part) => Array<number>(count).fill(part));
    for (const [at, blindIndex] of (subjects ?? []).entries())
      await client.query('insert into audit_subjects values ($1, $2, $3)', [
        blindIndex,
        leaf_index,
        partOf[at] ?? 0,
      ]);
  }
};

test('a log that was written before is as it was signed after, and its subjects find in it what they found', async () => {
  const written = await openTestStore(inject('postgresUrl'));
  const old = await openTestStore(inject('postgresUrl'));
  const before = await migrationsBefore();
  const client = new pg.Client({ connectionString: old.databaseUrl });
  try {
    const log = await written.open();
    await recordAccesses(log, 3);
    const disclosures = answered.disclosures.slice(0, 1);
    await log.conclude(await log.intend(intentAbout(subjectCode(1), subjectCode(2))), {
      ...answered,
      furtherSubjectCodes: [subjectCode(7), subjectCode(8)],
      exceptions: [{ subjectCodes: [subjectCode(2), subjectCode(8)], disclosures }],
    });
    await log.checkpoint();

    await client.connect();
    await client.query('drop schema public cascade; drop schema drizzle cascade; create schema public');
    await migrate(drizzle(client), { migrationsFolder: before });
    const rows = await written.query<NewRow>('select leaf_index, leaf, hashes, subjects from audit_leaves');
    await asStoredBefore(client, rows);
    for (const { hash, text } of await written.query('select hash, text from audit_texts'))
      await client.query('insert into audit_texts values ($1, $2)', [hash, text]);
    const [head] = await written.query('select tree_size, root_hash from audit_head');
    await client.query('update audit_head set tree_size = $1, root_hash = $2', [
      head?.tree_size,
      head?.root_hash,
    ]);

    await migrateHub(old.databaseUrl);
    const stored = await openDatabaseLog(old.databaseUrl);
    const { checkpoints } = await readCheckpoints(written.folder, undefined);
    const { findings, leaves, agreedCheckpoint } = await verifyLog(stored.log, checkpoints);
    await stored.close();
    expect({ findings, leaves, agreed: agreedCheckpoint?.treeSize }).toEqual({
      findings: [],
      leaves: 8,
      agreed: 8,
    });

    const migrated = await old.open({
      secret: written.secret,
      signingKey: written.signingKey,
      checkpointFolder: written.folder,
    });
    const page = { first: 10, before: null };
    for (const number of [0, 1, 2, 7, 8])
      expect(await migrated.accessesOf(subjectCode(number), page)).toEqual(
        await log.accessesOf(subjectCode(number), page),
      );
    await recordAccesses(migrated, 1);
    await expect(old.query('update audit_leaves set leaf_index = 99')).rejects.toThrow('AUDIT_APPEND_ONLY');
    await expect(old.query('update audit_head set tree_size = 0')).rejects.toThrow('AUDIT_APPEND_ONLY');
  } finally {
    await client.end();
    await rm(before, { recursive: true, force: true });
    await old.close();
    await written.close();
  }
});
