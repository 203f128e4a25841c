import { departmentSchema, unguardedSections } from '@credit-hub/kit';
import { findCanaries, type ScenarioName, scenarioSubjects, subjectAt } from '@credit-hub/kit/demonstration';
import {
  entitiesQuery,
  openTestDepartment,
  readAloneAndTogether,
  representationsOf,
  type TestDepartment,
} from '@credit-hub/kit/testing';
import type { Viewer } from '@credit-hub/schema';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { department } from './index.ts';

const codeOf = (scenario: ScenarioName) => scenarioSubjects()[scenario].unifiedSocialCreditCode;

const viewers = {
  'the public': { role: 'PUBLIC' },
  'a clerk': { role: 'HALL' },
  'a bank': { role: 'BANK' },
  'an association': { role: 'ASSOCIATION' },
  'a tax officer': { role: 'REGULATOR', department: 'tax' },
  'a market officer': { role: 'REGULATOR', department: 'market-regulation' },
  'a hall of market regulation': { role: 'HALL', department: 'market-regulation' },
  'a system of market regulation': { role: 'DEPARTMENT_SYSTEM', department: 'market-regulation' },
  'the subject that was repaired': { role: 'SUBJECT', organization: codeOf('repaired') },
  'the credit office': { role: 'CREDIT_OFFICE', department: 'credit-office' },
  'an auditor': { role: 'AUDITOR' },
  'the subject under objection': { role: 'SUBJECT', organization: codeOf('under-objection') },
  'another subject': { role: 'SUBJECT', organization: codeOf('clean-and-red-listed') },
} as const satisfies Record<string, Partial<Viewer>>;
type ViewerName = keyof typeof viewers;

let office: TestDepartment;
beforeAll(async () => {
  office = await openTestDepartment(department, {
    postgresUrl: inject('postgresUrl'),
    subjects: 1_200,
    clock: () => new Date('2026-11-20T04:00:00Z'),
  });
});
afterAll(() => office?.close());

async function ask(viewer: ViewerName, scenario: ScenarioName, selection: string, given: object = {}) {
  const representation = { __typename: 'MarketSubject', unifiedSocialCreditCode: codeOf(scenario), ...given };
  const { data, errors } = await office.ask(viewers[viewer], entitiesQuery(selection), {
    representations: [representation],
  });
  const [subject] = (data?._entities ?? []) as Record<string, unknown>[];
  return { subject, codes: errors?.map(({ extensions }) => extensions?.code) };
}

test('no section of the department is left without a rule', () => {
  expect(unguardedSections(departmentSchema(department), department.permissions)).toEqual([]);
});

const evaluation = 'publicCreditEvaluation { grade score evaluatedOn }';
const poor = { publicCreditEvaluation: { grade: 'POOR', score: 415, evaluatedOn: '2026-10-26' } };

