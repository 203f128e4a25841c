import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { sealRow } from '../encryption/sealedRows.ts';
import type { Vault } from '../encryption/vault.ts';
import type { Message } from './message.ts';
import { messageQueue } from './queue.ts';
import { outgoingMessages } from './tables.ts';

/** Locks that keep the messages of one subject in order. Few, for one transaction may take as many as there are. */
const locks = 64;
const rowsOfOneStatement = 1_000;

/**
 * Enqueues messages in the transaction of the act that causes them: they go if it commits, and only then. Those of one
 * subject go in the order in which their transactions commit, and within one in the order given.
 *
 * A job is written as pg-boss documents it for SQL, and not by `send`, which tells it when its transaction began: an act
 * that began first and waited for another would go before it.
 */
export async function enqueueMessages(
  transaction: Transaction,
  vault: Vault,
  messages: readonly Message[],
): Promise<void> {
  for (let at = 0; at < messages.length; at += rowsOfOneStatement)
    await enqueue(transaction, vault, messages.slice(at, at + rowsOfOneStatement));
}

async function enqueue(transaction: Transaction, vault: Vault, messages: readonly Message[]): Promise<void> {
  await transaction.insert(outgoingMessages).values(
    messages.map(({ id, to, subjectCode, kind, body }) =>
      sealRow(vault, outgoingMessages, {
        ...{ id, subjectCode, kind, recipient: to },
        body: JSON.stringify(body),
      }),
    ),
  );
  const jobs = messages.map(({ id, to, subjectCode, kind }) => ({ id, subjectCode, data: { to, kind } }));
  await putIntoQueue(transaction, jobs);
}

export type QueuedJob = { id: string; subjectCode: string; data: { to: string; kind: string } };

/** Behind all that waits for the same subject. */
export async function putIntoQueue(transaction: Transaction, jobs: readonly QueuedJob[]): Promise<void> {
  const given = JSON.stringify(jobs);
  await transaction.execute(sql`
    select pg_advisory_xact_lock(hashtext('credit-hub messages'), lock) from (
      select distinct abs(hashtext("subjectCode") % ${locks}) as lock
      from json_to_recordset(${given}::json) as job ("subjectCode" text) order by lock
    ) as locks`);
  const { rowCount } = await transaction.execute(sql`
    insert into pgboss.job (id, name, data, singleton_key, created_on, keep_until, policy, retry_limit, retry_delay,
      retry_backoff, retry_delay_max, expire_seconds, deletion_seconds)
    select job.id, queue.name, job.data, job."subjectCode",
      clock_timestamp() + interval '1 microsecond' * row_number() over (partition by job."subjectCode" order by place),
      now() + interval '1 second' * queue.retention_seconds, queue.policy, queue.retry_limit, queue.retry_delay,
      queue.retry_backoff, queue.retry_delay_max, queue.expire_seconds, queue.deletion_seconds
    from rows from (json_to_recordset(${given}::json) as (id uuid, "subjectCode" text, data jsonb))
      with ordinality as job (id, "subjectCode", data, place)
    join pgboss.queue on queue.name = ${messageQueue}`);
  if (rowCount !== jobs.length) throw new Error(`MESSAGES_NOT_ENQUEUED: there is no queue ${messageQueue}`);
}
