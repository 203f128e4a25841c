import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { systemClock } from '../clock.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { migrateDepartment } from '../database/migrate.ts';
import type { Department } from '../department.ts';
import { makeKeyring } from '../encryption/keyring.ts';
import { openVault } from '../encryption/vault.ts';
import { enqueueMessages } from './enqueueMessages.ts';
import { MessageRefused, receives } from './handler.ts';
import { type HubClient, NotDelivered } from './hubClient.ts';
import { listMessages } from './listMessages.ts';
import type { Message } from './message.ts';
import { openReceiver, type ReceiveMessages } from './receiveMessages.ts';
import { retryMessages } from './retryMessages.ts';
import { openSender, type Sender } from './sender.ts';

const migrationsFolder = new URL('../../tax/migrations/', import.meta.url);
const [subject, another] = ['91000000MX0000019T', '91000000MX0000027N'];
const logger = pino({ level: 'silent' });
const keyring = makeKeyring();
const vault = openVault(() => keyring);

/** What the receiver does with a message: it notes the text, unless it is told to fail. */
let failing: (text: string) => Error | null;
const NOTE = receives(z.object({ text: z.string() }), async (transaction, { body: { text } }) => {
  await transaction.execute(sql`insert into notes (text) values (${text})`);
  const failure = failing(text);
  if (failure !== null) throw failure;
});
const department = { name: 'tax', migrationsFolder, receives: { NOTE } } as unknown as Department;

type Side = { url: string; database: Database; drop(): Promise<void> };
let from: Side;
let to: Side;
let receive: ReceiveMessages;
let senders: Sender[];

const administrate = async (statement: string, url = inject('postgresUrl')) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(statement).finally(() => client.end());
};

async function openSide(): Promise<Side> {
  const name = `test_messages_${randomUUID().slice(0, 8)}`;
  await administrate(`create database ${name}`);
  const url = Object.assign(new URL(inject('postgresUrl')), { pathname: `/${name}` }).href;
  await migrateDepartment(department, url);
  const database = openDatabase({ url, vault });
  return {
    url,
    database,
    async drop() {
      await database.$client.end();
      await administrate(`drop database ${name}`);
    },
  };
}

beforeAll(async () => {
  [from, to] = [await openSide(), await openSide()];
  await administrate('create table notes (place serial, text text)', to.url);
  receive = openReceiver(to.database, department, systemClock, logger);
});
afterAll(async () => {
  await from.drop();
  await to.drop();
});
beforeEach(() => {
  failing = () => null;
  senders = [];
});
afterEach(async () => {
  await Promise.all(senders.map((sender) => sender.close()));
  await administrate('truncate pgboss.job, outgoing_messages', from.url);
  await administrate('truncate notes, received_messages', to.url);
});

/** A hub that hands over at once; `around` may come between. */
const hubWith = (
  around: (hand: HubClient['deliver']) => HubClient['deliver'] = (hand) => hand,
): HubClient => ({
  deliver: around((messages) => receive('market-regulation', messages)),
});

function startSender(hub: HubClient): Sender {
  const sender = openSender({ database: from.database, hub, logger });
  senders.push(sender);
  return sender;
}

const note = (text: string, subjectCode = subject): Message => ({
  ...{ id: randomUUID(), to: 'tax', kind: 'NOTE', subjectCode },
  body: { text },
});

const enqueue = (...messages: Message[]) =>
  from.database.transaction((transaction) => enqueueMessages(transaction, vault, messages));

const notes = async (): Promise<string[]> =>
  (await administrate('select text from notes order by place', to.url)).rows.map(({ text }) => text);

async function until<Value>(read: () => Promise<Value>, isIt: (value: Value) => boolean): Promise<Value> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const value = await read();
    if (isIt(value) || Date.now() > deadline) return value;
    await pause(50);
  }
}

const settled = () =>
  until(
    () => listMessages(from.url),
    (waiting) => waiting.length === 0,
  );

