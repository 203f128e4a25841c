/** What an objection or a repair does to a fact of another department, as its message reaches it. */
import { randomUUID } from 'node:crypto';
import { type ScenarioName, scenarioSubjects } from '@credit-hub/kit/demonstration';
import {
  entitiesQuery,
  openTestDepartment,
  representationsOf,
  type TestDepartment,
} from '@credit-hub/kit/testing';
import { hubViewer } from '@credit-hub/schema';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { departmentOf } from '../constellation/departments.ts';

const codeOf = (scenario: ScenarioName) => scenarioSubjects()[scenario].unifiedSocialCreditCode;
const debtor = codeOf('dishonest-debtor');

let courts: TestDepartment;
beforeAll(async () => {
  courts = await openTestDepartment(departmentOf('courts'), {
    postgresUrl: inject('postgresUrl'),
    subjects: 40,
    clock: () => new Date('2026-11-20T04:00:00Z'),
  });
});
afterAll(() => courts?.close());

type Listing = {
  id: string;
  state: string;
  caseNumber: string;
  revision: number;
  revisions: { act: string; reason: string }[];
};

async function listings(): Promise<Listing[]> {
  const { data } = await courts.ask(
    { role: 'AUDITOR' },
    entitiesQuery('dishonestDebtorListings { id state caseNumber revision revisions { act reason } }'),
    representationsOf([debtor]),
  );
  return (
    ((data?._entities ?? []) as { dishonestDebtorListings: Listing[] }[])[0]?.dishonestDebtorListings ?? []
  );
}

async function send(
  body: object,
  from = 'credit-office',
  id: string = randomUUID(),
  subject = debtor,
): Promise<string> {
  const { data } = await courts.ask(
    hubViewer,
    `mutation ($from: String!, $messages: [ReceivedMessage!]!) {
      receiveMessages(from: $from, messages: $messages) { outcome code }
    }`,
    {
      from,
      messages: [
        {
          id,
          unifiedSocialCreditCode: subject,
          kind: 'FACT_EFFECT',
          body: JSON.stringify({ kind: 'DishonestDebtorListing', reason: '异议', ...body }),
        },
      ],
    },
  );
  const [outcome] = (data?.receiveMessages ?? []) as { outcome: string; code: string | null }[];
  return outcome?.code ?? outcome?.outcome ?? 'NONE';
}

const one = async (): Promise<Listing> => (await listings())[0] as Listing;

test('a fact is suspended, stands again as it was, and each is told in its life', async () => {
  const { id: factId, state: before } = await one();
  expect(await send({ effect: 'SUSPEND', factId })).toBe('DELIVERED');
  expect((await one()).state).toBe('UNDER_OBJECTION');
  // Told twice it is suspended once.
  expect(await send({ effect: 'SUSPEND', factId })).toBe('DELIVERED');
  expect(await send({ effect: 'RESUME', factId })).toBe('DELIVERED');
  const after = await one();
  expect(after).toMatchObject({ state: before, revision: 2 });
  expect(after.revisions.map(({ act }) => act)).toEqual(['RESUME', 'SUSPEND']);
});

test('the same message has its effect once', async () => {
  const { id: factId, revision } = await one();
  const id = randomUUID();
  await send({ effect: 'SUSPEND', factId }, 'credit-office', id);
  await send({ effect: 'RESUME', factId });
  expect(await send({ effect: 'SUSPEND', factId }, 'credit-office', id)).toBe('DELIVERED');
  expect(await one()).toMatchObject({ state: 'ACTIVE', revision: revision + 2 });
});

test('a correction is read as any other, and what it gives wrongly changes nothing', async () => {
  const before = await one();
  const correct = (field: string, value: string | null) =>
    send({ effect: 'CORRECT', factId: before.id, corrections: [{ field, value }] });
  expect(await correct('filedOn', '2026-13-01')).toBe('CORRECTION_INVALID');
  expect(await correct('noSuchField', 'x')).toBe('CORRECTION_INVALID');
  expect(await correct('decidedOn', null)).toBe('CORRECTION_INVALID');
  expect(await one()).toEqual(before);
  expect(await correct('caseNumber', '（2026）示01执更1号')).toBe('DELIVERED');
  expect(await one()).toMatchObject({ state: 'CORRECTED', caseNumber: '（2026）示01执更1号' });
});

test('a repair ends it everywhere, and one that rested on what was false is undone', async () => {
  const { id: factId } = await one();
  expect(await send({ effect: 'REPAIR', factId, reason: '信用修复' })).toBe('DELIVERED');
  expect(await send({ effect: 'SUSPEND', factId })).toBe('FACT_ENDED');
  const { data } = await courts.ask(
    { role: 'HALL' },
    entitiesQuery('dishonestDebtorListings { id }'),
    representationsOf([debtor]),
  );
  const [seen] = (data?._entities ?? []) as { dishonestDebtorListings: { id: string }[] }[];
  expect(seen?.dishonestDebtorListings.map(({ id }) => id)).not.toContain(factId);
  // Nothing that ends an objection brings it back.
  expect(await send({ effect: 'RESUME', factId })).toBe('DELIVERED');
  expect((await one()).state).toBe('REPAIRED');
  expect(await send({ effect: 'RESTORE', factId, reason: '提供虚假材料' })).toBe('DELIVERED');
  expect((await one()).state).toBe('CORRECTED');
});

test('nobody but the office changes facts from elsewhere, and only those that are there', async () => {
  const { id: factId, state } = await one();
  expect(await send({ effect: 'WITHDRAW', factId }, 'tax')).toBe('MESSAGE_FORBIDDEN');
  expect(await send({ effect: 'WITHDRAW', factId: 'none' })).toBe('FACT_NOT_FOUND');
  expect(await send({ effect: 'WITHDRAW', factId: null })).toBe('FACT_NOT_FOUND');
  expect(await send({ effect: 'WITHDRAW', factId }, 'credit-office', randomUUID(), codeOf('unknown'))).toBe(
    'FACT_NOT_FOUND',
  );
  expect(await send({ effect: 'ERASE', factId })).toBe('MESSAGE_BODY_INVALID');
  expect((await one()).state).toBe(state);
});

test('a fact is found by its document, too, and withdrawn for good', async () => {
  const [fact] = await courts.query('select document_number from dishonest_debtor_listings where id = $1', [
    (await one()).id,
  ]);
  const documentNumber = fact?.document_number;
  expect(await send({ effect: 'WITHDRAW', factId: null, documentNumber })).toBe('DELIVERED');
  expect((await one()).state).toBe('WITHDRAWN');
});
