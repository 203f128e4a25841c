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

const population = 1_200;
const subjects = scenarioSubjects();
const codeOf = (name: ScenarioName) => subjects[name].unifiedSocialCreditCode;
const everybody = Array.from({ length: population }, (_, index) => subjectAt(index).unifiedSocialCreditCode);

const viewers = {
  'the public': { role: 'PUBLIC' },
  'a bank': { role: 'BANK' },
  'a clerk': { role: 'HALL' },
  'a regulator of the courts': { role: 'REGULATOR', department: 'courts' },
  'a regulator of another department': { role: 'REGULATOR', department: 'tax' },
  'the subject itself': { role: 'SUBJECT', organization: codeOf('publication-expired') },
  'another subject': { role: 'SUBJECT', organization: codeOf('repaired') },
  'the credit office': { role: 'CREDIT_OFFICE' },
} satisfies Record<string, Partial<Viewer>>;
type ViewerName = keyof typeof viewers;

const sections = Object.keys(permissions.MarketSubject);

let courts: TestDepartment;
beforeAll(async () => {
  courts = await openTestDepartment(department, {
    postgresUrl: inject('postgresUrl'),
    subjects: population,
    clock: () => new Date('2026-11-20T04:00:00Z'),
  });
});
afterAll(() => courts?.close());

const read = (viewer: ViewerName, codes: readonly string[], selection: string) =>
  readFacts(courts, viewers[viewer], codes, selection);

async function readOne(viewer: ViewerName, scenario: ScenarioName, selection: string): Promise<SubjectFacts> {
  return (await read(viewer, [codeOf(scenario)], selection))[0] as SubjectFacts;
}

test('no section of the department is left without a rule', () => {
  expect(unguardedSections(departmentSchema(department), department.permissions)).toEqual([]);
});

