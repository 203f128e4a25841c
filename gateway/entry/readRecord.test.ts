import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { Fault } from '../execution/fetchContext.ts';
import { type AskAgain, readRecords } from './readRecord.ts';
import { type RecordPlan, recordPageSize } from './recordPlan.ts';

const plan: RecordPlan = {
  document: parse('{ a }'),
  sections: [
    {
      key: 'section0',
      field: 'taxArrears',
      kind: 'TaxArrears',
      department: 'tax',
      from: 'department0',
      paged: true,
      gradedBy: null,
      undecided: false,
    },
    {
      key: 'section1',
      field: 'newestRating',
      kind: 'Rating',
      department: 'tax',
      from: 'department0',
      paged: false,
      gradedBy: null,
      undecided: false,
    },
    {
      key: 'section2',
      field: 'debts',
      kind: 'Debt',
      department: 'courts',
      from: 'department1',
      paged: true,
      gradedBy: null,
      undecided: false,
    },
  ],
  ...{ registers: [], hiddenRegisters: [] },
  hidden: [{ field: 'complaints', kind: 'Complaint', department: 'market-regulation' }],
  kinds: new Set(),
};
const hidden = { department: 'market-regulation', kind: 'Complaint', reason: 'DENIED' };
const fact = (id: string, decidedOn: string, kind = 'TaxArrears') => ({
  id,
  kind,
  decidedOn,
  cursor: `c-${id}`,
});

const everyKind = { kinds: null, whole: false };

type Given = Partial<Awaited<ReturnType<AskAgain>>>;
const answering =
  (...answers: Given[]): AskAgain =>
  async () => ({
    data: { marketSubjects: [] },
    faults: [],
    denied: new Map(),
    undecided: new Map(),
    ...(answers.shift() ?? {}),
  });
const subject = (sections: Record<string, unknown>): Given => ({
  data: {
    marketSubjects: [
      { unifiedSocialCreditCode: 'A', section0: [], section1: null, section2: [], ...sections },
    ],
  },
});
const readOne = async (...answers: Given[]) =>
  (await readRecords(['A'], plan, answering(...answers), everyKind)).get('A');

test('a record holds the facts of every department, newest first', async () => {
  const record = await readOne(
    subject({
      section0: [fact('1', '2026-03-01'), fact('2', '2025-01-01')],
      section1: fact('3', '2026-04-20', 'Rating'),
      section2: [fact('4', '2026-02-01', 'Debt')],
    }),
  );
  expect(record?.entries.map(({ department, factId }) => [department, factId])).toEqual([
    ['tax', '3'],
    ['tax', '1'],
    ['courts', '4'],
    ['tax', '2'],
  ]);
  expect(record?.gaps).toEqual([hidden]);
});

test('an entry tells what its fact tells, and null for what that does not', async () => {
  const told = {
    id: '1',
    kind: 'TaxArrears',
    listing: 'BLACK',
    removedOn: '2026-05-01',
    state: 'EXPIRED',
    severity: 'SERIOUS',
    decidedOn: '2026-03-01',
    documentNumber: '〔2026〕1号',
    authority: '税务局',
    basis: '依据',
    publishedFrom: '2026-03-02',
    publishedUntil: '2029-03-01',
    penaltyKind: '罚款',
    fineAmount: '100.00',
  };
  const { id, kind, ...rest } = told;
  const entry = { department: 'tax', kind, factId: id, ...rest, endedOn: '2026-05-01', grade: null };
  const none = Object.fromEntries(Object.keys(entry).map((key) => [key, null]));
  const record = await readOne(subject({ section0: [told, {}] }));
  expect(record?.entries).toEqual([entry, { ...none, department: 'tax', kind: 'TaxArrears' }]);
});

test('what nobody has a fact of is an empty record, not a gap', async () => {
  expect(await readOne(subject({}))).toMatchObject({
    entries: [],
    gaps: [hidden],
    registers: [],
    undecided: [],
  });
});

test('a fact that two fields answer with stands in the record once', async () => {
  const record = await readOne(
    subject({ section0: [fact('1', '2026-03-01')], section1: fact('1', '2026-03-01') }),
  );
  expect(record?.entries).toHaveLength(1);
});

