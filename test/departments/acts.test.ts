/** Acts on the facts of a department, through its subgraph and on PostgreSQL. */
import { type ScenarioName, scenarioSubjects } from '@credit-hub/kit/demonstration';
import {
  entitiesQuery,
  openTestDepartment,
  representationsOf,
  type TestDepartment,
} from '@credit-hub/kit/testing';
import type { Viewer } from '@credit-hub/schema';
import { makeResidentIdNumber } from '@credit-hub/schema/identifiers';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { departmentOf } from '../constellation/departments.ts';

const codeOf = (scenario: ScenarioName) => scenarioSubjects()[scenario].unifiedSocialCreditCode;
const subject = codeOf('clean-and-red-listed');
const other = codeOf('unknown');

const officer = { role: 'REGULATOR', department: 'courts', person: 'judge-1' } satisfies Partial<Viewer>;
const second = { ...officer, person: 'judge-2' };
const machine = {
  role: 'DEPARTMENT_SYSTEM',
  department: 'courts',
  person: 'courts-system',
} satisfies Partial<Viewer>;

let hub: TestDepartment;
beforeAll(async () => {
  hub = await openTestDepartment(departmentOf('courts'), {
    postgresUrl: inject('postgresUrl'),
    subjects: 40,
    clock: () => new Date('2026-11-20T04:00:00Z'),
  });
});
afterAll(() => hub?.close());

type Result = {
  outcome: string;
  fact: string | null;
  revision: number | null;
  proposal: string | null;
  problems: { field: string | null; code: string }[];
};
type Answer = { outcome: string; results: Result[] } | null;

const selection = '{ outcome results { outcome fact revision proposal problems { field code } } }';
let keys = 0;

async function act(
  viewer: Partial<Viewer>,
  mutation: string,
  input: readonly [list: string, type: string],
  items: readonly object[],
  told: { idempotencyKey?: string; partial?: boolean } = {},
): Promise<{ answer: Answer; codes: unknown[] }> {
  const { idempotencyKey = `key-${++keys}`, partial = false } = told;
  const [list, type] = input;
  const { data, errors } = await hub.ask(
    viewer,
    `mutation ($items: [${type}!]!, $key: String!, $partial: Boolean) {
      ${mutation}(${list}: $items, idempotencyKey: $key, partial: $partial) ${selection}
    }`,
    { items, key: idempotencyKey, partial },
  );
  return {
    answer: (data?.[mutation] ?? null) as Answer,
    codes: errors?.map(({ extensions }) => extensions?.code) ?? [],
  };
}

const judgment = (number: number, told: object = {}) => ({
  unifiedSocialCreditCode: subject,
  decidedOn: '2026-11-02',
  documentNumber: `（2026）示01民初${number}号`,
  authority: '云州市松石区人民法院',
  basis: '民事诉讼法',
  caseNumber: `（2026）示01民初${number}号`,
  court: '云州市松石区人民法院',
  cause: '买卖合同纠纷',
  part: 'DEFENDANT',
  adjudgedAmount: '12500.00',
  summary: '判令支付货款',
  ...told,
});

const recordJudgments = (viewer: Partial<Viewer>, items: readonly object[], told = {}) =>
  act(viewer, 'recordJudgments', ['facts', 'JudgmentInput'], items, told);

async function judgmentsOf(viewer: Partial<Viewer>, code = subject, fields = 'id state documentNumber') {
  const { data, errors } = await hub.ask(
    viewer,
    entitiesQuery(`judgments { ${fields} }`),
    representationsOf([code]),
  );
  expect(errors).toBeUndefined();
  const [found] = (data?._entities ?? []) as { judgments: Record<string, unknown>[] }[];
  return found?.judgments ?? [];
}