test('without a viewer that the hub has signed there is no answer', async () => {
  const query = entitiesQuery('dishonestDebtorListings { id }');
  const variables = representationsOf([codeOf('dishonest-debtor')]);
  for (const exchange of await unlawfulExchanges(courts, { query, variables }))
    await expect(answerTo(courts.service, exchange)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('a thousand subjects cost one statement, whatever is asked of them', async () => {
  courts.statements.length = 0;
  const selection = sections.map((section) => `${section} { id }`).join(' ');

  expect(await read('a clerk', everybody.slice(0, 1_000), selection)).toHaveLength(1_000);

  expect(courts.statements).toHaveLength(1);
});

test('a dishonest debtor is told with case, court, debtor and what is owed', async () => {
  const { legalRepresentative, name } = subjects['dishonest-debtor'];
  const { dishonestDebtorListings } = await readOne(
    'a regulator of the courts',
    'dishonest-debtor',
    `dishonestDebtorListings {
      kind listing state severity listedOn reason caseNumber court province name sex age residentIdNumber
      legalRepresentativeName basisDocumentNumber basisUnit duty performance performedPart circumstance
      filedOn publishedOn publishedFrom publishedUntil
    }`,
  );
  expect(dishonestDebtorListings).toEqual([
    {
      kind: 'DishonestDebtorListing',
      listing: 'BLACK',
      state: 'ACTIVE',
      severity: 'SERIOUS',
      listedOn: '2026-05-04',
      reason: '有履行能力而拒不履行生效法律文书确定义务',
      caseNumber: '（2026）示01执2号',
      court: expect.stringMatching(/^云州市.+人民法院$/),
      province: '示范省',
      name,
      sex: null,
      age: null,
      residentIdNumber: null,
      legalRepresentativeName: legalRepresentative.name,
      basisDocumentNumber: '（2025）示01民初2号',
      basisUnit: expect.stringMatching(/^云州市.+人民法院$/),
      duty: expect.stringContaining(legalRepresentative.residentIdNumber),
      performance: 'UNPERFORMED',
      performedPart: null,
      circumstance: '有履行能力而拒不履行生效法律文书确定义务',
      filedOn: '2026-03-05',
      publishedOn: '2026-05-07',
      publishedFrom: '2026-05-07',
      publishedUntil: '2028-05-03',
    },
  ]);
});

test('the name of a debtor is told as an organization’s of organizations alone', async () => {
  type Named = { name: string; organizationName: string | null };
  const firms = everybody.map((_, index) => subjectAt(index)).filter(({ kind }) => kind !== 'SOLE_TRADER');
  const namesOfFirms = new Set(firms.map(({ name }) => name));
  const found = await read(
    'a regulator of the courts',
    everybody,
    'dishonestDebtorListings { name organizationName }',
  );
  const listings = found.flatMap(({ dishonestDebtorListings }) => dishonestDebtorListings as Named[]);
  const [ofFirms, ofPersons] = [true, false].map((isFirm) =>
    listings.filter(({ name }) => namesOfFirms.has(name) === isFirm),
  ) as [Named[], Named[]];
  expect([ofFirms.length > 0, ofPersons.length > 0]).toEqual([true, true]);
  expect(ofFirms.map(({ organizationName }) => organizationName)).toEqual(ofFirms.map(({ name }) => name));
  expect(ofPersons.filter(({ organizationName }) => organizationName !== null)).toEqual([]);
});

test('a case has one number wherever it is told', async () => {
  const found = await readOne(
    'a clerk',
    'dishonest-debtor',
    `dishonestDebtorListings { caseNumber court filedOn } consumptionRestrictions { caseNumber court filedOn }
     enforcementCases { caseNumber court filedOn }`,
  );
  const [listing] = found.dishonestDebtorListings as [Record<string, unknown>];
  expect(found).toEqual({
    dishonestDebtorListings: [listing],
    consumptionRestrictions: [listing],
    enforcementCases: [listing],
  });
});

test('a sole trader is listed as the natural person it is', async () => {
  const found = await read(
    'a regulator of the courts',
    everybody,
    'dishonestDebtorListings { listedOn name sex age residentIdNumber legalRepresentativeName }',
  );
  const listed = found.flatMap(({ dishonestDebtorListings = [] }, index) =>
    subjectAt(index).kind === 'SOLE_TRADER'
      ? dishonestDebtorListings.map((fact) => ({ fact, subject: subjectAt(index) }))
      : [],
  );

  expect(listed.length).toBeGreaterThan(0);
  for (const { fact, subject } of listed) {
    const { name, residentIdNumber } = subject.legalRepresentative;
    expect(fact).toMatchObject({ name, residentIdNumber, legalRepresentativeName: null });
    expect(fact.sex).toBe(Number(residentIdNumber.slice(16, 17)) % 2 === 1 ? 'MALE' : 'FEMALE');
    const years = Number(String(fact.listedOn).slice(0, 4)) - Number(residentIdNumber.slice(6, 10));
    expect(fact.age).toBeOneOf([years - 1, years]);
  }
});

test.for<[ViewerName, string[]]>([
  ['the public', []],
  ['a bank', []],
  ['another subject', []],
  ['a clerk', []],
  ['a regulator of another department', []],
  ['a regulator of the courts', ['EXPIRED']],
  ['the subject itself', ['EXPIRED']],
  ['the credit office', ['EXPIRED']],
])('of a listing whose publication is over %s reads %j', async ([viewer, states]) => {
  const { dishonestDebtorListings } = await readOne(
    viewer,
    'publication-expired',
    'dishonestDebtorListings { state }',
  );
  expect(dishonestDebtorListings?.map(({ state }) => state)).toEqual(states);
});

test.for<[ViewerName, string[]]>([
  ['the public', ['2025-09-26']],
  ['a bank', ['2025-09-26']],
  ['a clerk', ['2026-11-18', '2025-09-26']],
  ['a regulator of another department', ['2026-11-18', '2025-09-26']],
  ['a regulator of the courts', ['2026-11-18', '2025-09-26']],
  ['the credit office', ['2026-11-18', '2025-09-26']],
])('of a published judgment and one to be published %s reads those of %j', async ([viewer, days]) => {
  const { judgments } = await readOne(viewer, 'dishonest-debtor', 'judgments { decidedOn publishedFrom }');
  expect(judgments?.map(({ decidedOn }) => decidedOn)).toEqual(days);
});

test.for<ScenarioName>([
  'clean-and-red-listed',
  'wage-arrears',
  'major-tax-violation',
  'abnormal-operation',
  'under-objection',
  'repaired',
  'focus-list',
  'unknown',
])('the courts hold nothing against the subject of %s', async (scenario) => {
  const selection = sections.map((section) => `${section} { id }`).join(' ');
  expect(await readOne('a regulator of the courts', scenario, selection)).toEqual(
    Object.fromEntries(sections.map((section) => [section, []])),
  );
});

test('a list reads on behind a cursor, and a page that is too large is refused', async () => {
  const page = (given: string) => `judgments(${given}) { decidedOn cursor }`;
  const first = await readOne('a clerk', 'dishonest-debtor', page('first: 1'));
  expect(first.judgments?.map(({ decidedOn }) => decidedOn)).toEqual(['2026-11-18']);

  const rest = await readOne(
    'a clerk',
    'dishonest-debtor',
    page(`first: 1, after: "${first.judgments?.[0]?.cursor}"`),
  );
  expect(rest.judgments?.map(({ decidedOn }) => decidedOn)).toEqual(['2025-09-26']);

  const { errors } = await courts.ask(
    viewers['a clerk'],
    entitiesQuery(page('first: 501')),
    representationsOf([codeOf('dishonest-debtor')]),
  );
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['INVALID_PAGE']);
});

test.for([
  ...personalFieldsOf(department),
  ['DishonestDebtorListing', 'duty'],
  ['ConsumptionRestriction', 'content'],
  ['Judgment', 'summary'],
  ['FalseLitigationFinding', 'finding'],
] as FactField[])('the demonstration data has canaries in %s.%s', async (field) => {
  const values = await valuesOf(courts, viewers['a regulator of the courts'], everybody, field);
  expect(findCanaries(values.join('\n')).length).toBeGreaterThan(0);
});

test.each<Partial<Viewer>>([{ role: 'HALL' }, { role: 'REGULATOR', department: department.name }])(
  '%j reads of each field the same, whatever is asked for beside it',
  async (viewer) => {
    const codes = Array.from({ length: 30 }, (_, index) => subjectAt(index).unifiedSocialCreditCode);
    const { alone, together } = await readAloneAndTogether(courts, viewer, codes);
    expect(alone).toEqual(together);
  },
);
