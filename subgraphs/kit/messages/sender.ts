/**
 * Sends a department's messages to the hub as they come: in order for one subject, each until it is delivered or given up.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { JobWithMetadata } from 'pg-boss';
import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import { rowOpener } from '../encryption/sealedRows.ts';
import { opened, type SealedText } from '../encryption/sealedText.ts';
import { SealedValueError } from '../encryption/vault.ts';
import { codeOfFailure } from '../errors.ts';
import { type HubClient, type MessageOutcome, NotDelivered, type SentMessage } from './hubClient.ts';
import { deadQueue, messageQueue, openQueues, type Queues } from './queue.ts';
import { outgoingMessages } from './tables.ts';

export type Sender = {
  /** Has messages looked for now: called when a transaction that enqueued some has committed. */
  wake(): void;
  /** Resolves when these messages are delivered or given up, or when the patience is over. Called after their commit. */
  settled(ids: readonly string[], patienceInMilliseconds: number): Promise<void>;
  /** Waits for what is under way, so that nothing of it is sent again. */
  close(): Promise<void>;
};

export type SenderOptions = {
  database: Database;
  /** Null where the department was not told how to reach the hub: messages wait then. */
  hub: HubClient | null;
  logger: Logger;
};

type Job = JobWithMetadata<{ to: string; kind: string }>;

const batchSize = 100;
/** Requests under way to the hub at once: a department that answers late does not keep others waiting. */
const mostUnderWay = 4;
const betweenLooksInMilliseconds = 1_000;
const betweenLooksOfWaitersInMilliseconds = 250;
const givenUpAfterMilliseconds = 7 * 24 * 60 * 60 * 1_000;

/** What the hub says of a request that it will always refuse. Any other refusal may be mended without the message. */
const neverAccepted: ReadonlySet<string> = new Set([
  'BAD_USER_INPUT',
  'BODY_TOO_LARGE',
  'INVALID_UNIFIED_SOCIAL_CREDIT_CODE',
  'PERSONAL_NUMBER_IN_ARGUMENT',
]);

export function openSender({ database, hub, logger }: SenderOptions): Sender {
  const closing = new AbortController();
  const waiters = new Set<() => void>();
  const underWay = new Set<Promise<void>>();
  let isWanted = false;
  let resume = () => {};
  let isAway = false;

  function tellOnce(code: string): void {
    if (!isAway) logger.warn({ code }, 'messages to other departments wait');
    isAway = true;
  }

  async function run(to: HubClient): Promise<void> {
    const queues = await openedQueues();
    if (queues === null) return;
    const { boss } = queues;
    try {
      while (!closing.signal.aborted) {
        if (underWay.size >= mostUnderWay) await Promise.race(underWay);
        isWanted = false;
        const jobs = await boss
          .fetch<Job['data']>(messageQueue, { batchSize, includeMetadata: true })
          .catch((error: unknown) => {
            tellOnce(codeOfFailure(error));
            return [];
          });
        for (const [, group] of Map.groupBy(jobs as Job[], ({ data }) => data.to)) {
          const sending = sendGroup(queues, to, group).finally(() => underWay.delete(sending));
          underWay.add(sending);
        }
        if (jobs.length < batchSize) await pause();
      }
      await Promise.all(underWay);
    } finally {
      await boss.stop({ graceful: false });
    }
  }

  /** Null where the department ends before its database answers. */
  async function openedQueues(): Promise<Queues | null> {
    while (!closing.signal.aborted) {
      try {
        return await openQueues(database.$client, (error) => tellOnce(codeOfFailure(error)));
      } catch (error) {
        tellOnce(codeOfFailure(error));
        await pause();
      }
    }
    return null;
  }

  /** Until messages are there, or might be. */
  async function pause(): Promise<void> {
    if (isWanted || closing.signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, betweenLooksInMilliseconds);
    resume = resolve;
    await promise;
    clearTimeout(timer);
  }

  async function sendGroup(queues: Queues, to: HubClient, jobs: readonly Job[]): Promise<void> {
    try {
      await send(queues, to, jobs);
      // Behind them others of their subjects may wait.
      wake();
    } catch (error) {
      // What was claimed is given to the next attempt when the claim lapses.
      tellOnce(codeOfFailure(error));
    }
    for (const look of waiters) look();
  }

  async function send(queues: Queues, to: HubClient, jobs: readonly Job[]): Promise<void> {
    const messages = await readMessages(database, jobs);
    const unreadable = jobs.filter(({ id }) => !messages.has(id));
    await settle(queues, unreadable, new Map(unreadable.map(({ id }) => [id, { ...lost, id }])));
    await deliver(
      queues,
      to,
      jobs.filter(({ id }) => messages.has(id)),
      messages,
    );
  }

  async function deliver(
    queues: Queues,
    to: HubClient,
    jobs: readonly Job[],
    messages: ReadonlyMap<string, SentMessage>,
  ): Promise<void> {
    if (jobs.length === 0) return;
    try {
      const outcomes = await to.deliver(jobs.map(({ id }) => messages.get(id) as SentMessage));
      isAway = false;
      await settle(queues, jobs, new Map(outcomes.map((outcome) => [outcome.id, outcome])));
    } catch (error) {
      if (!(error instanceof NotDelivered)) throw error;
      const { code } = error;
      if (!neverAccepted.has(code)) {
        tellOnce(code);
        await settle(queues, jobs, new Map(jobs.map(({ id }) => [id, { ...undelivered, id, code }])));
      } else if (jobs.length > 1) for (const job of jobs) await deliver(queues, to, [job], messages);
      else await settle(queues, jobs, new Map(jobs.map(({ id }) => [id, { ...refused, id, code }])));
    }
  }

  async function settle(
    queues: Queues,
    jobs: readonly Job[],
    outcomes: ReadonlyMap<string, MessageOutcome>,
  ): Promise<void> {
    const all = jobs.map((job) => ({ job, ...outcomeFor(job, outcomes) }));
    const delivered = all.filter(({ outcome }) => outcome === 'DELIVERED').map(({ job }) => job);
    if (delivered.length > 0) await removeDelivered(queues, delivered);
    for (const { job, code, reason } of all.filter(({ outcome }) => outcome === 'REFUSED'))
      await giveUp(queues, job, { code, reason });
    const again = all.filter(({ outcome }) => outcome === 'UNDELIVERED');
    for (const [code, group] of Map.groupBy(again, (one) => one.code))
      await queues.boss.fail(
        messageQueue,
        group.map(({ job }) => job),
        { code },
      );
  }

  async function removeDelivered(queues: Queues, jobs: readonly Job[]): Promise<void> {
    await database.transaction(async (transaction) => {
      await queues.boss.complete(messageQueue, [...jobs], null, queues.within(transaction));
      await transaction.delete(outgoingMessages).where(isOneOf(jobs));
    });
  }

  /** Its body stays, for whoever finds out and retries it. */
  async function giveUp(
    queues: Queues,
    job: Job,
    { code, reason }: Pick<MessageOutcome, 'code' | 'reason'>,
  ): Promise<void> {
    const { id, singletonKey, data, retryCount } = job;
    await database.transaction(async (transaction) => {
      const within = queues.within(transaction);
      // Its types leave out what it answers.
      const { affected } = (await queues.boss.deleteJob(messageQueue, job, within)) as { affected: number };
      // The claim has lapsed, and another attempt has it.
      if (affected === 0) return;
      const dead = { to: data.to, kind: data.kind, tries: retryCount + 1, code, reason };
      await queues.boss.insert(deadQueue, [{ id, singletonKey: singletonKey as string, data: dead }], within);
    });
    logger.error(
      { code, to: data.to, kind: data.kind, message: id },
      'a message to a department was given up',
    );
  }

  function wake(): void {
    isWanted = true;
    resume();
  }

  if (hub === null) logger.info('no hub is named: messages to other departments wait');
  const running = hub === null ? Promise.resolve() : run(hub);

  return {
    wake,

    async settled(ids, patienceInMilliseconds) {
      wake();
      if (hub === null || ids.length === 0) return;
      const until = performance.now() + patienceInMilliseconds;
      while (!closing.signal.aborted && (await anyWaits(database, ids)) && performance.now() < until) {
        const { promise, resolve } = Promise.withResolvers<void>();
        const patience = Math.max(until - performance.now(), 0);
        const timer = setTimeout(resolve, Math.min(betweenLooksOfWaitersInMilliseconds, patience));
        waiters.add(resolve);
        await promise;
        waiters.delete(resolve);
        clearTimeout(timer);
      }
    },

    async close() {
      closing.abort();
      wake();
      for (const look of waiters) look();
      await running;
    },
  };
}

