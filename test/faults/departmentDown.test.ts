import { setTimeout as pause } from 'node:timers/promises';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Constellation, startConstellation } from '../constellation/constellation.ts';
import { ask, type TestHub, testSettings } from '../house/testHub.ts';

const healsWithinMilliseconds = 15_000;
const { unifiedSocialCreditCode: code } = scenarioSubjects()['dishonest-debtor'];

const check = `{
  marketSubject(unifiedSocialCreditCode: "${code}") {
    unifiedSocialCreditCode
    registration { name }
    dishonestDebtorListings { caseNumber }
    creditRecord { kind }
    handlingAdvice(matter: "construction-permit") { outcome missingDepartments }
  }
}`;

type Check = {
  registration: { name: string } | null;
  dishonestDebtorListings: unknown[] | null;
  creditRecord: unknown[] | null;
  handlingAdvice: { outcome: string; missingDepartments: string[] } | null;
};

// A department that is stopped would be missed by the other tests: this hub is for these alone.
describe.for(['in-process', 'http', 'processes'] as const)('departments run %s', (departments) => {
  let constellation: Constellation;
  let hub: TestHub;
  beforeAll(async () => {
    const { dataFolder, databaseUrls } = inject('hubs')['in-process'];
    constellation = await startConstellation({ ...testSettings, dataFolder, databaseUrls, departments });
    hub = { ...constellation, dataFolder };
  });
  afterAll(() => constellation?.stop());

  async function clerkAsks() {
    const purpose = 'HANDLING;matter="construction-permit";case="2026-1"';
    const { status, body } = await ask(hub, { caller: 'hall-clerk', purpose, query: check });
    return {
      status,
      subject: body.data?.marketSubject as Check,
      codes: (body.errors ?? []).map(({ extensions }) => [extensions?.code, extensions?.department]),
      completeness: body.extensions?.completeness,
      text: JSON.stringify(body),
    };
  }

  test('with every department up the answer is whole, and advice is given', async () => {
    const { status, subject, codes, completeness } = await clerkAsks();
    expect({ status, codes, completeness }).toEqual({ status: 200, codes: [], completeness: 'COMPLETE' });
    expect(subject.dishonestDebtorListings).toHaveLength(1);
    expect(subject.handlingAdvice?.outcome).not.toBe('UNDETERMINED');
  });

  test('without the courts the answer is partial, the advice undetermined, and nothing reads as "no record"', async () => {
    await constellation.stopDepartment('courts');
    const { status, subject, codes, completeness } = await clerkAsks();
    expect({ status, completeness }).toEqual({ status: 200, completeness: 'PARTIAL' });
    expect(codes).toContainEqual(['DEPARTMENT_UNAVAILABLE', 'courts']);
    expect(subject.dishonestDebtorListings).toBeNull();
    expect(subject.creditRecord).toBeNull();
    expect(subject.handlingAdvice).toEqual({ outcome: 'UNDETERMINED', missingDepartments: ['courts'] });
    expect(subject.registration?.name).toBeTruthy();
  });

  test('the error says which department, and nothing of how it is reached', async () => {
    const { text } = await clerkAsks();
    expect(text).not.toMatch(/127\.0\.0\.1|localhost|ECONN|https?:|postgres|node_modules|\.ts\b/);
  });

  test('when the courts return the answer heals by itself', async () => {
    await constellation.startDepartment('courts');
    const deadline = Date.now() + healsWithinMilliseconds;
    let answer = await clerkAsks();
    while (answer.completeness !== 'COMPLETE' && Date.now() < deadline) {
      await pause(250);
      answer = await clerkAsks();
    }
    expect(answer.completeness).toBe('COMPLETE');
    expect(answer.subject.dishonestDebtorListings).toHaveLength(1);
  });
});