test.for<[ViewerName, ScenarioName, string, Record<string, unknown>]>([
  ['a clerk', 'dishonest-debtor', evaluation, poor],
  ['a bank', 'dishonest-debtor', evaluation, poor],
  ['an association', 'dishonest-debtor', evaluation, poor],
  ['a clerk', 'unknown', evaluation, { publicCreditEvaluation: null }],
  [
    'a clerk',
    'dishonest-debtor',
    'publicCreditEvaluations { kind grade }',
    {
      publicCreditEvaluations: [
        { kind: 'PublicCreditEvaluation', grade: 'POOR' },
        { kind: 'PublicCreditEvaluation', grade: 'FAIR' },
      ],
    },
  ],
  [
    'the public',
    'major-tax-violation',
    'creditCommitments { commitmentKind performance matter }',
    {
      creditCommitments: [
        { commitmentKind: 'APPROVAL_REPLACING', performance: 'BROKEN', matter: 'tax-preference' },
      ],
    },
  ],
  [
    'the public',
    'dishonest-debtor',
    'creditMeasures { item { code name incentive } effectiveUntil lifelong }',
    {
      creditMeasures: [
        {
          item: { code: 'P-A-02', name: '限制招标投标', incentive: false },
          effectiveUntil: '2028-08-16',
          lifelong: false,
        },
      ],
    },
  ],
  [
    'the public',
    'wage-arrears',
    'industryBans { industries matters severity state }',
    {
      industryBans: [
        {
          industries: ['E4710'],
          matters: ['qualification-approval'],
          severity: 'SERIOUS',
          state: 'ACTIVE',
        },
      ],
    },
  ],
  [
    'a tax officer',
    'focus-list',
    'focusListings { kind listing listedOn removedOn }',
    {
      focusListings: [{ kind: 'FocusListing', listing: 'FOCUS', listedOn: '2026-09-06', removedOn: null }],
    },
  ],
  [
    'the subject under objection',
    'under-objection',
    'creditObjections { targetDepartment targetKind targetDocumentNumber progress }',
    {
      creditObjections: [
        {
          targetDepartment: 'market-regulation',
          targetKind: 'AdministrativePenalty',
          targetDocumentNumber: '云市监罚字〔2026〕6号',
          progress: 'OPEN',
        },
      ],
    },
  ],
  [
    'the credit office',
    'clean-and-red-listed',
    'handlingFeedback { handledOn result } dataUseConsents { purpose givenOn } associationMemberships { joinedOn } issuedCreditReports { issuedOn } creditTrainings { heldOn passed }',
    {
      handlingFeedback: [{ handledOn: '2026-10-16', result: 'ACCELERATED' }],
      dataUseConsents: [{ purpose: 'CREDIT_GRANTING', givenOn: '2026-10-06' }],
      associationMemberships: [{ joinedOn: '2024-06-03' }],
      issuedCreditReports: [{ issuedOn: '2026-10-21' }],
      creditTrainings: [{ heldOn: '2026-09-01', passed: true }],
    },
  ],
])('%s reads of %s: %s', async ([viewer, scenario, selection, expected]) => {
  expect(await ask(viewer, scenario, selection)).toEqual({ subject: expected, codes: undefined });
});

const aftermath = 'creditRepairs { progress ways } creditCommitments { commitmentKind performance }';
const repair = { progress: 'REPAIRED', ways: ['COMMITMENT', 'TRAINING'] };
const commitment = { commitmentKind: 'REPAIR', performance: 'KEPT' };

test.for<[ViewerName, object]>([
  ['the subject that was repaired', { creditRepairs: [repair], creditCommitments: [commitment] }],
  ['the credit office', { creditRepairs: [repair], creditCommitments: [commitment] }],
  ['an auditor', { creditRepairs: [repair], creditCommitments: [commitment] }],
  ['a market officer', { creditRepairs: [repair], creditCommitments: [] }],
  ['a tax officer', { creditRepairs: [], creditCommitments: [] }],
  ['a clerk', { creditRepairs: [], creditCommitments: [] }],
  ['a hall of market regulation', { creditRepairs: [], creditCommitments: [] }],
  ['a system of market regulation', { creditRepairs: [], creditCommitments: [] }],
  ['the public', { creditRepairs: null, creditCommitments: [] }],
  ['a bank', { creditRepairs: null, creditCommitments: [] }],
  ['an association', { creditRepairs: null, creditCommitments: [] }],
  ['another subject', { creditRepairs: null, creditCommitments: [] }],
])('of a repair that is done %s reads what is theirs', async ([viewer, expected]) => {
  expect((await ask(viewer, 'repaired', aftermath)).subject).toEqual(expected);
});

test('the statistics count the rows that the public reads, and no other', async () => {
  const sections = {
    CreditCommitment: 'creditCommitments',
    VoluntaryDeclaration: 'voluntaryDeclarations',
    CreditMeasure: 'creditMeasures',
    IndustryBan: 'industryBans',
    HonestyListing: 'honestyListings',
  };
  const everybody = Array.from({ length: 1_200 }, (_, index) => subjectAt(index).unifiedSocialCreditCode);
  const read = await office.ask(
    viewers['the public'],
    entitiesQuery(
      Object.values(sections)
        .map((section) => `${section}(first: 500) { id }`)
        .join(' '),
    ),
    representationsOf(everybody),
  );
  const subjects = read.data?._entities as Record<string, unknown[]>[];
  const counted = await office.ask(viewers['the public'], '{ creditStatistics { kind published } }');
  expect(counted.data?.creditStatistics).toEqual(
    Object.entries(sections).map(([kind, section]) => ({
      kind,
      published: subjects.reduce((count, subject) => count + (subject[section] as unknown[]).length, 0),
    })),
  );
});

