import { openTestDepartment, type TestDepartment } from '@credit-hub/kit/testing';
import { hubViewer, makeUnifiedSocialCreditCode, roles } from '@credit-hub/schema';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { department } from '../index.ts';

const codes = Array.from({ length: 8 }, (_, n) => makeUnifiedSocialCreditCode('91000000', `MX90010${n}`));
const bank = makeUnifiedSocialCreditCode('91000000', 'BK000001');

const terms = {
  ...{ recipient: bank, purpose: 'CREDIT_GRANTING', dataClasses: ['EVALUATION'], use: 'ONCE' },
  ...{ validFrom: '2026-11-01', validUntil: '2026-12-01' },
};

let office: TestDepartment;
const consents: string[] = [];
beforeAll(async () => {
  office = await openTestDepartment(department, {
    postgresUrl: inject('postgresUrl'),
    subjects: 1,
    clock: () => new Date('2026-11-20T04:00:00Z'),
  });
  for (const code of codes) {
    const { data } = await office.ask(
      { role: 'HALL', organization: bank, person: 'first' },
      `mutation ($code: UnifiedSocialCreditCode!, $terms: DataUseConsentTerms!) {
        recordDataUseConsent(unifiedSocialCreditCode: $code, terms: $terms, documentNumber: "云授-1") { id }
      }`,
      { code, terms },
    );
    const { id } = (data?.recordDataUseConsent ?? {}) as { id?: string };
    if (id === undefined) continue;
    consents.push(id);
    await office.ask(
      { role: 'HALL', organization: bank, person: 'second' },
      `mutation ($code: UnifiedSocialCreditCode!, $id: ID!) {
        reviewDataUseConsent(unifiedSocialCreditCode: $code, consent: $id, decision: CONFIRM) { id }
      }`,
      { code, id },
    );
  }
});
afterAll(() => office?.close());

const useConsents = async (places: readonly number[]): Promise<string[]> => {
  const uses = places.map((at) => ({ unifiedSocialCreditCode: codes[at], consent: consents[at] }));
  const { data, errors } = await office.ask(
    hubViewer,
    'mutation ($uses: [ConsentUse!]!) { useConsents(uses: $uses) }',
    { uses },
  );
  expect(errors).toBeUndefined();
  return data?.useConsents as string[];
};

test('each consent for once is used by one of the calls that want it, in whatever order they name it', async () => {
  const all = codes.map((_, at) => at);
  const calls = Array.from({ length: 24 }, (_, call) => (call % 2 ? all : all.toReversed()).slice(call % 3));
  const used = await Promise.all(calls.map(useConsents));
  expect(used.flat().sort()).toEqual(consents.toSorted());
});

test('the day of use is told by a revision', async () => {
  const { data } = await office.ask(
    { role: 'CREDIT_OFFICE', department: 'credit-office' },
    `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on MarketSubject { dataUseConsents { state usedOn revisions { revisedOn reason } } }
    } }`,
    { representations: [{ __typename: 'MarketSubject', unifiedSocialCreditCode: codes[0] }] },
  );
  expect(data?._entities).toEqual([
    {
      dataUseConsents: [
        {
          ...{ state: 'EXPIRED', usedOn: '2026-11-20' },
          revisions: ['使用', '复核通过', '出具'].map((reason) => ({ revisedOn: '2026-11-20', reason })),
        },
      ],
    },
  ]);
});

const askedByHubAlone = [
  'query { relationsHeld(reader: { role: "BANK", purpose: "CREDIT_GRANTING" }, unifiedSocialCreditCodes: []) { relation } }',
  'mutation { useConsents(uses: []) }',
];
test.each(roles.flatMap((role) => askedByHubAlone.map((query) => [role, query] as const)))(
  '%s is not answered what the hub alone asks: %s',
  async (role, query) => {
    for (const told of [
      { role },
      { role, department: 'hub', organization: bank },
      { role, person: 'p', department: 'hub' },
    ]) {
      const { errors } = await office.ask(told, query);
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
    }
  },
);
