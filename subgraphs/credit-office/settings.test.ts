import { SettingsError } from '@credit-hub/kit';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { entitiesQuery, openTestDepartment, type TestDepartment } from '@credit-hub/kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { creditOffice } from './creditOffice.ts';
import { department } from './index.ts';
import { localities, localityIn } from './settings.ts';

test.each([
  [undefined, null],
  ['', null],
  ['national', null],
  ['350526', '350526'],
  ['361100', '361100'],
])('CREDIT_OFFICE_LOCALITY is %s: the rules of %s count beside the country’s', (given, locality) => {
  expect(localityIn({ CREDIT_OFFICE_LOCALITY: given })).toBe(locality);
});

test.each(['350527', 'dehua', '350526 ', 'NATIONAL'])(
  'a place without rules of its own is refused, by a message that does not quote it: %s',
  (given) => {
    const reading = () => localityIn({ CREDIT_OFFICE_LOCALITY: given });
    expect(reading).toThrow(SettingsError);
    expect(reading).toThrow(/^SETTINGS_INVALID: CREDIT_OFFICE_LOCALITY is none of national, 350526, 361100/);
  },
);

test('the department does not start in a place that is not known', () => {
  vi.stubEnv('CREDIT_OFFICE_LOCALITY', 'nowhere');
  expect(() => department.openLoaders?.({} as never)).toThrow(SettingsError);
  vi.unstubAllEnvs();
});

describe.each([null, ...localities])('by the rules of %s', (locality) => {
  let office: TestDepartment;
  beforeAll(async () => {
    office = await openTestDepartment(
      creditOffice(() => locality),
      {
        postgresUrl: inject('postgresUrl'),
        subjects: 14,
        clock: () => new Date('2026-11-20T04:00:00Z'),
      },
    );
  });
  afterAll(() => office?.close());

  const fact = {
    ...{ department: 'market-regulation', factId: 'f', endedOn: null, state: 'ACTIVE', severity: null },
    ...{ grade: null, penaltyKind: null, fineAmount: null, decidedOn: '2026-01-10', documentNumber: '1' },
    ...{ basis: '依据', publishedUntil: null, listing: null },
  };

  test('notified commitment is closed to a subject with an ordinary bad record in the county alone', async () => {
    const { unifiedSocialCreditCode } = scenarioSubjects()['name-with-middle-dot'];
    const entries = [
      { ...fact, kind: 'RegistrationAct' },
      { ...fact, kind: 'AdministrativePenalty' },
    ];
    const { data } = await office.ask(
      { role: 'HALL' },
      entitiesQuery('handlingAdvice(matter: "food-licence") { notifiedCommitmentOpen hits { severity } }'),
      {
        representations: [
          {
            ...{ __typename: 'MarketSubject', unifiedSocialCreditCode },
            wholeRecord: { entries, gaps: [], kinds: [], throughPersons: [] },
          },
        ],
      },
    );
    expect(data?._entities).toEqual([
      {
        handlingAdvice: {
          notifiedCommitmentOpen: locality !== '350526',
          hits: [{ severity: 'ORDINARY' }],
        },
      },
    ]);
  });
});
