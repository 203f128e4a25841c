/** Lays down a hub of an earlier revision as that revision left it, on databases of one's own. */
import { cp, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { databaseNames } from '../constellation/databases.ts';
import { hubDatabase } from '../constellation/settings.ts';

/** A question, and what the earlier revision answered. */
export type AnsweredQuestion = {
  name: string;
  caller: string;
  purpose: string;
  query: string;
  variables: Record<string, unknown>;
  data: Record<string, unknown>;
};

export type EarlierHub = {
  dataFolder: string;
  databaseUrls: Record<string, string>;
  answers: AnsweredQuestion[];
  drop(): Promise<void>;
};

const migrationsTable = 'drizzle.__drizzle_migrations';

/** @param postgresUrl the administrator's */
export async function layDownEarlierHub(revision: string, postgresUrl: string): Promise<EarlierHub> {
  const folder = join(import.meta.dirname, revision);
  const dataFolder = await mkdtemp(join(tmpdir(), 'credit-hub-upgrade-'));
  await cp(join(folder, 'data'), dataFolder, { recursive: true });
  const databaseUrls: Record<string, string> = {};
  for (const name of databaseNames) {
    const database = `upgraded_${name.replaceAll('-', '_')}`;
    await query(postgresUrl, `create database ${database}`);
    const url = Object.assign(new URL(postgresUrl), { pathname: `/${database}` }).href;
    databaseUrls[name] = url;
    await fill(url, name, join(folder, 'databases', `${name.replaceAll('-', '_')}.jsonl.gz`));
  }
  const told = gunzipSync(await readFile(join(folder, 'answers.json.gz'))).toString();
  return {
    ...{ dataFolder, databaseUrls, answers: JSON.parse(told) as AnsweredQuestion[] },
    async drop() {
      for (const url of Object.values(databaseUrls))
        await query(postgresUrl, `drop database ${new URL(url).pathname.slice(1)} with (force)`);
    },
  };
}

async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** The tables as the revision's migrations made them, and the rows that stood in them. */
async function fill(url: string, name: string, file: string): Promise<void> {
  const lines = gunzipSync(await readFile(file))
    .toString()
    .split('\n');
  const rows = lines.map((line) => JSON.parse(line) as [table: string, row: string]);
  const ran = rows.filter(([table]) => table === migrationsTable).length;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `create schema drizzle;
       create table ${migrationsTable} (id serial primary key, hash text not null, created_at bigint)`,
    );
    for (const statements of await migrationsOf(name, ran)) await client.query(statements);
    // A log that takes no row away takes these as they are.
    await client.query('set session_replication_role = replica');
    for (const table of new Set(rows.map(([table]) => table))) await client.query(`delete from ${table}`);
    for (const [table, row] of rows)
      await client.query(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`, [
        row,
      ]);
    await client.query(
      `select setval(pg_get_serial_sequence('${migrationsTable}', 'id'), (select max(id) from ${migrationsTable}))`,
    );
  } finally {
    await client.end();
  }
}

/** The first migrations of a database: a revision that ran them never writes them anew. */
async function migrationsOf(name: string, count: number): Promise<string[]> {
  const folder = join(
    import.meta.dirname,
    name === hubDatabase ? '../../gateway/database/migrations' : `../../subgraphs/${name}/migrations`,
  );
  const journal = JSON.parse(await readFile(join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: { tag: string }[];
  };
  return Promise.all(
    journal.entries.slice(0, count).map(({ tag }) => readFile(join(folder, `${tag}.sql`), 'utf8')),
  );
}