test('a full page is followed by the next, by a cursor that is asked for then, of that section and subject alone', async () => {
  const asked: Record<string, unknown>[] = [];
  const page = Array.from({ length: recordPageSize }, (_, n) => fact(`p${n}`, '2026-01-01'));
  const withoutCursors = page.map(({ cursor: _, ...told }) => told);
  const answers = [
    subject({ section0: withoutCursors }),
    subject({ section0: page }),
    subject({ section0: [fact('last', '2020-01-01')] }),
  ];
  const record = (
    await readRecords(
      ['A'],
      plan,
      async (variables) => {
        asked.push(variables);
        return answering(answers[asked.length - 1] ?? {})(variables);
      },
      everyKind,
    )
  ).get('A');
  expect(record?.entries).toHaveLength(recordPageSize + 1);
  const alone = {
    codes: ['A'],
    ...{ department0: true, department1: false },
    ...{ with_section0: true, with_section1: false, with_section2: false },
    cursors: true,
  };
  expect(asked).toEqual([
    {
      codes: ['A'],
      ...{ department0: true, department1: true },
      ...{ with_section0: true, with_section1: true, with_section2: true },
    },
    alone,
    { ...alone, after_section0: `c-p${recordPageSize - 1}` },
  ]);
});

describe('what could not be read is a gap, and never "nothing"', () => {
  const unavailable = (department: string, kind: string) => ({
    department,
    kind,
    reason: 'DEPARTMENT_UNAVAILABLE',
  });
  const everything = [
    unavailable('tax', 'TaxArrears'),
    unavailable('tax', 'Rating'),
    unavailable('courts', 'Debt'),
  ];
  test.each([
    [
      'a department that did not answer',
      {
        ...subject({ section0: null }),
        faults: [{ department: 'tax', code: 'DEPARTMENT_UNAVAILABLE' as const }],
      },
      [hidden, unavailable('tax', 'TaxArrears'), unavailable('tax', 'Rating')],
    ],
    [
      'a department that failed in part: what it gave is not trusted to be all',
      {
        ...subject({ section0: [fact('1', '2026-01-01')] }),
        faults: [{ department: 'tax', code: 'DEPARTMENT_FAILED' as const }],
      },
      [hidden, unavailable('tax', 'TaxArrears'), unavailable('tax', 'Rating')],
    ],
    [
      'a list that is null without a word',
      subject({ section2: null }),
      [hidden, unavailable('courts', 'Debt')],
    ],
    [
      'what policy denied',
      { ...subject({ section2: null }), denied: new Map([['section2', 'ALL' as const]]) },
      [hidden, { department: 'courts', kind: 'Debt', reason: 'DENIED' }],
    ],
    [
      'an answer that the hub could not put together',
      { ...subject({}), faults: [{ department: 'hub', code: 'DEPARTMENT_FAILED' as const }] },
      [hidden, ...everything],
    ],
    ['no answer at all', { data: null }, [hidden, ...everything]],
    ['an answer without the subject', { data: { marketSubjects: [] } }, [hidden, ...everything]],
    ['an answer whose subject is null', { data: { marketSubjects: [null] } }, [hidden, ...everything]],
  ])('%s', async (_, given, gaps) => {
    const record = await readOne(given);
    expect(record?.gaps).toEqual(gaps);
    expect(record?.entries).toEqual([]);
  });

  test.each<[string, Given, unknown]>([
    ['a list that is null', subject({ section2: null }), ['courts']],
    ['a list that is none', subject({ section2: 'x' }), ['courts']],
    ['nobody’s answer', { data: null }, ['hub']],
    ['a subject that is not there', { data: { marketSubjects: [] } }, ['hub']],
    [
      'nothing, where the answer told of it',
      { ...subject({ section2: null }), faults: [{ department: 'courts', code: 'DEPARTMENT_FAILED' }] },
      [],
    ],
    [
      'nothing, where policy denied it',
      { ...subject({ section2: null }), denied: new Map([['section2', 'ALL']]) },
      [],
    ],
    ['nothing, where all is there', subject({}), []],
  ])('and a fault of whoever left it out: of %s', async (_, given, departments) => {
    const noted: Fault[] = [];
    await readRecords(['A'], plan, answering(given), { kinds: null, whole: false }, (fault) =>
      noted.push(fault),
    );
    expect([...new Set(noted.map(({ department }) => department))]).toEqual(departments);
    expect(noted.every(({ code }) => code === 'DEPARTMENT_FAILED')).toBe(true);
  });

  test('what stands behind a full page without a cursor', async () => {
    const page = Array.from({ length: recordPageSize }, (_, n) => ({
      ...fact(`p${n}`, '2026-01-01'),
      cursor: '',
    }));
    const answers = answering(subject({ section0: page }), subject({ section0: page }));
    let asked = 0;
    const askAgain: AskAgain = (variables) => {
      asked += 1;
      return answers(variables);
    };
    const record = (await readRecords(['A'], plan, askAgain, everyKind)).get('A');
    expect(record?.gaps).toContainEqual(unavailable('tax', 'TaxArrears'));
    expect(asked).toBe(2);
  });

  test('a second page that fails', async () => {
    const page = Array.from({ length: recordPageSize }, (_, n) => fact(`p${n}`, '2026-01-01'));
    const record = await readOne(subject({ section0: page }), subject({ section0: page }), {
      data: null,
      faults: [{ department: 'tax', code: 'DEPARTMENT_UNAVAILABLE' }],
    });
    expect(record?.gaps).toContainEqual(unavailable('tax', 'TaxArrears'));
  });
});

