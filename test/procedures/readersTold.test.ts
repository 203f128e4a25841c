/** Who read a fact that turned out wrong is told, by the access log; who did not, is told nothing. */
import { setTimeout as pause } from 'node:timers/promises';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { listMessages } from '@credit-hub/kit/messages';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ask } from '../house/testHub.ts';
import { query } from '../messages/notes.ts';
import { type OwnHub, startOwnHub } from '../messages/ownHub.ts';
import { type Notice, purposes, wrongFact } from './wrongFact.ts';

/** What is withdrawn here stays so, and who reads is told: of the hub that others ask nothing of it is to be met. */
let hub: OwnHub;
beforeAll(async () => {
  hub = await startOwnHub(inject('postgresUrl'), 'processes');
});
afterAll(() => hub?.stop());

const { unknown, deregistered } = scenarioSubjects();
const code = unknown.unifiedSocialCreditCode;
const supervision = 'SUPERVISION';
const violations = 'majorTaxViolations { id documentNumber }';

async function until<Value>(read: () => Promise<Value>, isIt: (value: Value) => boolean): Promise<Value> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const value = await read();
    if (isIt(value) || Date.now() > deadline) return value;
    await pause(50);
  }
}

test('those who read a fact that is withdrawn are told, each once, and nobody else', async () => {
  const { asked, reads, recorded, withdrawn, noticesOf } = wrongFact(hub, code);
  const fact = await recorded();
  await reads('bank', purposes.bank, violations);
  await reads('bank', 'INQUIRY', violations);
  await reads('hall-clerk', purposes['hall-clerk'], 'handlingAdvice(matter: "bidding") { outcome }');
  await reads('courts-officer', supervision, 'creditRecord { documentNumber }');
  await reads('tax-officer', supervision, violations);
  await reads('credit-office', supervision, violations);
  await reads('public', 'INQUIRY', violations);
  // Another kind of fact, and the same of another subject.
  await reads('association', purposes.association, 'registration { name }');
  await reads('housing-officer', supervision, violations, deregistered.unifiedSocialCreditCode);

  const item = await withdrawn(fact);
  await until(
    () => noticesOf('bank', item),
    ({ length }) => length > 0,
  );
  for (const caller of ['bank', 'hall-clerk', 'courts-officer'] as const)
    expect([caller, await noticesOf(caller, item)]).toEqual([
      caller,
      [
        {
          ...{ id: expect.any(String), unifiedSocialCreditCode: code, procedure: 'objection', item },
          ...{ textKey: 'fact.withdrawn', chineseText: expect.stringContaining('已撤销'), readAt: null },
          ...{ targetDepartment: 'tax', targetKind: 'MajorTaxViolation', targetDocumentNumber: null },
        },
      ],
    ]);
  for (const caller of [
    ...([
      'association',
      'credit-agency',
      'housing-officer',
      'tax-officer',
      'credit-office',
      'subject',
    ] as const),
  ])
    expect([caller, await noticesOf(caller, item)]).toEqual([caller, []]);

  const [{ id }] = (await noticesOf('bank', item)) as [Notice];
  const mark = 'mutation ($ids: [ID!]!) { markNoticesRead(ids: $ids) }';
  expect(await asked('association', purposes.association, mark, { ids: [id] })).toEqual([]);
  expect(await asked('bank', purposes.bank, mark, { ids: [id] })).toEqual([id]);
  expect(await noticesOf('bank', item, ', unread: true')).toEqual([]);
});

test('while the log cannot be read nobody is told, and nobody is taken for not having read it', async () => {
  const own = await startOwnHub(inject('postgresUrl'), 'in-process');
  try {
    const { reads, recorded, withdrawn, noticesOf } = wrongFact(own, code);
    const waiting = () => listMessages(own.databaseUrls['credit-office'] as string);
    const fact = await recorded();
    await reads('bank', purposes.bank, violations);
    // As if a month had been archived, and its segment lost.
    await query(
      own.databaseUrls.hub as string,
      `insert into audit_segments (from_index, to_index, digest, peaks) values (0, 1, '\\x00', '\\x00')`,
    );
    const objection = await withdrawn(fact);
    expect(await until(waiting, ([first]) => first?.code === 'AUDIT_SEGMENT_MISSING')).toMatchObject([
      { to: 'hub', kind: 'TELL_READERS', state: 'WAITING', code: 'AUDIT_SEGMENT_MISSING' },
    ]);
    expect(await noticesOf('bank', objection)).toEqual([]);
    await query(
      own.databaseUrls.hub as string,
      'set session_replication_role = replica; delete from audit_segments',
    );
    expect(await until(waiting, ({ length }) => length === 0)).toEqual([]);
    expect(await noticesOf('bank', objection)).toHaveLength(1);
  } finally {
    await own.stop();
  }
}, 90_000);

test.each([
  ['public', 'INQUIRY'],
  ['auditor', 'AUDIT'],
  ['bank', 'INQUIRY'],
  ['hall-clerk', 'INQUIRY'],
])('%s has no notices for %s', async (caller, purpose) => {
  const { body } = await ask(hub, { caller, purpose, query: '{ notices { notices { id } } }' });
  const codes = body.errors?.map(({ extensions }) => extensions?.code);
  const denied = JSON.stringify(body.extensions ?? {}).includes('"form":"DENIED"');
  expect({ page: body.data?.notices ?? null, codes, denied }).toEqual(
    denied
      ? { page: null, codes: undefined, denied }
      : { page: null, codes: ['GRAPHQL_VALIDATION_FAILED'], denied },
  );
});
