/** Messages of a kind that tests alone know: each leaves a line at its receiver, so that it shows how often it was applied. */
import { randomUUID } from 'node:crypto';
import {
  type Department,
  enqueueMessages,
  type Message,
  openDatabase,
  receives,
  type Transaction,
} from '@credit-hub/kit';
import { openVault } from '@credit-hub/kit/encryption';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { z } from 'zod';
import { keptFieldKeys } from '../constellation/fieldKeys.ts';
import type { TestHub } from '../house/testHub.ts';

const kind = 'TEST_NOTE';

const handler = receives(
  z.object({ text: z.string() }),
  async (transaction, { from, subjectCode, body: { text } }) => {
    await transaction.execute(
      sql`insert into test_notes (sender, subject_code, text) values (${from}, ${subjectCode}, ${text})`,
    );
  },
);

/** Has a department of this process take notes. */
export const takesNotes = (department: Department): Department =>
  Object.assign(department, { receives: { ...department.receives, [kind]: handler } });

export const note = (to: string, subjectCode: string, text: string): Message => ({
  ...{ id: randomUUID(), to, kind, subjectCode },
  body: { text },
});

export async function query(url: string | undefined, statement: string, values: readonly unknown[] = []) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query(statement, [...values]).finally(() => client.end())).rows;
}

/** Where its notes go. */
export const makeNotesTable = (hub: TestHub, department: string) =>
  query(
    hub.databaseUrls[department],
    `create table if not exists test_notes (place bigserial primary key, sender text, subject_code text, text text)`,
  );

/** In the order in which they were applied. */
export const notesOf = (hub: TestHub, department: string) =>
  query(
    hub.databaseUrls[department],
    'select sender, subject_code as "subjectCode", text from test_notes order by place',
  );

export type Acting = {
  /** An act of the department: what it does, and whom it tells, commit together. */
  act(messages: readonly Message[], deed?: (transaction: Transaction) => Promise<void>): Promise<void>;
  close(): Promise<void>;
};

/** The department's own database, as its acts write to it. */
export async function actAs({ dataFolder, databaseUrls }: TestHub, department: string): Promise<Acting> {
  const vault = openVault(await keptFieldKeys(dataFolder, department));
  const database = openDatabase({ url: databaseUrls[department] as string, vault });
  return {
    act: (messages, deed) =>
      database.transaction(async (transaction) => {
        await deed?.(transaction);
        await enqueueMessages(transaction, vault, messages);
      }),
    close: () => database.$client.end(),
  };
}