test('each subject has its own record', async () => {
  const records = await readRecords(
    ['A', 'B'],
    plan,
    answering({
      data: {
        marketSubjects: [
          { section0: [fact('1', '2026-01-01')], section1: null, section2: [] },
          { section0: [], section1: null, section2: [fact('2', '2026-01-01', 'Debt')] },
        ],
      },
    }),
    everyKind,
  );
  expect(records.get('A')?.entries.map(({ factId }) => factId)).toEqual(['1']);
  expect(records.get('B')?.entries.map(({ factId }) => factId)).toEqual(['2']);
});

test('what is kept from the caller for one subject is a gap of that subject alone', async () => {
  const read = { section0: [fact('1', '2026-01-01')], section1: null, section2: [] };
  const records = await readRecords(
    ['A', 'B'],
    plan,
    answering({
      data: { marketSubjects: [{ ...read, section0: null }, read] },
      denied: new Map([['section0', new Set([0])]]),
    }),
    everyKind,
  );
  expect([records.get('A')?.gaps, records.get('B')?.gaps]).toEqual([
    [hidden, { department: 'tax', kind: 'TaxArrears', reason: 'DENIED' }],
    [hidden],
  ]);
});

describe('of the kinds that are asked for', () => {
  const askedFor = async (kinds: readonly string[], ...answers: Given[]) => {
    const asked: Record<string, unknown>[] = [];
    const records = await readRecords(
      ['A'],
      plan,
      async (variables) => {
        asked.push(variables);
        return answering(answers[asked.length - 1] ?? {})(variables);
      },
      { kinds: new Set(kinds), whole: false },
    );
    return { asked, record: records.get('A') };
  };

  test('only the sections that hold them are read', async () => {
    const { asked, record } = await askedFor(
      ['Debt'],
      subject({ section0: undefined, section2: [fact('4', '2026-02-01', 'Debt')] }),
    );
    expect(asked).toEqual([
      {
        codes: ['A'],
        ...{ department0: false, department1: true },
        ...{ with_section0: false, with_section1: false, with_section2: true },
      },
    ]);
    expect(record?.entries.map(({ kind }) => kind)).toEqual(['Debt']);
  });

  test('nothing is missing of a department that holds none of them', async () => {
    const { record } = await askedFor(['Debt'], {
      ...subject({ section0: null, section2: [] }),
      faults: [{ department: 'tax', code: 'DEPARTMENT_UNAVAILABLE' }],
    });
    expect(record).toMatchObject({ entries: [], gaps: [] });
  });

  test('one that is hidden or did not come is a gap', async () => {
    const { record } = await askedFor(['Debt', 'Complaint'], subject({ section2: null }));
    expect(record?.gaps).toEqual([
      hidden,
      { department: 'courts', kind: 'Debt', reason: 'DEPARTMENT_UNAVAILABLE' },
    ]);
  });

  test('no department is asked where none of the view is', async () => {
    expect(await askedFor([])).toMatchObject({ asked: [], record: { entries: [], gaps: [] } });
    expect(await askedFor(['Complaint'])).toMatchObject({
      asked: [],
      record: { entries: [], gaps: [hidden] },
    });
  });
});

