/** The record of a subject as it stood on an earlier day, for whoever may read the whole. */
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { expect, inject, test } from 'vitest';
import { ask } from '../house/testHub.ts';

const hub = inject('hubs').processes;
const subjects = scenarioSubjects();
const code = subjects.repaired.unifiedSocialCreditCode;
const own = subjects['clean-and-red-listed'].unifiedSocialCreditCode;

const document = `query ($code: UnifiedSocialCreditCode!, $day: Date!) {
  marketSubject(unifiedSocialCreditCode: $code) {
    creditRecordAsOf(day: $day) { department kind factId state decidedOn documentNumber }
  }
}`;

async function stood(caller: string, purpose: string, day: string, of = code) {
  const { body } = await ask(hub, { caller, purpose, query: document, variables: { code: of, day } });
  const subject = body.data?.marketSubject as { creditRecordAsOf: Record<string, unknown>[] | null } | null;
  return {
    record: subject?.creditRecordAsOf ?? null,
    codes: body.errors?.map(({ extensions }) => extensions?.code) ?? [],
    denied:
      (body.extensions?.decisions as { reason: string }[] | undefined)?.map(({ reason }) => reason) ?? [],
  };
}

test('a fact that was repaired since stands in the record of an earlier day as it stood', async () => {
  const now = await stood('auditor', 'AUDIT', '2026-09-15');
  const repaired = now.record?.find(({ state }) => state === 'REPAIRED');
  expect(repaired).toBeDefined();
  const decidedOn = String(repaired?.decidedOn);
  const monthLater = new Date(Date.parse(decidedOn) + 30 * 86_400_000).toISOString().slice(0, 10);
  const then = await stood('auditor', 'AUDIT', monthLater);
  expect(then.codes).toEqual([]);
  expect(then.record?.find(({ factId }) => factId === repaired?.factId)).toEqual({
    ...repaired,
    state: 'ACTIVE',
  });
  const before = new Date(Date.parse(decidedOn) - 86_400_000).toISOString().slice(0, 10);
  expect((await stood('auditor', 'AUDIT', before)).record).not.toContainEqual(
    expect.objectContaining({ factId: repaired?.factId }),
  );
});

test('the office reads it, and a subject its own', async () => {
  expect((await stood('credit-office', 'SUPERVISION', '2026-09-01')).record).not.toBeNull();
  expect((await stood('subject', 'SELF', '2026-09-01', own)).record).not.toBeNull();
  const another = await stood('subject', 'SELF', '2026-09-01');
  expect([another.record, another.denied]).toEqual([null, [expect.any(String)]]);
});

test.each([
  ['hall-clerk', 'HANDLING;matter="bidding";case="1"'],
  ['tax-officer', 'SUPERVISION'],
  ['bank', 'CREDIT_GRANTING'],
  ['public', 'INQUIRY'],
])('it does not exist for %s', async (caller, purpose) => {
  const { record, codes } = await stood(caller, purpose, '2026-09-01');
  expect([record, codes]).toEqual([null, ['GRAPHQL_VALIDATION_FAILED']]);
});

test('a day to come is a mistake', async () => {
  expect((await stood('auditor', 'AUDIT', '2026-09-16')).codes).toEqual(['DAY_TO_COME']);
});
