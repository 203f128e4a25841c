import { setTimeout as pause } from 'node:timers/promises';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { loadDepartments } from '@credit-hub/schema';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Constellation, startConstellation } from '../constellation/constellation.ts';
import { ask, type HubAnswer, type TestHub, testSettings } from '../house/testHub.ts';
import { callerQueries, variablesOf } from '../scenarios/askers.ts';

/** A circuit that opened is tried again after a second. */
const healsWithinMilliseconds = 5_000;
const { unifiedSocialCreditCode: code } = scenarioSubjects()['dishonest-debtor'];
const clerk = callerQueries.find(({ asker }) => asker === 'hall-clerk') as (typeof callerQueries)[number];

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
  'credit-office': ['publicCreditEvaluation', 'focusListings', 'handlingAdvice'],
};

type Subject = {
  creditRecord: unknown;
  handlingAdvice: { outcome: string; missingDepartments: string[] } | null;
} & Record<string, unknown>;

type ToldError = NonNullable<HubAnswer['body']['errors']>[number];

/** The fields of which an error says that the department alone is the reason why they are null. */
const fieldsMissed = (errors: readonly ToldError[], department: string) =>
  errors.flatMap(({ extensions }) =>
    extensions?.code === 'DEPARTMENT_UNAVAILABLE' && extensions.department === department
      ? (extensions.fields as string[])
      : [],
  );

test('every department has fields that it alone answers', () => {
  expect(Object.keys(fieldsOf).sort()).toEqual(
    loadDepartments()
      .map(({ name }) => name)
      .sort(),
  );
});

// A department that is stopped would be missed by the other tests: these hubs are for these alone.
describe.each(['in-process', 'http', 'processes'] as const)('departments run %s', (departments) => {
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
      missingDepartments: body.extensions?.missingDepartments,
      text: JSON.stringify(body),
    };
  }

  test('with every department up the answer is whole, and advice is given', async () => {
    const { status, subject, errors, completeness, missingDepartments } = await clerkAsks();
    expect({ status, errors, completeness, missingDepartments }).toEqual({
      ...{ status: 200, errors: [], completeness: 'COMPLETE', missingDepartments: [] },
    });
    expect(subject.dishonestDebtorListings).toHaveLength(1);
    expect(subject.handlingAdvice?.outcome).toBe('RESTRICTED');
  });

  describe.each(loadDepartments())('without $name', ({ name, chineseName }) => {
    beforeAll(() => constellation.stopDepartment(name));

    test('the clerk’s answer is partial, and what is missing is null and never empty', async () => {
      const { status, subject, completeness, missingDepartments } = await clerkAsks();
      expect({ status, completeness, missingDepartments }).toEqual({
        ...{ status: 200, completeness: 'PARTIAL', missingDepartments: [{ name, chineseName }] },
      });
      for (const field of fieldsOf[name] as string[]) expect([field, subject[field]]).toEqual([field, null]);
      expect(subject.creditRecord).toBeNull();
      for (const [other, fields] of Object.entries(fieldsOf))
        if (other !== name) expect([other, subject[fields[1] as string]]).not.toEqual([other, null]);
    });

    test('no advice is given that could be taken for a clean one', async () => {
      const { subject, errors } = await clerkAsks();
      if (name === 'credit-office') {
        // It gives the advice: nobody else could say UNDETERMINED. The error names this very field.
        expect(subject.handlingAdvice).toBeNull();
        expect(fieldsMissed(errors, name)).toContain('MarketSubject.handlingAdvice');
      } else
        expect(subject.handlingAdvice).toMatchObject({
          outcome: 'UNDETERMINED',
          hits: null,
          measures: null,
          missingDepartments: [name],
        });
    });

    test('whoever asks for the advice alone is told, too, that it is missing and by whose absence', async () => {
      const { body } = await ask(hub, {
        caller: 'hall-clerk',
        purpose: clerk.purpose,
        query: `{ marketSubject(unifiedSocialCreditCode: "${code}") {
          handlingAdvice(matter: "construction-permit") { outcome missingDepartments }
        } }`,
      });
      expect(body.data?.marketSubject).toEqual({
        handlingAdvice:
          name === 'credit-office' ? null : { outcome: 'UNDETERMINED', missingDepartments: [name] },
      });
      expect(body.extensions).toMatchObject({
        completeness: 'PARTIAL',
        missingDepartments: [{ name, chineseName }],
      });
      expect(body.errors?.map(({ extensions }) => [extensions?.code, extensions?.department])).toContainEqual(
        ['DEPARTMENT_UNAVAILABLE', name],
      );
    });

    test('the department is named in public words, and not how it is reached', async () => {
      const { errors, text } = await clerkAsks();
      expect(errors.map(({ message }) => message)).toContainEqual(
        expect.stringContaining(`${chineseName} (${name})`),
      );
      expect(fieldsMissed(errors, name)).toEqual(
        expect.arrayContaining((fieldsOf[name] as string[]).map((field) => `MarketSubject.${field}`)),
      );
      expect(text).not.toMatch(/127\.0\.0\.1|localhost|ECONN|https?:|postgres|node_modules|\.ts\b|CIRCUIT/);
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