describe('what is recorded', () => {
  test('is in the next answer, with who did it and by which request', async () => {
    const { answer } = await recordJudgments(officer, [judgment(1)]);
    expect(answer).toMatchObject({
      outcome: 'DONE',
      results: [{ outcome: 'RECORDED', revision: 1, problems: [] }],
    });
    const id = answer?.results[0]?.fact;
    const found = await judgmentsOf(
      { role: 'HALL' },
      subject,
      'id state adjudgedAmount summary revision revisions { revision act state documentNumber revisedBy }',
    );
    expect(found.find((fact) => fact.id === id)).toEqual({
      id,
      state: 'ACTIVE',
      adjudgedAmount: '12500.00',
      summary: '判令支付货款',
      revision: 1,
      revisions: [
        {
          revision: 1,
          act: 'RECORD',
          state: 'ACTIVE',
          documentNumber: '（2026）示01民初1号',
          revisedBy: 'courts',
        },
      ],
    });
  });

  test('comes again as the same act under the same key, and is refused with something else', async () => {
    const key = { idempotencyKey: 'once' };
    const first = await recordJudgments(officer, [judgment(2)], key);
    const again = await recordJudgments(officer, [judgment(2)], key);
    expect(again).toEqual(first);
    expect((await recordJudgments(officer, [judgment(3)], key)).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(
      (await judgmentsOf(officer)).filter(({ documentNumber }) => documentNumber === '（2026）示01民初2号'),
    ).toHaveLength(1);
  });

  test('is the same fact under another key, and another fact of the same document is refused', async () => {
    const { answer } = await recordJudgments(officer, [judgment(4)]);
    const again = await recordJudgments(machine, [judgment(4)]);
    expect(again.answer?.results).toMatchObject([{ outcome: 'UNCHANGED', fact: answer?.results[0]?.fact }]);
    const changed = await recordJudgments(officer, [judgment(4, { cause: '借款合同纠纷' })]);
    expect(changed.answer?.results[0]?.problems).toEqual([
      { field: 'documentNumber', code: 'FACT_RECORDED' },
    ]);
  });

  test('twice at once is recorded once', async () => {
    const both = await Promise.all([
      recordJudgments(officer, [judgment(5)]),
      recordJudgments(second, [judgment(5)]),
    ]);
    expect(both.map(({ answer }) => answer?.results[0]?.outcome).sort()).toEqual(['RECORDED', 'UNCHANGED']);
  });

  test('is whole or not there, unless a part is asked for', async () => {
    const bad = judgment(7, { decidedOn: '2026-11-21', documentNumber: '', summary: '很长'.repeat(3_000) });
    const whole = await recordJudgments(officer, [judgment(6), bad]);
    expect(whole.answer).toEqual({
      outcome: 'REFUSED',
      results: [
        { outcome: 'REFUSED', fact: null, revision: null, proposal: null, problems: [] },
        {
          ...{ outcome: 'REFUSED', fact: null, revision: null, proposal: null },
          problems: expect.arrayContaining([
            { field: 'decidedOn', code: 'DATE_IN_FUTURE' },
            { field: 'documentNumber', code: 'REQUIRED_FIELD_EMPTY' },
            { field: 'summary', code: 'TEXT_TOO_LONG' },
          ]),
        },
      ],
    });
    const part = await recordJudgments(officer, [judgment(6), bad], { partial: true });
    expect(part.answer?.outcome).toBe('DONE_IN_PART');
    expect(part.answer?.results.map(({ outcome }) => outcome)).toEqual(['RECORDED', 'REFUSED']);
  });

  test('tells nothing of a person where everybody reads it', async () => {
    const number = makeResidentIdNumber('350100', '19800229', '001');
    const { answer } = await recordJudgments(officer, [judgment(8, { cause: `买卖合同纠纷 ${number}` })]);
    expect(answer?.results[0]?.problems).toEqual([{ field: 'cause', code: 'PERSON_IN_PUBLISHED_TEXT' }]);
  });

  test.each<[string, Partial<Viewer>]>([
    ['the public', {}],
    ['a clerk', { role: 'HALL', person: 'clerk' }],
    ['the subject itself', { role: 'SUBJECT', organization: subject, person: 'owner' }],
    ['another department', { ...officer, department: 'tax' }],
    ["another department's machine", { ...machine, department: 'tax' }],
    ['the office', { role: 'CREDIT_OFFICE', department: 'credit-office', person: 'officer' }],
    ['an auditor', { role: 'AUDITOR', person: 'auditor' }],
    ['a bank', { role: 'BANK', person: 'bank' }],
  ])('is not by %s', async (_, viewer) => {
    const { answer, codes } = await recordJudgments(viewer, [judgment(99)]);
    expect([answer, codes]).toEqual([null, ['FORBIDDEN']]);
  });

  test.each([0, 1_001])('is not %d facts at once', async (count) => {
    const items = Array.from({ length: count }, (_, at) => judgment(1_000 + at));
    expect((await recordJudgments(officer, items)).codes).toEqual(['TOO_MANY_FACTS']);
  });

  test('a thousand are recorded at once', async () => {
    const items = Array.from({ length: 1_000 }, (_, at) =>
      judgment(2_000 + at, { unifiedSocialCreditCode: at % 2 === 0 ? other : codeOf('repaired') }),
    );
    const { answer } = await recordJudgments(machine, items);
    expect(answer?.outcome).toBe('DONE');
    expect(new Set(answer?.results.map(({ fact }) => fact)).size).toBe(1_000);
  });
});

const change = (fact: Result, told: object = {}) => ({
  unifiedSocialCreditCode: subject,
  fact: fact.fact,
  revision: fact.revision,
  reason: '录入有误',
  documentNumber: '（2026）更1号',
  ...told,
});

async function recorded(number: number): Promise<Result> {
  const { answer } = await recordJudgments(officer, [judgment(number)]);
  return answer?.results[0] as Result;
}

describe('what is changed', () => {
  const correct = (item: object, viewer = officer) =>
    act(viewer, 'correctJudgments', ['corrections', 'JudgmentCorrection'], [item]);
  const withdraw = (item: object) =>
    act(officer, 'withdrawJudgments', ['withdrawals', 'FactWithdrawal'], [item]);

  test('is corrected field by field, and the rest stays', async () => {
    const fact = await recorded(20);
    const { answer } = await correct(change(fact, { values: { adjudgedAmount: '13000.00', summary: null } }));
    expect(answer?.results).toMatchObject([{ outcome: 'CORRECTED', fact: fact.fact, revision: 2 }]);
    const found = await judgmentsOf({ role: 'HALL' }, subject, 'id state adjudgedAmount summary cause');
    expect(found.find(({ id }) => id === fact.fact)).toEqual({
      ...{
        id: fact.fact,
        state: 'CORRECTED',
        adjudgedAmount: '13000.00',
        summary: null,
        cause: '买卖合同纠纷',
      },
    });
  });

  test('is not changed upon what one has not read', async () => {
    const fact = await recorded(21);
    await correct(change(fact, { values: { adjudgedAmount: '1.00' } }));
    const late = await correct(change(fact, { values: { adjudgedAmount: '2.00' } }));
    expect(late.answer?.results[0]?.problems).toEqual([{ field: 'revision', code: 'FACT_CHANGED' }]);
  });

  test('two corrections at once: one is told that the fact was changed', async () => {
    const fact = await recorded(22);
    const both = await Promise.all(
      ['1.00', '2.00'].map((adjudgedAmount) => correct(change(fact, { values: { adjudgedAmount } }))),
    );
    expect(both.map(({ answer }) => answer?.results[0]?.outcome).sort()).toEqual(['CORRECTED', 'REFUSED']);
  });

  test('is withdrawn, gone from what is in use, and does not come back', async () => {
    const fact = await recorded(23);
    expect((await withdraw(change(fact))).answer?.results).toMatchObject([
      { outcome: 'WITHDRAWN', revision: 2 },
    ]);
    expect((await judgmentsOf({ role: 'HALL' })).filter(({ id }) => id === fact.fact)).toEqual([]);
    expect((await withdraw(change(fact))).answer?.results).toMatchObject([{ outcome: 'UNCHANGED' }]);
    const again = await recordJudgments(officer, [judgment(23)]);
    expect(again.answer?.results[0]?.problems).toEqual([{ field: null, code: 'FACT_WITHDRAWN' }]);
  });

  test('needs a reason and a document, and a fact of this subject', async () => {
    const fact = await recorded(24);
    const bare = await withdraw({ ...change(fact), reason: ' ', documentNumber: null });
    expect(bare.answer?.results[0]?.problems).toEqual([
      { field: 'reason', code: 'REQUIRED_FIELD_EMPTY' },
      { field: 'documentNumber', code: 'REQUIRED_FIELD_EMPTY' },
    ]);
    const strangers = await withdraw(change(fact, { unifiedSocialCreditCode: other }));
    expect(strangers.answer?.results[0]?.problems).toEqual([{ field: 'fact', code: 'FACT_NOT_FOUND' }]);
  });

  test('keeps what it was, sealed', async () => {
    const fact = await recorded(25);
    await correct(change(fact, { values: { summary: '改判' } }));
    const [row] = await hub.query('select row_before from fact_revisions where fact_id = $1 and act = $2', [
      fact.fact,
      'CORRECT',
    ]);
    expect(row?.row_before).toMatchObject({ id: fact.fact, state: 'ACTIVE', cause: '买卖合同纠纷' });
    expect(JSON.stringify(row)).not.toContain('判令支付货款');
  });
});

const listing = (number: number, told: object = {}) => ({
  unifiedSocialCreditCode: subject,
  decidedOn: '2026-11-02',
  documentNumber: `（2026）示01执${number}号`,
  authority: '云州市松石区人民法院',
  basis: '法释〔2017〕7号',
  listing: 'BLACK',
  listedOn: '2026-11-03',
  reason: '有履行能力而拒不履行',
  caseNumber: `（2026）示01执${number}号`,
  court: '云州市松石区人民法院',
  ...told,
});

const list = (viewer: Partial<Viewer>, items: readonly object[]) =>
  act(viewer, 'recordDishonestDebtorListings', ['facts', 'DishonestDebtorListingInput'], items);
const review = (viewer: Partial<Viewer>, proposal: string, decision: string) =>
  act(
    viewer,
    'reviewDishonestDebtorListings',
    ['reviews', 'FactReview'],
    [{ unifiedSocialCreditCode: subject, proposal, decision }],
  );

describe('what weighs on a person', () => {
  const number = makeResidentIdNumber('350100', '19800229', '001');
  const ofPerson = (at: number) => listing(at, { name: '麻曦炘', residentIdNumber: number });
  const listed = async (document: string) => {
    const { data } = await hub.ask(
      { role: 'HALL' },
      entitiesQuery('dishonestDebtorListings { documentNumber }'),
      representationsOf([subject]),
    );
    const [found] = (data?._entities ?? []) as { dishonestDebtorListings: { documentNumber: string }[] }[];
    return found?.dishonestDebtorListings.some(({ documentNumber }) => documentNumber === document);
  };

  test('does not count until a second officer has confirmed it', async () => {
    const { answer } = await list(officer, [ofPerson(1)]);
    const [result] = answer?.results ?? [];
    expect(result).toMatchObject({ outcome: 'PROPOSED', fact: null });
    expect(await listed('（2026）示01执1号')).toBe(false);
    const own = await review(officer, result?.proposal as string, 'CONFIRM');
    expect(own.answer?.results[0]?.problems).toEqual([
      { field: 'proposal', code: 'SECOND_OFFICER_REQUIRED' },
    ]);
    const confirmed = await review(second, result?.proposal as string, 'CONFIRM');
    expect(confirmed.answer?.results).toMatchObject([{ outcome: 'RECORDED', revision: 1 }]);
    expect(await listed('（2026）示01执1号')).toBe(true);
    const twice = await review(second, result?.proposal as string, 'CONFIRM');
    expect(twice.answer?.results[0]?.problems).toEqual([{ field: 'proposal', code: 'NOTHING_TO_REVIEW' }]);
  });

  test('is not confirmed by a machine', async () => {
    const { answer } = await list(officer, [ofPerson(6)]);
    const { answer: none, codes } = await review(machine, answer?.results[0]?.proposal as string, 'CONFIRM');
    expect([none, codes]).toEqual([null, ['FORBIDDEN']]);
    expect(await listed('（2026）示01执6号')).toBe(false);
  });

  test('is kept sealed while it waits', async () => {
    await list(officer, [ofPerson(2)]);
    const rows = await hub.query('select item from fact_proposals');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(number);
    expect(JSON.stringify(rows)).not.toContain('麻曦炘');
  });

  test('that a second officer refuses is nowhere', async () => {
    const { answer } = await list(machine, [ofPerson(3)]);
    const declined = await review(officer, answer?.results[0]?.proposal as string, 'REFUSE');
    expect(declined.answer?.results).toMatchObject([{ outcome: 'DECLINED', fact: null }]);
    expect(await listed('（2026）示01执3号')).toBe(false);
  });

  test('of a firm that names nobody one officer records', async () => {
    expect((await list(officer, [listing(4)])).answer?.results).toMatchObject([{ outcome: 'RECORDED' }]);
  });

  test('an identity number is one', async () => {
    const wrong = listing(5, {
      residentIdNumber: `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`,
    });
    expect((await list(officer, [wrong])).answer?.results[0]?.problems).toEqual([
      { field: 'residentIdNumber', code: 'RESIDENT_ID_INVALID' },
    ]);
  });
});

test('a listing ends on the day that its act says', async () => {
  const { answer } = await list(officer, [listing(40)]);
  const end = (told: object) =>
    act(
      officer,
      'endDishonestDebtorListings',
      ['endings', 'FactEnding'],
      [change(answer?.results[0] as Result, told)],
    );
  expect((await end({ endedOn: '2026-10-01' })).answer?.results[0]?.problems).toEqual([
    { field: 'endedOn', code: 'DATES_OUT_OF_ORDER' },
  ]);
  expect((await end({ endedOn: '2026-11-19' })).answer?.results).toMatchObject([
    { outcome: 'ENDED', revision: 2 },
  ]);
  const { data } = await hub.ask(
    { role: 'HALL' },
    entitiesQuery('dishonestDebtorListings { documentNumber removedOn }'),
    representationsOf([subject]),
  );
  const [found] = (data?._entities ?? []) as { dishonestDebtorListings: object[] }[];
  expect(found?.dishonestDebtorListings).toContainEqual({
    documentNumber: '（2026）示01执40号',
    removedOn: '2026-11-19',
  });
});
