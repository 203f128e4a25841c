import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { AccessLog, IntentTicket } from './accessLog.ts';
import type { RefusalEntry } from './entries.ts';
import { hashLeaf } from './merkle/hashes.ts';
import { provesConsistency, provesInclusion } from './merkle/verifyProof.ts';
import { createOpenReceipt } from './openReceipt.ts';
import { hashOfSubjectCodes } from './receipt.ts';
import { openAuditPool } from './store/pool.ts';
import {
  answered,
  clerk,
  intentAbout,
  openTestStore,
  recordAccesses,
  subjectCode,
  type TestStore,
} from './testing/store.ts';

let store: TestStore;
beforeEach(async () => {
  store = await openTestStore(inject('postgresUrl'));
});
afterEach(() => store.close());

const leavesOf = async () =>
  (
    await store.query<{ leaf: string; hashes: Buffer }>(
      'select leaf, hashes from audit_leaves order by leaf_index',
    )
  ).map(({ leaf, hashes }) => ({ leaf, hashes, value: JSON.parse(leaf) }));

const firstPage = { first: 100, before: null };

describe('what is recorded', () => {
  test('an answered request leaves its intent and its outcome, one after the other', async () => {
    const log = await store.open();
    const ticket = await log.intend(intentAbout(subjectCode(1)));
    const receipt = await log.conclude(ticket, answered);
    expect((await leavesOf()).map(({ value }) => value)).toMatchObject([
      {
        kind: 'INTENT',
        time: '2026-11-22T08:00:00.000Z',
        role: 'HALL',
        organization: clerk.organization,
        department: null,
        purpose: 'HANDLING',
        matter: 'M-01',
        policyVersion: 'policy-1',
        subjects: { count: 1 },
      },
      {
        kind: 'OUTCOME',
        intent: 0,
        completeness: 'COMPLETE',
        refusal: null,
        parts: [
          {
            disclosed: [
              { classification: 'PUBLIC', form: 'CLEAR', by: null },
              { classification: 'RESIDENT_ID', form: 'MASKED', by: 'residentId' },
            ],
          },
        ],
      },
    ]);
    expect([ticket.auditIndex, receipt.auditIndex]).toEqual([0, 1]);
  });

  test('the coordinates of a disclosure are kept once for all the requests that disclose them', async () => {
    const log = await store.open();
    await recordAccesses(log, 3);
    const texts = await store.query<{ text: string }>('select text from audit_texts');
    expect(texts.map(({ text }) => JSON.parse(text))).toEqual([
      [
        { classification: 'PUBLIC', form: 'CLEAR', by: null, coordinates: ['Registration.name'] },
        {
          classification: 'RESIDENT_ID',
          form: 'MASKED',
          by: 'residentId',
          coordinates: ['Person.residentIdNumber'],
        },
      ],
    ]);
  });

  test('no person, case, document or subject stands in the store', async () => {
    const log = await store.open();
    await log.conclude(await log.intend(intentAbout(subjectCode(1))), {
      ...answered,
      furtherSubjectCodes: [subjectCode(2)],
    });
    const tables = ['audit_leaves', 'audit_texts', 'audit_checkpoints'];
    const dumps = await Promise.all(tables.map((table) => store.query(`select t::text from ${table} t`)));
    const dump = JSON.stringify(dumps);
    const secrets = [clerk.person, 'C-2026-7', 'a-document', subjectCode(1), subjectCode(2)];
    expect(secrets.filter((secret) => dump.includes(secret as string))).toEqual([]);
  });

  test('the same request twice leaves no two texts that look alike', async () => {
    const log = await store.open();
    await log.intend(intentAbout(subjectCode(1)));
    await log.intend(intentAbout(subjectCode(1)));
    const [one, other] = (await leavesOf()).map(({ value }) => value);
    expect(one.subjects.commitment).not.toBe(other.subjects.commitment);
    expect(one.person).toBe(other.person);
  });

  test('a request about a thousand subjects is one intent and one outcome', async () => {
    const log = await store.open();
    const codes = Array.from({ length: 1_000 }, (_, number) => subjectCode(number));
    await log.conclude(await log.intend(intentAbout(...codes)), answered);
    const [{ count } = { count: '' }] = await store.query<{ count: string }>(
      'select sum(cardinality(subjects)) as count from audit_leaves',
    );
    expect((await leavesOf()).map(({ value }) => value.kind)).toEqual(['INTENT', 'OUTCOME']);
    expect(count).toBe('1000');
  });

  const refusal: RefusalEntry = {
    viewer: null,
    purpose: null,
    policyVersion: 'policy-1',
    planKey: null,
    subjectCodes: [],
    refusal: 'UNAUTHENTICATED',
  };
  test('a refused request is recorded with its code, also of somebody unknown', async () => {
    const log = await store.open();
    await log.refuse(refusal);
    const { accesses } = await log.search({ refusal: 'UNAUTHENTICATED' }, firstPage);
    expect(accesses).toMatchObject([{ role: null, organization: null, outcome: 'REFUSED' }]);
  });

  const unstorable = [
    {
      what: 'a matter that holds U+0000',
      entry: { purpose: { kind: 'HANDLING', matter: 'a\u0000b', caseNumber: 'c' } },
    },
    {
      what: 'a matter with half a surrogate pair',
      entry: { purpose: { kind: 'HANDLING', matter: '\ud800', caseNumber: 'c' } },
    },
    {
      what: 'an organization of a million letters',
      entry: { viewer: { ...clerk, organization: 'x'.repeat(1e6) } },
    },
  ] as const;
  test.each(unstorable)('$what is refused alone, and not those who wait with it', async ({ entry }) => {
    const log = await store.open();
    const [good, bad] = await Promise.allSettled([
      log.intend(intentAbout(subjectCode(1))),
      log.intend({ ...intentAbout(subjectCode(2)), ...entry }),
    ]);
    expect(good.status).toBe('fulfilled');
    expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'AUDIT_ENTRY_INVALID' } });
  });

  test('an intent is concluded once', async () => {
    const log = await store.open();
    const ticket = await log.intend(intentAbout(subjectCode(1)));
    const both = await Promise.allSettled([log.conclude(ticket, answered), log.conclude(ticket, answered)]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await expect(log.conclude({ auditIndex: 0 }, answered)).rejects.toMatchObject({
      code: 'AUDIT_TICKET_USED',
      message: expect.stringContaining('the intent was concluded before'),
    });
  });
});

