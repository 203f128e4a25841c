import { type ScenarioName, scenarioSubjects } from '@credit-hub/kit/demonstration';
import { entitiesQuery, openTestDepartment, type TestDepartment } from '@credit-hub/kit/testing';
import { makeUnifiedSocialCreditCode, type Viewer } from '@credit-hub/schema';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { department } from '../index.ts';

const codeOf = (scenario: ScenarioName) => scenarioSubjects()[scenario].unifiedSocialCreditCode;
const code = codeOf('clean-and-red-listed');
const today = '2026-11-20';
const organ = (name: string) => makeUnifiedSocialCreditCode('11000000', name);

const office = {
  role: 'CREDIT_OFFICE',
  department: 'credit-office',
  organization: organ('XY000009'),
} as const;
const viewers = {
  'the subject': { role: 'SUBJECT', organization: code, person: 'zhang' },
  'the owner': { role: 'REGULATOR', department: 'tax', organization: organ('TX000009'), person: 'zhao' },
  'a clerk': { role: 'HALL', organization: organ('HA000009'), person: 'wang' },
  'the office': { ...office, person: 'sun' },
  'a second officer': { ...office, person: 'qian' },
} as const satisfies Record<string, Partial<Viewer>>;
type ViewerName = keyof typeof viewers;

let hub: TestDepartment;
beforeAll(async () => {
  hub = await openTestDepartment(department, {
    postgresUrl: inject('postgresUrl'),
    subjects: 40,
    clock: () => new Date(`${today}T04:00:00Z`),
  });
});
afterAll(() => hub?.close());

const types: Record<string, string> = {
  ways: '[RepairWay!]',
  determinedOn: 'Date',
  severity: 'Severity',
  dutiesAreFulfilled: 'Boolean',
  repair: 'ID!',
  targetFactId: 'ID',
};
type Told = {
  repair: { id: string; stage: string; history: { act: string; proposed: boolean }[] } & Record<
    string,
    unknown
  >;
  problems: { code: string; field: string | null; day: string | null }[];
};

async function act(viewer: ViewerName, mutation: string, given: Record<string, unknown>): Promise<Told> {
  const names = Object.keys(given);
  const { data } = await hub.ask(
    viewers[viewer],
    `mutation ($code: UnifiedSocialCreditCode!, ${names.map((name) => `$${name}: ${types[name] ?? 'String'}`).join(', ')}) {
      told: ${mutation}(unifiedSocialCreditCode: $code, ${names.map((name) => `${name}: $${name}`).join(', ')}) {
        repair {
          id stage progress earliestOn latestOn dueOn deadlineUnknown barredUntil answer
          openActs { act takesTwo } history { act proposed reason }
        }
        problems { code field day }
      }
    }`,
    { code, ...given },
  );
  return data?.told as Told;
}

let facts = 0;
const application = () => ({
  ...{ targetDepartment: 'tax', targetKind: 'TaxPenalty', targetFactId: `fact-${++facts}` },
  ...{ ways: ['COMMITMENT', 'TRAINING'], dutiesFulfilled: '罚款已经缴清', commitment: '依法诚信经营' },
});
const determination = { determinedOn: '2026-03-02', severity: 'ORDINARY', dutiesAreFulfilled: true };
const answer = { reason: '经审查', documentNumber: '修〔2026〕1号' };

async function applied(given: object = application()): Promise<string> {
  return (await act('the subject', 'applyForRepair', { ...given })).repair.id;
}
async function accepted(): Promise<string> {
  const repair = await applied();
  await act('the owner', 'acceptRepair', { repair, ...determination });
  return repair;
}

