import { departmentSchema, unguardedSections } from '@credit-hub/kit';
import { findCanaries, type ScenarioName, scenarioSubjects, subjectAt } from '@credit-hub/kit/demonstration';
import {
  answerTo,
  entitiesQuery,
  type FactField,
  openTestDepartment,
  personalFieldsOf,
  readAloneAndTogether,
  readFacts,
  representationsOf,
  type SubjectFacts,
  type TestDepartment,
  unlawfulExchanges,
  valuesOf,
} from '@credit-hub/kit/testing';
import type { Viewer } from '@credit-hub/schema';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { department } from './index.ts';
import { permissions } from './permissions.ts';

const population = 2_000;
const subjects = scenarioSubjects();
const codeOf = (name: ScenarioName) => subjects[name].unifiedSocialCreditCode;
const everybody = Array.from({ length: population }, (_, index) => subjectAt(index).unifiedSocialCreditCode);

const viewers = {
  'the public': { role: 'PUBLIC' },
  'a bank': { role: 'BANK' },
  'an association': { role: 'ASSOCIATION' },
  'a clerk': { role: 'HALL' },
  "a hall's system": { role: 'DEPARTMENT_SYSTEM' },
  'a regulator of housing': { role: 'REGULATOR', department: 'housing' },
  'a regulator of another department': { role: 'REGULATOR', department: 'courts' },
  'the repaired subject': { role: 'SUBJECT', organization: codeOf('repaired') },
  'the red-listed subject': { role: 'SUBJECT', organization: codeOf('clean-and-red-listed') },
  'the credit office': { role: 'CREDIT_OFFICE' },
  'an auditor': { role: 'AUDITOR' },
} satisfies Record<string, Partial<Viewer>>;
type ViewerName = keyof typeof viewers;

const sections = Object.keys(permissions.MarketSubject);
const openSections = sections.filter((section) => section !== 'sectorEvaluations');

let housing: TestDepartment;
beforeAll(async () => {
  housing = await openTestDepartment(department, {
    postgresUrl: inject('postgresUrl'),
    subjects: population,
    clock: () => new Date('2026-11-20T04:00:00Z'),
  });
});
afterAll(() => housing?.close());

const read = (viewer: ViewerName, codes: readonly string[], selection: string) =>
  readFacts(housing, viewers[viewer], codes, selection);

async function readOne(viewer: ViewerName, scenario: ScenarioName, selection: string): Promise<SubjectFacts> {
  return (await read(viewer, [codeOf(scenario)], selection))[0] as SubjectFacts;
}

test('no section of the department is left without a rule', () => {
  expect(unguardedSections(departmentSchema(department), department.permissions)).toEqual([]);
});

