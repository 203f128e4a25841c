import { setTimeout as pause } from 'node:timers/promises';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { loadDepartments } from '@credit-hub/schema';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Constellation, startConstellation } from '../constellation/constellation.ts';
import { ask, type TestHub, testSettings } from '../house/testHub.ts';
import { askings, variablesOf } from './askers.ts';

const healsWithinMilliseconds = 15_000;
const { unifiedSocialCreditCode: code } = scenarioSubjects()['dishonest-debtor'];
const clerk = askings.find(({ asker }) => asker === 'hall-clerk') as (typeof askings)[number];

/** Fields of the clerk's question that each department alone answers. */
const fieldsOf: Record<string, string[]> = {
  'market-regulation': [
    'registration',
    'administrativePenalties',
    'abnormalOperationListings',
    'seriousViolationListings',
  ],
  tax: ['taxCreditRating', 'taxArrears', 'majorTaxViolations'],
  housing: ['constructionQualifications', 'constructionPenalties', 'wageArrearsListings'],
  courts: ['dishonestDebtorListings', 'enforcementCases'],
  'credit-office': ['publicCreditEvaluation', 'focusListings'],
};

type Subject = {
  creditRecord: unknown;
  handlingAdvice: { outcome: string; missingDepartments: string[] } | null;
} & Record<string, unknown>;

test('every department has fields that it alone answers', () => {
  expect(Object.keys(fieldsOf).sort()).toEqual(
    loadDepartments()
      .map(({ name }) => name)
      .sort(),
  );
});

// A department that is stopped would be missed by the other tests: these hubs are for these alone.
describe.each(['in-process', 'processes'] as const)('departments run %s', (departments) => {
  let constellation: Constellation;
  let hub: TestHub;
  beforeAll(async () => {
    const { dataFolder, databaseUrls } = inject('hubs')['in-process'];
    constellation = await startConstellation({ ...testSettings, dataFolder, databaseUrls, departments });
    hub = { ...constellation, dataFolder };
  });
  afterAll(() => constellation?.stop());

  async function clerkAsks() {
    const { status, body } = await ask(hub, {
      caller: 'hall-clerk',
      purpose: clerk.purpose,
      query: clerk.query,
      variables: variablesOf(clerk.query, code),
    });
    return {
      status,
      subject: body.data?.marketSubject as Subject,
      errors: body.errors ?? [],
      completeness: body.extensions?.completeness,
      text: JSON.stringify(body),
    };
  }

  describe.each(loadDepartments())('without $name', ({ name, chineseName }) => {
    beforeAll(() => constellation.stopDepartment(name));

    test('the clerk’s answer is partial, and what is missing is null and never empty', async () => {
      const { status, subject, completeness } = await clerkAsks();
      expect({ status, completeness }).toEqual({ status: 200, completeness: 'PARTIAL' });
      for (const field of fieldsOf[name] as string[]) expect([field, subject[field]]).toEqual([field, null]);
      expect(subject.creditRecord).toBeNull();
      for (const [other, fields] of Object.entries(fieldsOf))
        if (other !== name) expect([other, subject[fields[1] as string]]).not.toEqual([other, null]);
    });

    test('no advice is given that could be taken for a clean one', async () => {
      const { subject } = await clerkAsks();
      // The credit office itself gives the advice: without it there is none at all.
      if (name === 'credit-office') expect(subject.handlingAdvice).toBeNull();
      else
        expect(subject.handlingAdvice).toMatchObject({
          outcome: 'UNDETERMINED',
          hits: null,
          measures: null,
          missingDepartments: [name],
        });
    });

    test('the department is named in public words, and not how it is reached', async () => {
      const { errors, text } = await clerkAsks();
      expect(errors).toContainEqual(
        expect.objectContaining({
          message: expect.stringContaining(`${chineseName} (${name})`),
          extensions: expect.objectContaining({ code: 'DEPARTMENT_UNAVAILABLE', department: name }),
        }),
      );
      expect(text).not.toMatch(/127\.0\.0\.1|localhost|ECONN|https?:|postgres|node_modules|CIRCUIT/);
    });

    test('the state of the departments says so', async () => {
      const { body } = await ask(hub, { query: '{ departments { name state } }' });
      const states = body.data?.departments as { name: string; state: string }[];
      expect(states.filter(({ state }) => state === 'DOWN').map((department) => department.name)).toEqual([
        name,
      ]);
    });

    test('when it returns the answer heals by itself', async () => {
      await constellation.startDepartment(name);
      const deadline = Date.now() + healsWithinMilliseconds;
      let answer = await clerkAsks();
      while (answer.completeness !== 'COMPLETE' && Date.now() < deadline) {
        await pause(250);
        answer = await clerkAsks();
      }
      expect(answer).toMatchObject({ completeness: 'COMPLETE', errors: [] });
      expect(answer.subject.handlingAdvice?.outcome).toBe('RESTRICTED');
    });
  });
});