test('what is enqueued in a transaction that is rolled back is never sent', async () => {
  const act = from.database.transaction(async (transaction) => {
    await enqueueMessages(transaction, vault, [note('never')]);
    throw new Error('the act failed');
  });
  await expect(act).rejects.toThrow('the act failed');
  await enqueue(note('sent'));
  startSender(hubWith());
  await settled();
  expect(await notes()).toEqual(['sent']);
  const kept = await administrate('select count(*)::int as count from outgoing_messages', from.url);
  expect(kept.rows).toEqual([{ count: 0 }]);
});

test('who waits for a message is answered as soon as its effect stands', async () => {
  const sender = startSender(hubWith());
  const message = note('waited for');
  await enqueue(message);
  const began = performance.now();
  await sender.settled([message.id], 10_000);
  expect(await notes()).toEqual(['waited for']);
  expect(performance.now() - began).toBeLessThan(5_000);
});

test('two processes of a department send each message once', async () => {
  const sent: string[] = [];
  const counting = hubWith((hand) => (messages) => {
    sent.push(...messages.map(({ id }) => id));
    return hand(messages);
  });
  startSender(counting);
  startSender(counting);
  const messages = Array.from({ length: 150 }, (_, at) =>
    note(`${at}`, `${subject.slice(0, 15)}${100 + at}`),
  );
  await enqueue(...messages);
  await settled();
  expect(sent.toSorted()).toEqual(messages.map(({ id }) => id).toSorted());
  expect((await notes()).length).toBe(150);
});

test('messages of one subject go in their order, though one of them has to be tried again; others do not wait', async () => {
  let refusals = 1;
  failing = (text) => (text === 'first' && refusals-- > 0 ? new Error('not now') : null);
  await enqueue(note('first'), note('second'), note('other', another), note('third'));
  startSender(hubWith());
  await settled();
  expect(await notes()).toEqual(['other', 'first', 'second', 'third']);
});

test('an act that began first and commits last goes last', async () => {
  const begun = Promise.withResolvers<void>();
  const othersDone = Promise.withResolvers<void>();
  const slow = from.database.transaction(async (transaction) => {
    await transaction.execute(sql`select now()`);
    begun.resolve();
    await othersDone.promise;
    await enqueueMessages(transaction, vault, [note('began first')]);
  });
  await begun.promise;
  await enqueue(note('committed first'));
  othersDone.resolve();
  await slow;
  startSender(hubWith());
  await settled();
  expect(await notes()).toEqual(['committed first', 'began first']);
});

test('what the hub could not be asked for is sent later, once', async () => {
  let isAway = true;
  startSender(
    hubWith((hand) => async (messages) => {
      if (isAway) throw new NotDelivered('HUB_UNREACHABLE');
      return hand(messages);
    }),
  );
  const message = note('late');
  await enqueue(message);
  const [waiting] = await until(
    () => listMessages(from.url),
    ([first]) => first?.code === 'HUB_UNREACHABLE',
  );
  expect(waiting).toMatchObject({ id: message.id, state: 'WAITING', to: 'tax', kind: 'NOTE', tries: 1 });
  isAway = false;
  await settled();
  expect(await notes()).toEqual(['late']);
});

test('a message whose acknowledgement was lost is applied once', async () => {
  let losses = 1;
  startSender(
    hubWith((hand) => async (messages) => {
      const outcomes = await hand(messages);
      if (losses-- > 0) throw new NotDelivered('HUB_UNREACHABLE');
      return outcomes;
    }),
  );
  await enqueue(note('once'));
  await settled();
  expect(losses).toBe(-1);
  expect(await notes()).toEqual(['once']);
});

test('one that is handed over twice at the same time is applied once', async () => {
  const { to: _, subjectCode, body, ...message } = note('twice at once');
  const handed = { ...message, unifiedSocialCreditCode: subjectCode, body: JSON.stringify(body) };
  const outcomes = await Promise.all([1, 2, 3].map(() => receive('market-regulation', [handed])));
  expect(outcomes.flat().map(({ outcome }) => outcome)).toEqual(['DELIVERED', 'DELIVERED', 'DELIVERED']);
  expect(await notes()).toEqual(['twice at once']);
});

