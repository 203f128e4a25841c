import { type ScenarioName, scenarioSubjects } from '@credit-hub/kit/demonstration';
import { entitiesQuery, openTestDepartment, type TestDepartment } from '@credit-hub/kit/testing';
import { makeUnifiedSocialCreditCode, type Viewer } from '@credit-hub/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { department } from '../index.ts';

const codeOf = (scenario: ScenarioName) => scenarioSubjects()[scenario].unifiedSocialCreditCode;
const code = codeOf('clean-and-red-listed');
const today = '2026-11-20';
const organ = (name: string) => makeUnifiedSocialCreditCode('11000000', name);

const viewers = {
  'the subject': { role: 'SUBJECT', organization: code, person: 'zhang' },
  'another subject': { role: 'SUBJECT', organization: codeOf('dishonest-debtor'), person: 'li' },
  'a hall': { role: 'HALL', organization: organ('HA000009'), person: 'wang' },
  'the owner': { role: 'REGULATOR', department: 'tax', organization: organ('TX000009'), person: 'zhao' },
  'another department': {
    role: 'REGULATOR',
    department: 'courts',
    organization: organ('CT000009'),
    person: 'qian',
  },
  'the office': {
    role: 'CREDIT_OFFICE',
    department: 'credit-office',
    organization: organ('XY000009'),
    person: 'sun',
  },
  'the public': { role: 'PUBLIC' },
  'a bank': { role: 'BANK', organization: organ('BK000009'), person: 'zhou' },
} as const satisfies Record<string, Partial<Viewer>>;
type ViewerName = keyof typeof viewers;

let office: TestDepartment;
beforeAll(async () => {
  office = await openTestDepartment(department, {
    postgresUrl: inject('postgresUrl'),
    subjects: 40,
    clock: () => new Date(`${today}T04:00:00Z`),
  });
});
afterAll(() => office?.close());

let facts = 0;
const newFact = () => `fact-${++facts}`;

const types: Record<string, string> = {
  grounds: 'ObjectionGrounds',
  remedy: 'ObjectionRemedy',
  corrections: '[ObjectionCorrection!]',
  objection: 'ID!',
  targetFactId: 'ID',
};
const told = `{
  objection {
    id stage progress filedOn dueOn remedy answer
    openActs { act chineseName until takesTwo takes { field needed } }
    history { act role organization department actedOn fromStage toStage reason documentNumber }
  }
  problems { code field }
}`;

type Told = {
  objection: Record<string, unknown> & {
    id: string;
    stage: string;
    openActs: { act: string }[];
    history: { act: string; fromStage: string | null; toStage: string }[];
  };
  problems: { code: string; field: string | null }[];
};

async function act(viewer: ViewerName, mutation: string, given: Record<string, unknown>, subject = code) {
  const names = Object.keys(given);
  const { data, errors } = await office.ask(
    viewers[viewer],
    `mutation ($code: UnifiedSocialCreditCode!, ${names.map((name) => `$${name}: ${types[name] ?? 'String'}`).join(', ')}) {
      told: ${mutation}(unifiedSocialCreditCode: $code, ${names.map((name) => `${name}: $${name}`).join(', ')}) ${told}
    }`,
    { code: subject, ...given },
  );
  return {
    ...((data?.told ?? {}) as Partial<Told>),
    refused: errors?.map(({ extensions }) => extensions?.code) ?? [],
  };
}

const filing = () => ({
  ...{ targetDepartment: 'tax', targetKind: 'TaxArrears', targetFactId: newFact() },
  ...{ grounds: 'WRONG', content: '所列欠税已经缴清' },
});
async function filed(): Promise<string> {
  const { objection } = await act('the subject', 'fileObjection', filing());
  return (objection as Told['objection']).id;
}
/** What the auditor reads of it. */
async function standing(id: string): Promise<Told['objection']> {
  const { data } = await office.ask(
    { role: 'AUDITOR' },
    entitiesQuery('creditObjections(first: 500) { id stage history { act fromStage toStage } }'),
    { representations: [{ __typename: 'MarketSubject', unifiedSocialCreditCode: code }] },
  );
  const [subject] = (data?._entities ?? []) as { creditObjections: Told['objection'][] }[];
  return subject?.creditObjections.find((objection) => objection.id === id) as Told['objection'];
}