test('of requests that are written together each is told its own place, and given its own receipt', async () => {
  const log = await store.open();
  const numbers = Array.from({ length: 20 }, (_, number) => number);
  const tickets = await Promise.all(numbers.map((number) => log.intend(intentAbout(subjectCode(number)))));
  const [, receipts] = await Promise.all([
    log.refuse({ ...intentAbout(), refusal: 'ARGUMENT_DENIED' }),
    Promise.all(tickets.map((ticket) => log.conclude(ticket, answered))),
  ]);
  const openReceipt = createOpenReceipt({ keys: [{ ...store.signingKey, d: undefined }] });
  const opened = await Promise.all(receipts.map(({ jws }) => openReceipt(jws)));
  expect(tickets).toEqual(numbers.map((number) => ({ auditIndex: number })));
  expect(receipts.map(({ auditIndex }) => auditIndex)).toEqual(numbers.map((number) => 21 + number));
  expect(opened).toMatchObject(
    numbers.map((number) => ({
      auditIndex: 21 + number,
      intentIndex: number,
      treeSize: 41,
      answeredAt: '2026-11-22T08:00:00.000Z',
      subjects: { count: 1, hash: hashOfSubjectCodes([subjectCode(number)]) },
    })),
  );
  const leafHashes = (await leavesOf()).map(({ leaf }) => hashLeaf(leaf).toString('base64url'));
  expect(opened.map(({ auditIndex, leafHash }) => leafHashes[auditIndex] === leafHash)).toEqual(
    numbers.map(() => true),
  );
});

test('an entry tells when it came, and not when it was written', async () => {
  let hour = '08';
  const log = await store.open({ clock: () => new Date(`2026-11-22T${hour}:00:00.000Z`) });
  /** Nothing is written before the next turn of the event loop. */
  const later = async <Result>(entered: Promise<Result>): Promise<Result> => {
    hour = '09';
    const result = await entered;
    hour = '08';
    return result;
  };
  const ticket = await later(log.intend(intentAbout(subjectCode(1))));
  await later(log.conclude(ticket, answered));
  await later(log.refuse({ ...intentAbout(), refusal: 'ARGUMENT_DENIED' }));
  expect((await leavesOf()).map(({ value }) => value.time)).toEqual(
    Array(3).fill('2026-11-22T08:00:00.000Z'),
  );
});