describe('a repair', () => {
  test('is applied for, accepted, extended, approved and looked at again', async () => {
    const repair = await accepted();
    expect((await act('the owner', 'extendRepair', { repair, reason: '案情复杂' })).repair).toMatchObject({
      ...{ stage: 'EXTENDED', progress: 'ACCEPTED', earliestOn: '2026-06-02', latestOn: '2027-03-02' },
      dueOn: '2026-12-04',
    });
    expect((await act('the owner', 'approveRepair', { repair, ...answer })).repair).toMatchObject({
      ...{ stage: 'REPAIRED', progress: 'REPAIRED', dueOn: '2026-12-20', answer: '经审查' },
    });
    const verified = await act('the office', 'verifyEndOfRepair', { repair, reason: '各处均已终止' });
    expect(verified.repair).toMatchObject({
      ...{ stage: 'END_VERIFIED', progress: 'REPAIRED', dueOn: null },
      history: ['applyFor', 'accept', 'extend', 'approve', 'verifyEndOf'].map((name) => ({ act: name })),
    });
  });

  test('that is done is met by its subject and those who read the whole, and by no hall', async () => {
    const repair = await accepted();
    const sees = async (viewer: ViewerName) => {
      const { data } = await hub.ask(viewers[viewer], entitiesQuery('creditRepairs(first: 50) { id }'), {
        representations: [{ __typename: 'MarketSubject', unifiedSocialCreditCode: code }],
      });
      const [subject] = (data?._entities ?? []) as { creditRepairs: { id: string }[] }[];
      return subject?.creditRepairs.some(({ id }) => id === repair);
    };
    expect(await Promise.all([sees('a clerk'), sees('the subject')])).toEqual([true, true]);
    await act('the owner', 'approveRepair', { repair, ...answer });
    await act('the office', 'verifyEndOfRepair', { repair, reason: '各处均已终止' });
    expect(await Promise.all([sees('a clerk'), sees('the subject'), sees('the owner')])).toEqual([
      ...[false, true, true],
    ]);
  });

  test('that is declined as too early tells the day, and another application before it is told it, too', async () => {
    const given = application();
    const repair = await applied(given);
    const early = { ...determination, severity: 'SERIOUS' };
    const told = [{ code: 'REPAIR_TOO_EARLY', field: null, day: '2027-03-02' }];
    expect((await act('the owner', 'acceptRepair', { repair, ...early })).problems).toEqual(told);
    const { determinedOn, severity } = early;
    const declined = await act('the owner', 'declineRepair', { repair, determinedOn, severity, ...answer });
    expect(declined.repair).toMatchObject({ stage: 'NOT_ACCEPTED', earliestOn: '2027-03-02' });
    expect((await act('the subject', 'applyForRepair', given)).problems).toEqual(told);
  });

  test('goes back once to be corrected', async () => {
    const repair = await applied();
    await act('the owner', 'askCorrectionOfRepair', { repair, ...answer });
    const corrected = await act('the subject', 'correctRepair', { repair, commitment: '按期履行' });
    expect(corrected.repair.stage).toBe('FILED');
    expect((await act('the owner', 'askCorrectionOfRepair', { repair, ...answer })).problems).toMatchObject([
      { code: 'CORRECTION_ASKED_BEFORE' },
    ]);
  });
});

test('false material is found by two officers of a body, on what the first gave, and bars the subject', async () => {
  const repair = await accepted();
  const found = { reason: '完税证明系伪造', documentNumber: '修〔2026〕2号' };
  const find = (viewer: ViewerName, given: object = found) =>
    act(viewer, 'findFalseMaterialInRepair', { repair, ...given });
  const proposed = await find('the office');
  expect(proposed).toMatchObject({ problems: [], repair: { stage: 'ACCEPTED', barredUntil: null } });
  expect(proposed.repair.history.at(-1)).toEqual({
    ...{ act: 'findFalseMaterialIn', proposed: true, reason: found.reason },
  });
  expect(proposed.repair.openActs).toEqual([]);
  expect((await find('the office')).problems).toMatchObject([{ code: 'SECOND_OFFICER_REQUIRED' }]);
  const done = await find('a second officer', { reason: '他由', documentNumber: '他号' });
  expect(done.repair).toMatchObject({
    ...{ stage: 'FALSE_MATERIAL', progress: 'REFUSED', barredUntil: '2029-11-20', answer: found.reason },
  });
  expect((await act('the subject', 'applyForRepair', application())).problems).toEqual([
    { code: 'REPAIR_BARRED', field: null, day: '2029-11-20' },
  ]);
});
