import pg from 'pg';
import { deadQueue, messageQueue } from './queue.ts';

/** A message that was not delivered yet; what it says is not told. */
export type WaitingMessage = {
  id: string;
  state: 'WAITING' | 'DEAD';
  to: string;
  kind: string;
  subjectCode: string;
  /** When it was enqueued; of a dead one, when it was given up. */
  since: Date;
  /** How often it was sent. */
  tries: number;
  /** What became of it the last time; null where it was not sent yet. */
  code: string | null;
  reason: string | null;
};

const undelivered = `
  select id, case name when $2 then 'DEAD' else 'WAITING' end as state, data ->> 'to' as "to", data ->> 'kind' as kind,
    singleton_key as "subjectCode", created_on as since,
    coalesce((data ->> 'tries')::int, retry_count + case when started_on is null then 0 else 1 end) as tries,
    coalesce(data ->> 'code', output ->> 'code') as code, data ->> 'reason' as reason
  from pgboss.job where name in ($1, $2) and state < 'completed'
  order by name = $2, created_on, id`;

/** What a department's database holds of messages that are not delivered: those that wait first, the oldest of each first. */
export async function listMessages(databaseUrl: string): Promise<WaitingMessage[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return (await client.query<WaitingMessage>(undelivered, [messageQueue, deadQueue])).rows;
  } finally {
    await client.end();
  }
}