describe('who waits for whom', () => {
  test('requests that come together share a transaction', async () => {
    const log = await store.open();
    await Promise.all(
      Array.from({ length: 200 }, async (_, number) => {
        const ticket = await log.intend(intentAbout(subjectCode(number)));
        await log.conclude(ticket, answered);
      }),
    );
    const [row] = await store.query<{ leaves: string; transactions: string }>(
      'select count(*) as leaves, count(distinct xmin::text) as transactions from audit_leaves',
    );
    expect(Number(row?.leaves)).toBe(400);
    expect(Number(row?.transactions)).toBeLessThanOrEqual(4);
  });

  test('when more waits than the queue holds, the rest is refused and what waits is written', async () => {
    const log = await store.open({ heaviestQueue: 20 });
    const settled = await Promise.allSettled(
      Array.from({ length: 50 }, (_, number) => log.intend(intentAbout(subjectCode(number)))),
    );
    const refused = settled.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(40);
    expect(refused[0]).toMatchObject({ reason: { code: 'AUDIT_QUEUE_FULL' } });
    expect(await leavesOf()).toHaveLength(10);
  });

  test('closing writes what waits and takes nothing more', async () => {
    const log = await store.open();
    const waiting = log.intend(intentAbout(subjectCode(1)));
    const closing = log.close();
    await expect(log.intend(intentAbout(subjectCode(2)))).rejects.toMatchObject({ code: 'AUDIT_CLOSED' });
    await closing;
    expect(await waiting).toEqual({ auditIndex: 0 });
  });
});

describe('when the store fails', () => {
  test('a log on a store that is down does not open', async () => {
    const databaseUrl = 'postgres://nobody:secret@127.0.0.1:1/nothing';
    await expect(store.open({ databaseUrl })).rejects.toMatchObject({
      name: 'AccessLogError',
      code: 'AUDIT_UNAVAILABLE',
      message: 'AUDIT_UNAVAILABLE: the audit store does not answer as it should',
      cause: { code: 'ECONNREFUSED' },
    });
  });

  test('neither intent nor outcome is acknowledged, and both are again when it is back', async () => {
    const log = await store.open();
    const ticket = await log.intend(intentAbout(subjectCode(1)));
    await store.tamper('alter table audit_head rename to audit_head_away');
    const unavailable = { code: 'AUDIT_UNAVAILABLE', message: expect.not.stringContaining('audit_head') };
    await expect(log.conclude(ticket, answered)).rejects.toMatchObject(unavailable);
    await expect(log.intend(intentAbout(subjectCode(2)))).rejects.toMatchObject(unavailable);
    await store.tamper('alter table audit_head_away rename to audit_head');
    expect(await log.intend(intentAbout(subjectCode(3)))).toEqual({ auditIndex: 1 });
  });

  const cutEveryConnection = () =>
    store.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );

  test('connections that are cut while idle leave no gap', async () => {
    const log = await store.open();
    await recordAccesses(log, 1);
    await cutEveryConnection();
    await Promise.allSettled([log.intend(intentAbout(subjectCode(1)))]);
    await recordAccesses(log, 1);
    const indexes = await store.query<{ leaf_index: string }>(
      'select leaf_index from audit_leaves order by leaf_index',
    );
    expect(indexes.map(({ leaf_index }) => Number(leaf_index))).toEqual(indexes.map((_, index) => index));
  });

  test('a connection that is cut in the middle of a group refuses the group and nothing after it', async () => {
    const log = await store.open();
    const holder = new pg.Client({ connectionString: store.databaseUrl });
    holder.on('error', () => undefined);
    await holder.connect();
    await holder.query('begin; select * from audit_head for update');
    const cut = expect(log.intend(intentAbout(subjectCode(1)))).rejects.toMatchObject({
      code: 'AUDIT_UNAVAILABLE',
    });
    const waiting = () =>
      store.query(
        "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
      );
    while ((await waiting()).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await cutEveryConnection();
    await cut;
    expect(await log.intend(intentAbout(subjectCode(2)))).toEqual({ auditIndex: 0 });
  });
});