test('without a viewer that the hub has signed there is no answer', async () => {
  const query = entitiesQuery('wageArrearsListings { id }');
  const variables = representationsOf([codeOf('wage-arrears')]);
  for (const exchange of await unlawfulExchanges(housing, { query, variables }))
    await expect(answerTo(housing.service, exchange)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('a thousand subjects cost one statement, whatever is asked of them', async () => {
  housing.statements.length = 0;
  const selection = sections.map((section) => `${section} { id }`).join(' ');

  expect(await read('a clerk', everybody.slice(0, 1_000), selection)).toHaveLength(1_000);

  expect(housing.statements).toHaveLength(1);
});

test('a listing for wages owed is told with project, amount, workers and people', async () => {
  const { legalRepresentative, district } = subjects['wage-arrears'];
  const { wageArrearsListings } = await readOne(
    'a regulator of housing',
    'wage-arrears',
    `wageArrearsListings {
      kind listing state severity decidedOn listedOn removedOn reason documentNumber authority projectName
      owedAmount workersAffected paidOn legalRepresentativeName legalRepresentativeResidentIdNumber
      workersContactPhone publishedFrom publishedUntil provenance { sourceUnit receivedAt }
    }`,
  );
  expect(wageArrearsListings).toEqual([
    {
      kind: 'WageArrearsListing',
      listing: 'BLACK',
      state: 'ACTIVE',
      severity: 'SERIOUS',
      decidedOn: '2026-07-13',
      listedOn: '2026-07-13',
      removedOn: null,
      reason: expect.stringMatching(/拖欠.+等46名农民工工资/),
      documentNumber: '云住建欠薪列字〔2026〕3号',
      authority: `${district}人力资源和社会保障局`,
      projectName: `${district}示范片区1号地块工程`,
      owedAmount: '1268000.00',
      workersAffected: 46,
      paidOn: null,
      legalRepresentativeName: legalRepresentative.name,
      legalRepresentativeResidentIdNumber: legalRepresentative.residentIdNumber,
      workersContactPhone: expect.stringMatching(/^154\d{8}$/),
      publishedFrom: '2026-07-20',
      publishedUntil: '2029-07-12',
      provenance: {
        sourceUnit: `${district}人力资源和社会保障局`,
        receivedAt: '2026-07-15T00:30:00.000Z',
      },
    },
  ]);
});

test.for<ScenarioName>(['clean-and-red-listed', 'wage-arrears'])(
  'the builder of %s has a valid qualification, projects, a licence and an evaluation',
  async (scenario) => {
    const found = await readOne(
      'a clerk',
      scenario,
      `constructionQualifications { name grade validUntil } constructionProjects { name floorArea contractAmount }
       constructionLicences { certificateName validUntil } sectorEvaluations { sector year }`,
    );
    expect(found).toEqual({
      constructionQualifications: [
        {
          name: '建筑工程施工总承包',
          grade: expect.stringMatching(/^[一二三]级$/),
          validUntil: expect.stringMatching(/^20(2[6-9]|3\d)-/),
        },
      ],
      constructionProjects: expect.arrayContaining([
        {
          name: `${subjects[scenario].district}示范片区1号地块工程`,
          floorArea: expect.any(Number),
          contractAmount: expect.stringMatching(/^\d+0000\.00$/),
        },
      ]),
      constructionLicences: [
        { certificateName: '安全生产许可证', validUntil: expect.stringMatching(/^20(2[6-9]|3\d)-/) },
      ],
      sectorEvaluations: [{ sector: 'CONSTRUCTION', year: 2025 }],
    });
  },
);

test.for<[ViewerName, string[]]>([
  ['the public', []],
  ['a bank', []],
  ['a clerk', []],
  ["a hall's system", []],
  ['a regulator of another department', []],
  ['the red-listed subject', []],
  ['a regulator of housing', ['REPAIRED']],
  ['the repaired subject', ['REPAIRED']],
  ['the credit office', ['REPAIRED']],
  ['an auditor', ['REPAIRED']],
])('of a repaired penalty %s reads %j', async ([viewer, states]) => {
  const { constructionPenalties } = await readOne(viewer, 'repaired', 'constructionPenalties { state }');
  expect(constructionPenalties?.map(({ state }) => state)).toEqual(states);
});

test('a repaired penalty tells when, why and on what document', async () => {
  const { constructionPenalties } = await readOne(
    'the credit office',
    'repaired',
    'constructionPenalties { revisions { revisedOn state reason documentNumber } }',
  );
  expect(constructionPenalties).toEqual([
    {
      revisions: [
        {
          revisedOn: '2026-10-21',
          state: 'REPAIRED',
          reason: expect.stringContaining('已作出信用承诺'),
          documentNumber: '云住建信修字〔2026〕7号',
        },
      ],
    },
  ]);
});

test.for<[ViewerName, string[]]>([
  ['the public', []],
  ['a bank', []],
  ['a clerk', []],
  ['a regulator of another department', []],
  ['a regulator of housing', ['EXPIRED']],
  ['the credit office', ['EXPIRED']],
])('of bad conduct whose publication is over %s reads %j', async ([viewer, states]) => {
  const { constructionConductRecords } = await readOne(
    viewer,
    'publication-expired',
    'constructionConductRecords { state }',
  );
  expect(constructionConductRecords?.map(({ state }) => state)).toEqual(states);
});

test.for<[ViewerName, ScenarioName, string[]]>([
  ['a bank', 'clean-and-red-listed', ['A']],
  ['an association', 'clean-and-red-listed', ['A']],
  ['a clerk', 'wage-arrears', ['D']],
  ["a hall's system", 'wage-arrears', ['D']],
  ['a regulator of another department', 'wage-arrears', ['D']],
  ['the red-listed subject', 'clean-and-red-listed', ['A']],
  ['an auditor', 'wage-arrears', ['D']],
])('%s reads the evaluation of %s: %j', async ([viewer, scenario, grades]) => {
  const { sectorEvaluations } = await readOne(viewer, scenario, 'sectorEvaluations { grade }');
  expect(sectorEvaluations?.map(({ grade }) => grade)).toEqual(grades);
});

test.for<[ViewerName, ScenarioName]>([
  ['the public', 'clean-and-red-listed'],
  ['the red-listed subject', 'wage-arrears'],
])('%s is shut out of the evaluation of %s', async ([viewer, scenario]) => {
  const { data, errors } = await housing.ask(
    viewers[viewer],
    entitiesQuery('sectorEvaluations { grade } wageArrearsListings { listing }'),
    representationsOf([codeOf(scenario)]),
  );
  expect(errors?.map(({ extensions, path }) => [extensions?.code, path])).toEqual([
    ['FORBIDDEN', ['_entities', 0, 'sectorEvaluations']],
  ]);
  expect(data?._entities).toEqual([
    {
      sectorEvaluations: null,
      wageArrearsListings: scenario === 'wage-arrears' ? [{ listing: 'BLACK' }] : [],
    },
  ]);
});

test('what is held of the clean subject counts for it', async () => {
  const found = await readOne(
    'a regulator of housing',
    'clean-and-red-listed',
    openSections.map((section) => `${section} { kind severity }`).join(' '),
  );
  const facts = Object.values(found).flat();
  expect(facts.length).toBeGreaterThan(0);
  expect(facts.filter(({ severity }) => severity !== null)).toEqual([]);
});

test.for<ScenarioName>(['unknown', 'social-organization', 'sole-trader-with-old-tax-number'])(
  'the department holds nothing of %s',
  async (scenario) => {
    const selection = sections.map((section) => `${section} { id }`).join(' ');
    expect(await readOne('a regulator of housing', scenario, selection)).toEqual(
      Object.fromEntries(sections.map((section) => [section, []])),
    );
  },
);

test('most of the crowd has no bad record, and some have', async () => {
  const adverse = [
    'wageArrearsListings',
    'safetyAccidents',
    'constructionPenalties',
    'constructionConductRecords',
  ];
  const found = await read(
    'a regulator of housing',
    everybody,
    adverse.map((section) => `${section} { severity }`).join(' '),
  );
  const bad = found.filter((subject) =>
    Object.values(subject).some((facts) => facts.some(({ severity }) => severity !== null)),
  );
  expect(bad.length).toBeGreaterThan(0);
  expect(bad.length).toBeLessThan(population / 10);
});

test.for([
  ...personalFieldsOf(department),
  ['ConstructionConductRecord', 'description'],
  ['SafetyAccident', 'finding'],
  ['WageArrearsListing', 'reason'],
  ['PresaleConductRecord', 'description'],
  ['RealEstateAgencyConductRecord', 'description'],
] as FactField[])('the demonstration data has canaries in %s.%s', async (field) => {
  const values = await valuesOf(housing, viewers['a regulator of housing'], everybody, field);
  expect(findCanaries(values.join('\n')).length).toBeGreaterThan(0);
});

test.each<Partial<Viewer>>([{ role: 'HALL' }, { role: 'REGULATOR', department: department.name }])(
  '%j reads of each field the same, whatever is asked for beside it',
  async (viewer) => {
    const codes = Array.from({ length: 30 }, (_, index) => subjectAt(index).unifiedSocialCreditCode);
    const { alone, together } = await readAloneAndTogether(housing, viewer, codes);
    expect(alone).toEqual(together);
  },
);
