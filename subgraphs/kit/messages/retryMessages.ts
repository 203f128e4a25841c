import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { putIntoQueue, type QueuedJob } from './enqueueMessages.ts';
import { deadQueue } from './queue.ts';

/**
 * Enqueues dead messages anew, behind what waits for their subjects; one that was applied in spite of all has no effect
 * again.
 *
 * @param ids those to enqueue; all that are dead without it
 * @returns how many there were
 */
export async function retryMessages(databaseUrl: string, ids: readonly string[] | null): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await drizzle({ client, casing: 'snake_case' }).transaction(async (transaction) => {
      const wanted =
        ids === null
          ? sql`true`
          : sql`id::text in (select json_array_elements_text(${JSON.stringify(ids)}::json))`;
      const { rows } = await transaction.execute<QueuedJob>(sql`
        with taken as (
          delete from pgboss.job where name = ${deadQueue} and state < 'completed' and ${wanted} returning *
        )
        select id, singleton_key as "subjectCode", jsonb_build_object('to', data -> 'to', 'kind', data -> 'kind') as data
        from taken order by created_on, id`);
      if (rows.length > 0) await putIntoQueue(transaction as never, rows);
      return rows.length;
    });
  } finally {
    await client.end();
  }
}
