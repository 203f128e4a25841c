/** An act whose effect is another department's, while that department is away: nothing is lost, and nothing looks clean. */
import { setTimeout as pause } from 'node:timers/promises';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ask } from '../house/testHub.ts';
import { type OwnHub, startOwnHub } from '../messages/ownHub.ts';

const code = scenarioSubjects()['major-tax-violation'].unifiedSocialCreditCode;
const handling = 'HANDLING;matter="bidding";case="2026-F-1"';

let hub: OwnHub;
beforeAll(async () => {
  hub = await startOwnHub(inject('postgresUrl'), 'http');
});
afterAll(() => hub?.stop());

type Violation = { id: string; state: string };
type Met = { violations: Violation[] | null; outcome: string; suspended: boolean[] };

async function met(): Promise<Met> {
  const { body } = await ask(hub, {
    ...{ caller: 'hall-clerk', purpose: handling, variables: { code } },
    query: `query ($code: UnifiedSocialCreditCode!) {
      marketSubject(unifiedSocialCreditCode: $code) {
        majorTaxViolations { id state }
        handlingAdvice(matter: "bidding") { outcome hits { kind suspended } }
      }
    }`,
  });
  const subject = body.data?.marketSubject as {
    majorTaxViolations: Violation[] | null;
    handlingAdvice: { outcome: string; hits: { kind: string; suspended: boolean }[] | null };
  };
  return {
    violations: subject.majorTaxViolations,
    outcome: subject.handlingAdvice.outcome,
    suspended: (subject.handlingAdvice.hits ?? [])
      .filter(({ kind }) => kind === 'MajorTaxViolation')
      .map(({ suspended }) => suspended),
  };
}

test('an objection is filed while whoever holds the fact is away, and has its effect when it is back', async () => {
  const before = await met();
  const fact = before.violations?.[0]?.id as string;
  expect(before.suspended).toEqual([false]);

  await hub.stopDepartment('tax');
  const { body } = await ask(hub, {
    ...{ caller: 'hall-clerk', purpose: handling, variables: { code, fact } },
    query: `mutation ($code: UnifiedSocialCreditCode!, $fact: ID!) {
      fileObjection(unifiedSocialCreditCode: $code, idempotencyKey: "away", targetDepartment: "tax",
        targetKind: "MajorTaxViolation", targetFactId: $fact, grounds: WRONG, content: "税额有误",
        documentNumber: "异议申请1号") { objection { stage } problems { code } }
    }`,
  });
  expect(body.errors).toBeUndefined();
  expect(body.data?.fileObjection).toEqual({ objection: { stage: 'FILED' }, problems: [] });
  // Nobody knows what the department holds: that is not clean.
  const away = await met();
  expect([away.violations, away.outcome]).toEqual([null, 'UNDETERMINED']);

  await hub.startDepartment('tax');
  const deadline = Date.now() + 60_000;
  let after = await met();
  while (
    after.violations?.find(({ id }) => id === fact)?.state !== 'UNDER_OBJECTION' &&
    Date.now() < deadline
  ) {
    // The office's own books suspend it as soon as the department is back, whatever is still on its way.
    if (after.outcome !== 'UNDETERMINED') expect(after.suspended).toEqual([true]);
    await pause(200);
    after = await met();
  }
  expect(after.violations?.find(({ id }) => id === fact)?.state).toBe('UNDER_OBJECTION');
  expect(after.suspended).toEqual([true]);
});