test.for<[ViewerName, string]>([
  ['the public', 'publicCreditEvaluation { grade }'],
  ['the public', 'publicCreditEvaluations { grade }'],
  ['another subject', 'publicCreditEvaluation { grade }'],
  ['the public', 'handlingAdvice(matter: "bidding") { outcome }'],
  ['a bank', 'handlingAdvice(matter: "bidding") { outcome }'],
  ['another subject', 'handlingAdvice(matter: "bidding") { outcome }'],
  ['the public', 'focusListings { id }'],
  ['a bank', 'creditTalks { id }'],
  ['an association', 'creditRectifications { id }'],
  ['the public', 'creditRepairs { id }'],
  ['another subject', 'creditObjections { id }'],
  ['a bank', 'handlingFeedback { id }'],
  ['a bank', 'dataUseConsents { id }'],
  ['an association', 'associationMemberships { id }'],
  ['the public', 'issuedCreditReports { id }'],
  ['the public', 'creditTrainings { id }'],
  ['the public', 'creditAlerts { id }'],
])('to %s the section %s stays shut', async ([viewer, selection]) => {
  const section = /^\w+/.exec(selection)?.[0] as string;
  expect(await ask(viewer, 'dishonest-debtor', selection)).toEqual({
    subject: { [section]: null },
    codes: ['FORBIDDEN'],
  });
});