test('a refused message is dead with its reason, leaves nothing behind, lets others on, and can be retried', async () => {
  failing = (text) => (text === 'wrong' ? new MessageRefused('NOTE_WRONG', 'It is wrong.') : null);
  const wrong = note('wrong');
  await enqueue(wrong, note('right'));
  startSender(hubWith());
  const [dead] = await until(
    () => listMessages(from.url),
    (messages) => messages.length === 1 && messages[0]?.state === 'DEAD',
  );
  expect(dead).toMatchObject({
    ...{ id: wrong.id, subjectCode: subject, to: 'tax', kind: 'NOTE', tries: 1 },
    ...{ code: 'NOTE_WRONG', reason: 'It is wrong.' },
  });
  expect(await notes()).toEqual(['right']);

  failing = () => null;
  expect(await retryMessages(from.url, [randomUUID()])).toBe(0);
  expect(await retryMessages(from.url, [wrong.id])).toBe(1);
  await settled();
  expect(await notes()).toEqual(['right', 'wrong']);
});

test.each([
  ['of a kind that nobody knows', { kind: 'RIDDLE' }, 'MESSAGE_KIND_UNKNOWN'],
  ['of another form', { body: { text: 1 } }, 'MESSAGE_BODY_INVALID'],
])('a message %s is dead', async (_, odd, code) => {
  await enqueue({ ...note('odd'), ...odd });
  startSender(hubWith());
  const [dead] = await until(
    () => listMessages(from.url),
    ([first]) => first?.state === 'DEAD',
  );
  expect(dead).toMatchObject({ code });
});

test('one message that the hub will never take does not keep others from being sent', async () => {
  startSender(
    hubWith((hand) => async (messages) => {
      if (messages.some(({ body }) => body.includes('poison'))) throw new NotDelivered('BAD_USER_INPUT');
      return hand(messages);
    }),
  );
  await enqueue(note('poison'), note('good', another));
  const left = await until(
    () => listMessages(from.url),
    ([first]) => first?.state === 'DEAD',
  );
  expect(left).toMatchObject([{ state: 'DEAD', code: 'BAD_USER_INPUT' }]);
  expect(await until(notes, (all) => all.length === 1)).toEqual(['good']);
});

test('what a message says stands nowhere in clear in the database of its sender', async () => {
  await enqueue(note('the secret of Zhang San'));
  const { rows: tables } = await administrate(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')`,
    from.url,
  );
  const dump = await Promise.all(
    tables.map(({ name }) => administrate(`select t::text as row from ${name} as t`, from.url)),
  );
  const text = dump.flatMap(({ rows }) => rows.map(({ row }) => row)).join('\n');
  expect(text).toContain(subject);
  expect(text).not.toContain('secret');
});

test('a message of a sender that was killed is sent by another when its claim lapses', {
  timeout: 60_000,
}, async () => {
  await enqueue(note('orphan'));
  await administrate(
    `update pgboss.job set state = 'active', started_on = now() - interval '1 minute' where name = 'messages'`,
    from.url,
  );
  startSender(hubWith());
  await settled();
  expect(await notes()).toEqual(['orphan']);
});

test('messages wait for a database that has no queues yet, which is told once', async () => {
  const name = `test_messages_${randomUUID().slice(0, 8)}`;
  await administrate(`create database ${name}`);
  const url = Object.assign(new URL(inject('postgresUrl')), { pathname: `/${name}` }).href;
  const database = openDatabase({ url, vault });
  const lines: string[] = [];
  const telling = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
  const sender = openSender({ database, hub: hubWith(), logger: telling });
  await pause(2_500);
  await sender.close();
  await database.$client.end();
  await administrate(`drop database ${name}`);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ code: 'MESSAGE_QUEUES_MISSING' }]);
});