describe('several gateways on one database', () => {
  test('make one gapless log in which nobody overtakes himself', async () => {
    const gateways = await Promise.all([store.open(), store.open(), store.open()]);
    await Promise.all(gateways.map((log, gateway) => recordAccesses(log, 30, gateway * 30)));
    const leaves = await leavesOf();
    expect(leaves).toHaveLength(180);
    const outcomes = leaves.filter(({ value }) => value.kind === 'OUTCOME').map(({ value }) => value.intent);
    expect(new Set(outcomes).size).toBe(90);
    expect(outcomes.every((intent) => leaves[intent]?.value.kind === 'INTENT')).toBe(true);
  });

  test('that hang while they hold the head are let go of', async () => {
    const hanging = openAuditPool(store.databaseUrl, pino({ level: 'silent' }), 1);
    const client = await hanging.connect();
    client.on('error', () => undefined);
    await client.query('begin; select * from audit_head for update');
    const log = await store.open();
    const intend = (): Promise<IntentTicket> => log.intend(intentAbout(subjectCode(1))).catch(intend);
    expect(await intend()).toEqual({ auditIndex: 0 });
    client.release(true);
    await hanging.end();
  });

  test('each proves what the others wrote', async () => {
    const [one, other] = [await store.open(), await store.open()];
    await recordAccesses(one, 5);
    await recordAccesses(other, 5);
    const { treeSize, root } = await one.checkpoint();
    for (let index = 0; index < treeSize; index++) {
      const { path, leafHash } = await other.inclusionProof(index, treeSize);
      expect(provesInclusion({ index, leafHash, treeSize, root }, path)).toBe(true);
    }
  });
});

describe('what is proven', () => {
  let log: AccessLog;
  beforeEach(async () => {
    log = await store.open();
    await recordAccesses(log, 10);
  });

  test('a receipt names the outcome, is verified with the published key and leads to a proof of inclusion', async () => {
    const codes = [subjectCode(2), subjectCode(1)];
    const { jws } = await log.conclude(await log.intend(intentAbout(...codes)), answered);
    const openReceipt = createOpenReceipt({ keys: [{ ...store.signingKey, d: undefined }] });
    const receipt = await openReceipt(jws);
    expect(receipt).toMatchObject({
      auditIndex: 21,
      intentIndex: 20,
      policyVersion: 'policy-1',
      purpose: 'HANDLING',
      subjects: { count: 2, hash: hashOfSubjectCodes(codes.toReversed()) },
    });
    const { path, rootHash } = await log.inclusionProof(receipt.auditIndex, receipt.treeSize);
    const claim = {
      leafHash: Buffer.from(receipt.leafHash, 'base64url'),
      index: receipt.auditIndex,
      treeSize: receipt.treeSize,
      root: rootHash,
    };
    expect(provesInclusion(claim, path)).toBe(true);
  });

  test('a later checkpoint is proven to continue an earlier one', async () => {
    const first = await log.checkpoint();
    await recordAccesses(log, 7);
    const second = await log.checkpoint();
    const { path } = await log.consistencyProof(first.treeSize, second.treeSize);
    const claim = {
      firstSize: first.treeSize,
      firstRoot: first.root,
      secondSize: second.treeSize,
      secondRoot: second.root,
    };
    expect([first.treeSize, second.treeSize]).toEqual([20, 34]);
    expect(provesConsistency(claim, path)).toBe(true);
  });

  test.each([
    { proof: 'of a leaf before the first', ask: () => log.inclusionProof(-1, 20) },
    { proof: 'of a leaf beyond the tree', ask: () => log.inclusionProof(20, 20) },
    { proof: 'in a tree beyond the log', ask: () => log.inclusionProof(0, 21) },
    { proof: 'of no whole number', ask: () => log.inclusionProof(0.5, 2) },
    { proof: 'from the empty tree', ask: () => log.consistencyProof(0, 20) },
    { proof: 'to a smaller tree', ask: () => log.consistencyProof(20, 10) },
    { proof: 'to a tree beyond the log', ask: () => log.consistencyProof(10, 21) },
  ])('a proof $proof is refused', async ({ ask }) => {
    await expect(ask()).rejects.toMatchObject({
      code: 'AUDIT_PROOF_OUT_OF_RANGE',
      message: expect.stringContaining('the log has no such leaf or tree'),
    });
  });
});