describe('handling advice', () => {
  const advice =
    'handlingAdvice(matter: "construction-permit") { outcome reasons hits { department listing basis suspended } measures { code name legalBasis executingDepartment } notifiedCommitmentOpen deferredMaterialOpen missingDepartments }';
  const entry = {
    department: 'courts',
    kind: 'DishonestDebtorListing',
    factId: 'd',
    listing: 'BLACK',
    endedOn: null,
    state: 'ACTIVE',
    severity: 'SERIOUS',
    grade: null,
    penaltyKind: null,
    fineAmount: null,
    decidedOn: '2026-08-01',
    documentNumber: '（2026）1号',
    basis: '民事诉讼法',
    publishedUntil: null,
  };
  const registered = {
    ...entry,
    department: 'market-regulation',
    kind: 'RegistrationAct',
    listing: null,
    severity: null,
  };
  const record = (told: { entries: object[] | null; gaps?: object[] }) => ({
    wholeRecord: { gaps: [], kinds: [], throughPersons: [], ...told },
  });
  const whole = (...entries: object[]) => record({ entries: [registered, ...entries] });
  const undetermined = (reasons: string[], missing: string[] = []) => ({
    outcome: 'UNDETERMINED',
    reasons,
    hits: null,
    measures: null,
    notifiedCommitmentOpen: null,
    deferredMaterialOpen: null,
    missingDepartments: missing,
  });
  const advise = async (viewer: ViewerName, scenario: ScenarioName, given: object, selection = advice) =>
    (await ask(viewer, scenario, selection, given)).subject?.handlingAdvice;

  test('names the hit and the measures of the catalogue with their basis', async () => {
    expect(await advise('a clerk', 'social-organization', whole(entry))).toEqual({
      outcome: 'RESTRICTED',
      reasons: ['RESTRICTED_BY_RULE', 'REGISTRATION_NOT_IN_NETWORK'],
      hits: [{ department: 'courts', listing: 'BLACK', basis: '民事诉讼法', suspended: false }],
      measures: [
        {
          ...{ code: 'P-A-08', name: '审慎审批并核实申请材料', executingDepartment: '行政审批部门' },
          legalBasis: '国办发〔2019〕35号 第(一)项',
        },
      ],
      notifiedCommitmentOpen: false,
      deferredMaterialOpen: false,
      missingDepartments: [],
    });
  });

  test('tells the measures of other matters apart, if asked for', async () => {
    const selection = 'handlingAdvice(matter: "food-licence") { otherMeasures { code } }';
    expect(await advise('a clerk', 'social-organization', whole(entry), selection)).toEqual({
      otherMeasures: ['P-A-09', 'P-M-01', 'P-M-02', 'P-M-03', 'P-M-04', 'P-M-06', 'P-M-07'].map((code) => ({
        code,
      })),
    });
  });

  test('explains itself in both languages, with fact, rule, law and what would change it', async () => {
    const selection = `handlingAdvice(matter: "government-procurement") {
      explanations { about fact { chinese english } rule { chinese english } law lawVerified change { chinese } }
    }`;
    const told = (await advise('a clerk', 'name-with-middle-dot', whole(entry), selection)) as {
      explanations: object[];
    };
    expect(told.explanations[0]).toEqual({
      about: 'BARRED_BY_RULE',
      fact: {
        chinese: '人民法院：列入失信被执行人名单（（2026）1号，2026-08-01认定）',
        english:
          'listing as a dishonest judgment debtor, held by the courts (（2026）1号, decided on 2026-08-01)',
      },
      rule: {
        chinese: '列入失信被执行人名单的供应商，应当拒绝其参与政府采购活动。',
        english: 'Suppliers listed as dishonest judgment debtors are refused in government procurement.',
      },
      law: '财库〔2016〕125号',
      lawVerified: true,
      change: { chinese: expect.stringContaining('移出名单') },
    });
  });

  test.for<[ViewerName, ScenarioName, string, object, string]>([
    ['a clerk', 'dishonest-debtor', 'construction-permit', whole(entry), 'RESTRICTED'],
    ['a clerk', 'dishonest-debtor', 'bidding', whole(entry), 'RESTRICTED'],
    ['a clerk', 'dishonest-debtor', 'government-procurement', whole(entry), 'BARRED'],
    ['a tax officer', 'dishonest-debtor', 'tax-preference', whole(entry), 'RESTRICTED'],
    ['an auditor', 'dishonest-debtor', 'fiscal-subsidy', whole(entry), 'RESTRICTED'],
    ['a clerk', 'dishonest-debtor', 'bidding', whole(), 'RESTRICTED'],
    ['a clerk', 'wage-arrears', 'qualification-approval', whole(), 'BARRED'],
    ['a clerk', 'wage-arrears', 'food-licence', whole(), 'NORMAL'],
    ['a clerk', 'focus-list', 'food-licence', whole({ ...entry, listing: 'FOCUS' }), 'RESTRICTED'],
    [
      'a clerk',
      'clean-and-red-listed',
      'food-licence',
      whole({ ...entry, kind: 'TaxRedListing', listing: 'RED', severity: null }),
      'GREEN_CHANNEL',
    ],
    ['a clerk', 'clean-and-red-listed', 'food-licence', whole(), 'NORMAL'],
    ['the subject under objection', 'under-objection', 'food-licence', whole(), 'NORMAL'],
    [
      'a clerk',
      'social-organization',
      'food-licence',
      record({ entries: [{ ...entry, kind: 'Judgment', listing: null, severity: null }] }),
      'NORMAL',
    ],
    ['a clerk', 'social-organization', 'food-licence', record({ entries: [] }), 'UNDETERMINED'],
    ['a clerk', 'clean-and-red-listed', 'no-such-matter', whole(), 'UNDETERMINED'],
    ['a clerk', 'unknown', 'food-licence', record({ entries: [] }), 'UNDETERMINED'],
  ])('%s asks about %s in %s', async ([viewer, scenario, matter, given, outcome]) => {
    const selection = `handlingAdvice(matter: "${matter}") { outcome }`;
    expect(await advise(viewer, scenario, given, selection)).toEqual({ outcome });
  });

  test('an objection filed at the office suspends what its department still holds as active', async () => {
    const penalty = {
      ...entry,
      department: 'market-regulation',
      kind: 'AdministrativePenalty',
      listing: null,
      documentNumber: '云市监罚字〔2026〕6号',
    };
    expect(await advise('a clerk', 'under-objection', whole(penalty))).toMatchObject({
      outcome: 'NORMAL',
      reasons: ['OBJECTION_UNDER_VERIFICATION'],
      hits: [{ department: 'market-regulation', suspended: true }],
      measures: [],
      notifiedCommitmentOpen: true,
    });
  });

  test('a broken commitment closes both ways without full papers', async () => {
    expect(await advise('a clerk', 'major-tax-violation', whole())).toMatchObject({
      outcome: 'NORMAL',
      notifiedCommitmentOpen: false,
      deferredMaterialOpen: false,
    });
  });

  test.for<[string, object, string[], string[]]>([
    ['nothing was given', {}, ['RECORD_UNAVAILABLE'], []],
    ['the record is null', record({ entries: null }), ['RECORD_UNAVAILABLE'], []],
    [
      'a department did not answer',
      record({
        entries: null,
        gaps: [{ department: 'courts', kind: 'Judgment', reason: 'DEPARTMENT_UNAVAILABLE' }],
      }),
      ['RECORD_UNAVAILABLE', 'DEPARTMENT_UNAVAILABLE'],
      ['courts'],
    ],
    [
      'an entry has a state that nobody knows',
      whole({ ...entry, state: 'FORGOTTEN' }),
      ['RECORD_UNAVAILABLE'],
      [],
    ],
    ['an entry lacks a field', whole({ ...entry, listing: undefined }), ['RECORD_UNAVAILABLE'], []],
    ['an entry hides its state', whole({ ...entry, state: null }), ['ENTRY_UNREADABLE'], []],
  ])('is undetermined when %s', async ([, given, reasons, missing]) => {
    expect(await advise('a clerk', 'clean-and-red-listed', given)).toEqual(undetermined(reasons, missing));
  });
});