const reasoned = { reason: '经核实', documentNumber: '异〔2026〕1号' };

describe('an objection', () => {
  test('is filed, accepted and upheld, and says each time where it stands and who did what', async () => {
    const begun = await act('the subject', 'fileObjection', filing());
    expect(begun).toMatchObject({
      problems: [],
      refused: [],
      objection: { stage: 'FILED', progress: 'OPEN', filedOn: today, dueOn: '2026-11-24' },
    });
    const objection = begun.objection?.id as string;
    expect((await act('the office', 'acceptObjection', { objection })).objection).toMatchObject({
      ...{ stage: 'VERIFIED_BY_OWNER', dueOn: '2026-12-04' },
    });
    const upheld = await act('the owner', 'upholdObjection', {
      ...{ objection, remedy: 'CORRECTED', ...reasoned },
      corrections: [{ field: 'amountInCents', value: '0' }],
    });
    expect(upheld.objection).toEqual({
      ...{ id: objection, stage: 'UPHELD', progress: 'UPHELD', filedOn: today, dueOn: null },
      ...{ remedy: 'CORRECTED', answer: '经核实', openActs: [] },
      history: [
        {
          ...{ act: 'file', role: 'SUBJECT', organization: code, department: null, actedOn: today },
          ...{ fromStage: null, toStage: 'FILED', reason: null, documentNumber: null },
        },
        {
          ...{
            act: 'accept',
            role: 'CREDIT_OFFICE',
            organization: viewers['the office'].organization,
            department: 'credit-office',
          },
          ...{
            actedOn: today,
            fromStage: 'FILED',
            toStage: 'VERIFIED_BY_OWNER',
            reason: null,
            documentNumber: null,
          },
        },
        {
          ...{
            act: 'uphold',
            role: 'REGULATOR',
            organization: viewers['the owner'].organization,
            department: 'tax',
            actedOn: today,
          },
          ...{ fromStage: 'VERIFIED_BY_OWNER', toStage: 'UPHELD', ...reasoned },
        },
      ],
    });
  });

  test('asks of the department of the fact what becomes of it, with the act or not at all', async () => {
    const count = async () =>
      Number((await office.query('select count(*) from outgoing_messages'))[0]?.count);
    const before = await count();
    const objection = await filed();
    expect(await count()).toBe(before + 1);
    expect((await act('the owner', 'rejectObjection', { objection, ...reasoned })).problems).toEqual([
      { code: 'ACT_NOT_OPEN', field: null },
    ]);
    expect(await count()).toBe(before + 1);
  });

  test('tells whom it is to be told', async () => {
    const objection = await filed();
    await act('the office', 'refuseObjection', { objection, ...reasoned });
    const rows = await office.query(
      'select recipient_kind, recipient_name, text_key from notices where item_id = $1 order by 3, 1, 2',
      [objection],
    );
    expect(rows.map(Object.values)).toEqual([
      ['DEPARTMENT', 'credit-office', 'objection.file'],
      ['DEPARTMENT', 'tax', 'objection.file'],
      ['DEPARTMENT', 'tax', 'objection.refuse'],
      ['SUBJECT', code, 'objection.refuse'],
    ]);
  });

  test('sent again with its key is the one that is there; another with that key is none', async () => {
    const given = { ...filing(), idempotencyKey: 'once' };
    const first = await act('the subject', 'fileObjection', given);
    const again = await act('the subject', 'fileObjection', given);
    expect(again.objection?.id).toBe(first.objection?.id);
    expect(again.objection?.history).toHaveLength(1);
    const other = await act('the subject', 'fileObjection', { ...given, content: '另一件事' });
    expect(other.problems).toEqual([{ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' }]);
    const wrong = await act('the subject', 'fileObjection', { ...filing(), idempotencyKey: 'ä' });
    expect(wrong.problems).toEqual([{ code: 'IDEMPOTENCY_KEY_INVALID', field: 'idempotencyKey' }]);
  });

  test('is one of a fact, whoever of several asks at one time', async () => {
    const given = filing();
    const asked = await Promise.all([1, 2, 3].map(() => act('the subject', 'fileObjection', given)));
    expect(asked.map(({ problems }) => problems?.[0]?.code ?? 'done').sort()).toEqual([
      ...['ALREADY_UNDER_WAY', 'ALREADY_UNDER_WAY', 'done'],
    ]);
  });

  test('is decided by one of two who decide at one time', async () => {
    const objection = await filed();
    await act('the office', 'acceptObjection', { objection });
    const decided = await Promise.all([
      act('the owner', 'rejectObjection', { objection, ...reasoned }),
      act('the owner', 'upholdObjection', { objection, remedy: 'WITHDRAWN', ...reasoned }),
    ]);
    expect(decided.map(({ problems }) => problems?.[0]?.code ?? 'done').sort()).toEqual([
      'ACT_NOT_OPEN',
      'done',
    ]);
    const [made] = decided.flatMap(({ objection: told }) => told ?? []);
    expect(made?.history).toHaveLength(3);
    const rows = await office.query('select count(*) from procedure_acts where item_id = $1', [objection]);
    expect(rows).toEqual([{ count: '3' }]);
  });

  test.for<[ViewerName, string, object]>([
    ['another subject', 'withdrawObjection', {}],
    ['the public', 'withdrawObjection', {}],
    ['a bank', 'acceptObjection', {}],
    ['the owner', 'withdrawObjection', {}],
    ['a hall', 'acceptObjection', {}],
  ])('stays shut to %s with %s', async ([viewer, mutation, given]) => {
    const objection = await filed();
    expect((await act(viewer, mutation, { objection, ...given })).refused).toEqual(['FORBIDDEN']);
    expect((await act('the subject', 'remindOfObjection', { objection })).objection?.stage).toBe('FILED');
  });

  test('is not answered by another department, nor found by a subject under its own code', async () => {
    const objection = await filed();
    await act('the office', 'acceptObjection', { objection });
    const strange = await act('another department', 'rejectObjection', { objection, ...reasoned });
    expect(strange.problems).toEqual([{ code: 'FORBIDDEN', field: null }]);
    const own = viewers['another subject'].organization;
    const elsewhere = await act('another subject', 'withdrawObjection', { objection }, own);
    expect(elsewhere).toMatchObject({ objection: null, problems: [{ code: 'NO_SUCH_ITEM', field: null }] });
  });

  test('offers each what it may do, with what that takes', async () => {
    const { objection } = await act('the subject', 'fileObjection', filing());
    expect(objection?.openActs).toEqual([
      {
        ...{ act: 'withdrawObjection', chineseName: '撤回异议', until: '2026-11-24', takesTwo: false },
        takes: [{ field: 'documentNumber', needed: false }],
      },
      {
        ...{ act: 'remindOfObjection', chineseName: '催办', until: '2026-11-24', takesTwo: false },
        takes: [{ field: 'documentNumber', needed: false }],
      },
    ]);
    const byHall = await act('a hall', 'remindOfObjection', {
      ...{ objection: objection?.id, documentNumber: '纸1号' },
    });
    expect(byHall.objection?.openActs.map(({ act: name }) => name)).toEqual(['withdrawObjection']);
  });

  test('keeps no account and no text in clear', async () => {
    const { objection } = await act('the subject', 'fileObjection', filing());
    const rows = JSON.stringify([
      await office.query('select * from procedure_acts where item_id = $1', [objection?.id]),
      await office.query('select * from credit_objections where id = $1', [objection?.id]),
    ]);
    expect(rows).not.toContain('zhang');
    expect(rows).not.toContain('所列欠税');
  });

  test('stands, after any acts in any order, where its history leads', async () => {
    const tried: readonly (readonly [ViewerName, string, object])[] = [
      ['the office', 'acceptObjection', {}],
      ['the office', 'refuseObjection', reasoned],
      ['the owner', 'upholdObjection', { remedy: 'WITHDRAWN', ...reasoned }],
      ['the owner', 'rejectObjection', reasoned],
      ['the subject', 'withdrawObjection', {}],
      ['the subject', 'remindOfObjection', {}],
      ['another department', 'rejectObjection', reasoned],
    ];
    const anyActs = fc.array(fc.constantFrom(...tried), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(anyActs, async (acts) => {
        const objection = await filed();
        for (const [viewer, mutation, given] of acts) await act(viewer, mutation, { objection, ...given });
        const { history, stage } = await standing(objection);
        let stands: string | null = null;
        for (const { fromStage, toStage } of history) {
          expect(fromStage).toBe(stands);
          stands = toStage;
        }
        expect(stage).toBe(stands);
      }),
      { numRuns: 25 },
    );
  });
});

test('an objection that stood in the books before there were acts goes on by them', async () => {
  const under = codeOf('under-objection');
  const [row] = await office.query('select id from credit_objections where subject_code = $1', [under]);
  await office.query('delete from procedure_acts where item_id = $1', [row?.id]);
  const market = {
    role: 'REGULATOR',
    department: 'market-regulation',
    organization: 'm',
    person: 'wu',
  } as const;
  const { data } = await office.ask(
    market,
    `mutation ($code: UnifiedSocialCreditCode!, $objection: ID!) {
      rejectObjection(unifiedSocialCreditCode: $code, objection: $objection, reason: "属实", documentNumber: "1号") {
        objection { stage progress history { act } } problems { code }
      }
    }`,
    { code: under, objection: row?.id },
  );
  expect(data?.rejectObjection).toEqual({
    objection: { stage: 'REJECTED', progress: 'REJECTED', history: [{ act: 'reject' }] },
    problems: [],
  });
});

describe('an objection to a fact of the office itself', () => {
  const listed = codeOf('focus-list');
  const aboutListing = (fact: string) => ({
    ...filing(),
    ...{ targetDepartment: 'credit-office', targetKind: 'FocusListing', targetFactId: fact },
    documentNumber: '纸2号',
  });
  const stateOf = async (id: unknown) =>
    (await office.query('select state from focus_listings where id = $1', [id]))[0]?.state;

  test('marks it with the act itself, and lets it count again when it is found right', async () => {
    const [listing] = await office.query('select id from focus_listings where subject_code = $1', [listed]);
    const begun = await act('a hall', 'fileObjection', aboutListing(String(listing?.id)), listed);
    expect(begun).toMatchObject({ problems: [], objection: { stage: 'FILED' } });
    expect(await stateOf(listing?.id)).toBe('UNDER_OBJECTION');
    const objection = begun.objection?.id;
    await act('the office', 'acceptObjection', { objection }, listed);
    const rejected = await act('the office', 'rejectObjection', { objection, ...reasoned }, listed);
    expect(rejected.objection?.stage).toBe('REJECTED');
    expect(await stateOf(listing?.id)).toBe('ACTIVE');
  });

  test('that is not there is refused, and nothing of it is kept', async () => {
    const refused = await act('a hall', 'fileObjection', aboutListing('nowhere'), listed);
    expect(refused).toMatchObject({ objection: null, problems: [{ code: 'FACT_NOT_FOUND', field: null }] });
    const kept = await office.query(`select from credit_objections where target_fact_id = 'nowhere'`);
    expect(kept).toEqual([]);
  });
});