describe('what is found', () => {
  test('a subject finds who asked about it, for what and what they saw, newest first, page by page', async () => {
    const log = await store.open();
    const code = subjectCode(1);
    const ticket = await log.intend(intentAbout(code, subjectCode(2)));
    await recordAccesses(log, 1, 3);
    await log.conclude(ticket, answered);
    await log.refuse({ ...intentAbout(code), refusal: 'ARGUMENT_DENIED' });
    await log.intend(intentAbout(code));
    const newest = await log.accessesOf(code, { first: 2, before: null });
    const rest = await log.accessesOf(code, { first: 2, before: newest.cursor });
    expect([...newest.accesses, ...rest.accesses]).toMatchObject([
      { outcome: 'UNKNOWN', disclosed: [] },
      { outcome: 'REFUSED', refusal: 'ARGUMENT_DENIED', disclosed: [] },
      {
        outcome: 'ANSWERED',
        organization: clerk.organization,
        role: 'HALL',
        purpose: 'HANDLING',
        matter: 'M-01',
        completeness: 'COMPLETE',
        subjectCount: 2,
        disclosed: [
          { classification: 'PUBLIC', form: 'CLEAR' },
          { classification: 'RESIDENT_ID', form: 'MASKED' },
        ],
      },
    ]);
    expect(rest.cursor).toBeNull();
  });

  test('a subject that only the answer told of finds the access, too', async () => {
    const log = await store.open();
    const found = { ...answered, furtherSubjectCodes: [subjectCode(8)] };
    await log.conclude(await log.intend(intentAbout()), found);
    const { accesses } = await log.accessesOf(subjectCode(8), firstPage);
    expect(accesses).toMatchObject([{ auditIndex: 0, outcome: 'ANSWERED' }]);
  });

  test('a subject of whom less was disclosed than of others finds what was disclosed of it', async () => {
    const log = await store.open();
    const denied = [
      { classification: 'PUBLIC', form: 'DENIED', by: null, coordinates: ['Registration.name'] },
    ] as const;
    const exceptions = [{ subjectCodes: [subjectCode(2), subjectCode(3)], disclosures: denied }];
    await log.conclude(await log.intend(intentAbout(subjectCode(1), subjectCode(2))), {
      ...answered,
      exceptions,
    });
    const disclosedOf = async (number: number) =>
      (await log.accessesOf(subjectCode(number), firstPage)).accesses.map(({ disclosed }) => disclosed);
    const less = [[{ classification: 'PUBLIC', form: 'DENIED', by: null }]];
    expect(await disclosedOf(1)).toMatchObject([[{ form: 'CLEAR' }, { form: 'MASKED' }]]);
    expect(await disclosedOf(2)).toEqual(less);
    expect(await disclosedOf(3)).toEqual(less);
  });

  test('another secret finds nothing', async () => {
    const log = await store.open();
    await recordAccesses(log, 1, 1);
    const stranger = await store.open({ secret: Buffer.from(randomUUID()) });
    expect((await stranger.accessesOf(subjectCode(1), firstPage)).accesses).toEqual([]);
  });

  const criteria = [
    { by: { organization: clerk.organization as string }, found: 2 },
    { by: { role: 'HALL' }, found: 2 },
    { by: { role: 'BANK' }, found: 1 },
    { by: { department: 'tax' }, found: 0 },
    { by: { purpose: 'CREDIT_GRANTING' }, found: 1 },
    { by: { from: '2026-11-22T08:00:00.000Z' }, found: 3 },
    { by: { until: '2026-11-22T08:00:00.000Z' }, found: 0 },
    { by: { role: 'HALL', purpose: 'CREDIT_GRANTING' }, found: 0 },
  ] as const;
  test.each(criteria)('an auditor searches by $by', async ({ by, found }) => {
    const log = await store.open();
    await recordAccesses(log, 2);
    await log.intend({
      ...intentAbout(subjectCode(5)),
      viewer: { person: 'teller', role: 'BANK', organization: subjectCode(77), department: null },
      purpose: { kind: 'CREDIT_GRANTING', matter: null, caseNumber: null },
    });
    expect((await log.search(by, firstPage)).accesses).toHaveLength(found);
  });

  test('an auditor finds what one person asked', async () => {
    const log = await store.open();
    await recordAccesses(log, 2);
    await log.intend({ ...intentAbout(subjectCode(5)), viewer: { ...clerk, person: 'clerk-8' } });
    const person = log.personCommitment({ person: 'clerk-7', role: 'HALL' });
    expect((await log.search({ person }, firstPage)).accesses).toHaveLength(2);
  });
});