describe('the rules that advice is decided by', () => {
  const law = async <Row>(query: string) => {
    const { data, errors } = await office.ask(viewers['the public'], `{ ${query} }`);
    expect(errors).toBeUndefined();
    return Object.values(data ?? {})[0] as Row[];
  };
  type Rule = {
    id: string;
    matter: string | null;
    effect: string;
    listing: string;
    measureCodes: string[];
    source: string;
  };
  type Measure = { code: string; incentive: boolean; legalBasis: string; matters: string[] };

  test('name measures of the catalogue and matters of the list only, and their source', async () => {
    const rules = await law<Rule>('handlingRules { id matter effect listing measureCodes source }');
    const catalogue = await law<Measure>('measureCatalogue { code incentive legalBasis matters }');
    const matters = await law<{ id: string }>('handlingMatters { id }');
    const known = new Set([...matters.map(({ id }) => id), ...catalogue.map(({ code }) => code)]);
    const named = [
      ...rules.flatMap(({ matter, measureCodes }) => [...(matter ? [matter] : []), ...measureCodes]),
      ...catalogue.flatMap((measure) => measure.matters),
    ];
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    expect(rules.filter(({ source }) => !source)).toEqual([]);
    expect(catalogue.filter(({ legalBasis }) => !legalBasis)).toEqual([]);
    expect(rules.length).toBeGreaterThan(5);
  });

  test('open a green channel to the red list alone', async () => {
    const rules = await law<Rule>('handlingRules { effect listing }');
    const green = rules.filter(({ effect }) => effect === 'GREEN_CHANNEL');
    expect(green.map(({ listing }) => listing)).toEqual(['RED']);
  });
});

test('the statistics count what the office publishes, by kind', async () => {
  const { data } = await office.ask(viewers['the public'], '{ creditStatistics { kind published } }');
  const counts = data?.creditStatistics as { kind: string; published: number }[];
  expect(counts.map(({ kind }) => kind).sort()).toEqual([
    'CreditCommitment',
    'CreditMeasure',
    'HonestyListing',
    'IndustryBan',
    'VoluntaryDeclaration',
  ]);
  expect(counts).toContainEqual({ kind: 'IndustryBan', published: 2 });
  expect(counts).toContainEqual({ kind: 'CreditMeasure', published: 3 });
});

test('every text written by hand in the demonstration holds a canary to look for', async () => {
  const { subject } = await ask(
    'the credit office',
    'dishonest-debtor',
    'creditTalks { minutes } handlingFeedback { note }',
  );
  expect(findCanaries(JSON.stringify(subject))).toHaveLength(3);
});

test('a thousand subjects cost one statement for what is read by page, and one for their advice', async () => {
  const codes = Array.from({ length: 1_000 }, (_, index) => subjectAt(index).unifiedSocialCreditCode);
  office.statements.length = 0;
  const { data, errors } = await office.ask(
    viewers['a clerk'],
    entitiesQuery(
      `${evaluation} creditCommitments { id } focusListings { id } creditMeasures { item { name } }
       handlingAdvice(matter: "bidding") { outcome measures { code } }`,
    ),
    representationsOf(codes),
  );
  expect(errors).toBeUndefined();
  expect(data?._entities).toHaveLength(1_000);
  // Law is read for every request of some seconds.
  expect(office.statements.filter((statement) => statement.includes('subject_code'))).toHaveLength(2);
});

test.each<Partial<Viewer>>([{ role: 'HALL' }, { role: 'REGULATOR', department: department.name }])(
  '%j reads of each field the same, whatever is asked for beside it',
  async (viewer) => {
    const codes = Array.from({ length: 30 }, (_, index) => subjectAt(index).unifiedSocialCreditCode);
    const { alone, together } = await readAloneAndTogether(office, viewer, codes);
    expect(alone).toEqual(together);
  },
);