describe('a whole record tells more', () => {
  const wholePlan: RecordPlan = {
    ...plan,
    registers: [
      {
        ...{ key: 'register0', field: 'registration', kind: 'Registration' },
        ...{ department: 'market-regulation', from: 'department2' },
      },
    ],
  };
  const readWhole = async (given: Given, told: Partial<RecordPlan> = {}) =>
    (await readRecords(['A'], { ...wholePlan, ...told }, answering(given), { kinds: null, whole: true })).get(
      'A',
    );
  const register = (reason: string) => ({ department: 'market-regulation', kind: 'Registration', reason });

  test.each([
    ['a listing ended when it was taken off', { removedOn: '2026-05-01' }, { endedOn: '2026-05-01' }],
    ['an order ended when it was lifted', { liftedOn: '2026-05-02' }, { endedOn: '2026-05-02' }],
    ['nothing ended', { removedOn: null }, { endedOn: null }],
    [
      'a penalty',
      { penaltyKind: '罚款', fineAmount: '100.00' },
      { penaltyKind: '罚款', fineAmount: '100.00' },
    ],
  ])('%s', async (_, told, expected) => {
    const record = await readWhole(subject({ section0: [{ ...fact('1', '2026-01-01'), ...told }] }));
    expect(record?.entries).toMatchObject([expected]);
  });

  test.each([
    ['grade', { grade: 'D', stage: 'ACCEPTED' }, 'D'],
    ['stage', { grade: 'D', stage: 'ACCEPTED' }, 'ACCEPTED'],
    ['conduct', { grade: 'D' }, null],
    [null, { grade: 'D' }, null],
  ])('a kind graded by its %s is graded by that alone', async (gradedBy, told, grade) => {
    const sections = plan.sections.map((section) => ({ ...section, gradedBy }));
    const given = subject({ section0: [{ ...fact('1', '2026-01-01'), ...told }] });
    expect((await readWhole(given, { sections }))?.entries).toMatchObject([{ grade }]);
  });

  test('what the register says is an entry, graded by the state of the registration', async () => {
    const record = await readWhole(subject({ register0: { state: 'REVOKED' } }));
    expect(record?.registers).toEqual([
      {
        department: 'market-regulation',
        kind: 'RegisterEntry',
        factId: null,
        listing: null,
        removedOn: null,
        state: 'ACTIVE',
        severity: null,
        decidedOn: null,
        documentNumber: null,
        authority: null,
        basis: null,
        publishedFrom: null,
        publishedUntil: null,
        endedOn: null,
        grade: 'REVOKED',
        penaltyKind: null,
        fineAmount: null,
      },
    ]);
    expect(record?.undecided).toEqual([]);
  });

  test('registers are read though no kind of fact is, and once though a list has further pages', async () => {
    const told = subject({ register0: { state: 'REVOKED' } });
    expect((await readWhole(told, { sections: [] }))?.registers).toHaveLength(1);
    const page = Array.from({ length: recordPageSize }, (_, n) => fact(`p${n}`, '2026-01-01'));
    const asked: Record<string, unknown>[] = [];
    const answers = [page, page, []].map((section0) =>
      subject({ section0, register0: { state: 'REVOKED' } }),
    );
    const records = await readRecords(
      ['A'],
      wholePlan,
      async (variables) => {
        asked.push(variables);
        return answering(answers[asked.length - 1] ?? {})(variables);
      },
      { kinds: null, whole: true },
    );
    expect(records.get('A')?.registers).toHaveLength(1);
    expect(asked.map(({ department2 }) => department2)).toEqual([true, false, false]);
  });

  test('nobody is registered there: no entry, and nothing missing', async () => {
    const record = await readWhole(subject({ register0: null }));
    expect([record?.registers, record?.undecided]).toEqual([[], []]);
  });

  test.each<[string, Given, Partial<RecordPlan>, object[]]>([
    [
      'a register that did not answer',
      {
        ...subject({ register0: null }),
        faults: [{ department: 'market-regulation', code: 'DEPARTMENT_UNAVAILABLE' }],
      },
      {},
      [register('DEPARTMENT_UNAVAILABLE')],
    ],
    [
      'a register that knows the subject and does not say how it stands',
      subject({ register0: { state: null } }),
      {},
      [register('DEPARTMENT_UNAVAILABLE')],
    ],
    [
      'a register that policy denied',
      { ...subject({ register0: null }), denied: new Map([['register0', 'ALL' as const]]) },
      {},
      [register('DENIED')],
    ],
    [
      'a register that the view does not show',
      subject({}),
      {
        registers: [],
        hiddenRegisters: [{ field: 'registration', kind: 'Registration', department: 'market-regulation' }],
      },
      [register('DENIED')],
    ],
    [
      'a grade that policy denied',
      { ...subject({}), undecided: new Map([['section1', 'ALL' as const]]) },
      {},
      [{ department: 'tax', kind: 'Rating', reason: 'DENIED' }],
    ],
    [
      'a grade that the view does not show',
      subject({}),
      { sections: plan.sections.map((section, index) => ({ ...section, undecided: index === 2 })) },
      [{ department: 'courts', kind: 'Debt', reason: 'DENIED' }],
    ],
  ])('what is missing of it, and of nothing less: %s', async (_, given, told, missing) => {
    const record = await readWhole(given, told);
    expect(record?.undecided).toEqual(missing);
    expect(record?.gaps).toEqual([hidden]);
  });

  test('it says of which kinds it read all', async () => {
    const record = await readWhole({
      ...subject({ section0: null }),
      faults: [{ department: 'tax', code: 'DEPARTMENT_UNAVAILABLE' }],
    });
    expect(record?.kinds).toEqual([{ department: 'courts', kind: 'Debt' }]);
  });
});
