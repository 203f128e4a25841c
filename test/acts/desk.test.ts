/** What waits for whom: found in the supergraph, and nobody reads another's desk. */
import { randomUUID } from 'node:crypto';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { makeResidentIdNumber } from '@credit-hub/schema/identifiers';
import { expect, inject, test } from 'vitest';
import { ask } from '../house/testHub.ts';

const hub = inject('hubs').processes;
const code = scenarioSubjects().unknown.unifiedSocialCreditCode;

type Item = {
  department: string;
  id: string;
  kind: string;
  unifiedSocialCreditCode: string;
  about: string;
  openActs: string[];
};

const supervision = 'SUPERVISION';

async function deskOf(caller: string, purpose = supervision): Promise<Item[]> {
  const { body } = await ask(hub, {
    ...{ caller, purpose },
    query: '{ desk { items { department id kind unifiedSocialCreditCode about openActs } } }',
  });
  expect(body.errors).toBeUndefined();
  const { desk } = body.data as { desk: { items: Item[] } };
  return desk.items;
}

async function change(caller: string, query: string, variables: object, purpose = supervision) {
  const { body } = await ask(hub, { caller, purpose, query, variables: { ...variables } });
  expect(body.errors).toBeUndefined();
  return Object.values(body.data ?? {})[0] as Record<string, unknown>;
}

const violation = (documentNumber: string) => ({
  ...{ unifiedSocialCreditCode: code, decidedOn: '2026-03-02', documentNumber, listing: 'BLACK' },
  ...{ authority: '国家税务总局云州市税务局稽查局', listedOn: '2026-03-20', violationKind: '偷税' },
  responsiblePersonName: '麻曦炘',
  responsiblePersonResidentIdNumber: makeResidentIdNumber('350100', '19800229', '001'),
});

const review = (proposal: string, decision: string) => ({
  reviews: [{ unifiedSocialCreditCode: code, proposal, decision }],
  key: randomUUID(),
});
const reviewDocument = `mutation ($reviews: [FactReview!]!, $key: String!) {
  reviewMajorTaxViolations(reviews: $reviews, idempotencyKey: $key) { results { outcome } }
}`;

test('what weighs on a person stands on the desk of the second officer, and of no other department', async () => {
  const recorded = await change(
    'tax-officer',
    `mutation ($facts: [MajorTaxViolationInput!]!, $key: String!) {
      recordMajorTaxViolations(facts: $facts, idempotencyKey: $key) { results { outcome proposal } }
    }`,
    { facts: [violation('云税稽罚〔2026〕7001号')], key: randomUUID() },
  );
  const [{ outcome, proposal }] = recorded.results as [{ outcome: string; proposal: string }];
  expect(outcome).toBe('PROPOSED');
  const item = {
    ...{ department: 'tax', id: proposal, kind: 'FactProposalItem', unifiedSocialCreditCode: code },
    about: 'majorTaxViolations',
  };
  expect(await deskOf('second-tax-officer')).toContainEqual({
    ...item,
    openActs: ['reviewMajorTaxViolations'],
  });
  // The first officer sees that it waits, and can do nothing with it.
  expect(await deskOf('tax-officer')).toContainEqual({ ...item, openActs: [] });
  for (const [caller, purpose] of [
    ['housing-officer', supervision],
    ['credit-office', supervision],
    ['hall-clerk', 'HANDLING;matter="bidding";case="1"'],
    ['subject', 'SELF'],
    ['bank', 'CREDIT_GRANTING'],
  ] as const)
    expect((await deskOf(caller, purpose)).map(({ id }) => id)).not.toContain(proposal);
  const reviewed = await change('second-tax-officer', reviewDocument, review(proposal, 'REFUSE'));
  expect(reviewed.results).toEqual([{ outcome: 'DECLINED' }]);
  expect((await deskOf('second-tax-officer')).map(({ id }) => id)).not.toContain(proposal);
});

test('an objection stands on the desks of the office, of its subject and, once accepted, of whoever determined the fact', async () => {
  const subject = scenarioSubjects()['under-objection'].unifiedSocialCreditCode;
  const objections = async (caller: string, purpose = supervision) =>
    (await deskOf(caller, purpose)).filter(
      ({ about, unifiedSocialCreditCode }) => about === 'objection' && unifiedSocialCreditCode === subject,
    );
  expect(await objections('wronged-subject', 'SELF')).not.toEqual([]);
  expect(
    (await objections('credit-office')).length + (await objections('market-officer')).length,
  ).toBeGreaterThan(0);
  expect(await objections('tax-officer')).toEqual([]);
  expect(await objections('subject', 'SELF')).toEqual([]);
});

test('nobody has a desk without a duty', async () => {
  const { body } = await ask(hub, { query: '{ desk { items { id } } }' });
  expect(body.errors?.map(({ extensions }) => extensions?.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});