const undelivered = { outcome: 'UNDELIVERED', reason: null } as const;
const lost = {
  outcome: 'REFUSED',
  code: 'MESSAGE_UNREADABLE',
  reason: 'Its body does not open, or is not there.',
} as const;
const refused = { outcome: 'REFUSED', reason: 'The hub does not take it as it is.' } as const;

function outcomeFor(job: Job, outcomes: ReadonlyMap<string, MessageOutcome>): Omit<MessageOutcome, 'id'> {
  const told = outcomes.get(job.id) ?? { ...undelivered, code: 'NO_OUTCOME' };
  const age = Date.now() - job.createdOn.getTime();
  if (told.outcome !== 'UNDELIVERED' || age < givenUpAfterMilliseconds) return told;
  return { outcome: 'REFUSED', code: 'MESSAGE_EXPIRED', reason: `Last it was ${told.code}.` };
}

/** By their identifiers; without those whose body does not open, or is not there. */
async function readMessages(
  database: Database,
  jobs: readonly Job[],
): Promise<ReadonlyMap<string, SentMessage>> {
  const rows = await database.select().from(outgoingMessages).where(isOneOf(jobs));
  const open = rowOpener<(typeof rows)[number]>(database.vault, outgoingMessages);
  return new Map(
    rows.map(open).flatMap(({ id, recipient, subjectCode, kind, body: sealed }) => {
      const body = textOf(sealed);
      if (body === null) return [];
      return [[id, { id, to: recipient, unifiedSocialCreditCode: subjectCode, kind, body }] as const];
    }),
  );
}

function textOf(sealed: SealedText): string | null {
  try {
    return opened(sealed);
  } catch (error) {
    if (error instanceof SealedValueError) return null;
    throw error;
  }
}

/** The rows of these jobs' messages. */
function isOneOf(jobs: readonly Job[]): SQL {
  const keys = jobs.map(({ id, singletonKey }) => sql`(${singletonKey}, ${id})`);
  return sql`(${outgoingMessages.subjectCode}, ${outgoingMessages.id}) in (${sql.join(keys, sql`, `)})`;
}

async function anyWaits(database: Database, ids: readonly string[]): Promise<boolean> {
  const { rows } = await database.execute(sql`
    select from pgboss.job where name = ${messageQueue} and state < 'completed' and id in (
      select id::uuid from json_array_elements_text(${JSON.stringify(ids)}::json) as id) limit 1`);
  return rows.length > 0;
}
