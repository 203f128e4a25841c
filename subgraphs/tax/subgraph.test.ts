import { departmentSchema, seedDepartment, unguardedSections } from '@credit-hub/kit';
import { type ScenarioName, scenarioSubjects, subjectAt } from '@credit-hub/kit/demonstration';
import {
  entitiesQuery,
  openTestDepartment,
  readAloneAndTogether,
  representationsOf,
  type TestDepartment,
} from '@credit-hub/kit/testing';
import type { Viewer } from '@credit-hub/schema';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { department } from './index.ts';

const codeOf = (scenario: ScenarioName) => scenarioSubjects()[scenario].unifiedSocialCreditCode;

const publicViewer: Partial<Viewer> = { role: 'PUBLIC' };
const clerk: Partial<Viewer> = { role: 'HALL' };
const bank: Partial<Viewer> = { role: 'BANK' };
const taxOfficer: Partial<Viewer> = { role: 'REGULATOR', department: 'tax' };
const marketOfficer: Partial<Viewer> = { role: 'REGULATOR', department: 'market-regulation' };
const violatorItself: Partial<Viewer> = { role: 'SUBJECT', organization: codeOf('major-tax-violation') };
const anotherSubject: Partial<Viewer> = { role: 'SUBJECT', organization: codeOf('repaired') };

let tax: TestDepartment;
beforeAll(async () => {
  tax = await openTestDepartment(department, {
    postgresUrl: inject('postgresUrl'),
    subjects: 1_200,
    clock: () => new Date('2026-11-20T04:00:00Z'),
  });
});
afterAll(() => tax?.close());

async function ask(viewer: Partial<Viewer>, scenario: ScenarioName, selection: string) {
  const { data, errors } = await tax.ask(
    viewer,
    entitiesQuery(selection),
    representationsOf([codeOf(scenario)]),
  );
  const [subject] = (data?._entities ?? []) as Record<string, unknown>[];
  return { subject, codes: errors?.map(({ extensions }) => extensions?.code) };
}

test('no section of the department is left without a rule', () => {
  expect(unguardedSections(departmentSchema(department), department.permissions)).toEqual([]);
});

const rating = 'taxCreditRating { year grade }';
const arrears = 'taxArrears { taxKind amount state }';
const violations = 'majorTaxViolations { kind listing amount state }';
const owed = [
  { taxKind: '企业所得税', amount: '356200.50', state: 'ACTIVE' },
  { taxKind: '增值税', amount: '1284000.00', state: 'ACTIVE' },
];
const violation = { kind: 'MajorTaxViolation', listing: 'BLACK', amount: '1640200.50', state: 'ACTIVE' };

test.each([
  [
    'the public sees the published rating A',
    publicViewer,
    'clean-and-red-listed',
    rating,
    { taxCreditRating: { year: 2025, grade: 'A' } },
  ],
  ['the public sees no other rating', publicViewer, 'major-tax-violation', rating, { taxCreditRating: null }],
  [
    'a clerk sees every newest rating',
    clerk,
    'major-tax-violation',
    rating,
    { taxCreditRating: { year: 2025, grade: 'D' } },
  ],
  ['a clerk sees arrears', clerk, 'major-tax-violation', arrears, { taxArrears: owed }],
  [
    'a regulator of another department sees arrears',
    marketOfficer,
    'major-tax-violation',
    arrears,
    { taxArrears: owed },
  ],
  ['a subject sees its own arrears', violatorItself, 'major-tax-violation', arrears, { taxArrears: owed }],
  [
    'the public sees a major violation while it is published',
    publicViewer,
    'major-tax-violation',
    violations,
    { majorTaxViolations: [violation] },
  ],
  ['who has no violation has an empty list', taxOfficer, 'repaired', violations, { majorTaxViolations: [] }],
  [
    'a code that nobody knows has nothing',
    taxOfficer,
    'unknown',
    `${rating} ${violations}`,
    { taxCreditRating: null, majorTaxViolations: [] },
  ],
] as const)('%s', async (_, viewer, scenario, selection, expected) => {
  expect(await ask(viewer, scenario, selection)).toEqual({ subject: expected, codes: undefined });
});

test.each([
  ['the public', publicViewer],
  ['a bank', bank],
  ['another subject', anotherSubject],
])('%s never opens the section of tax arrears', async (_, viewer) => {
  const { subject, codes } = await ask(viewer, 'major-tax-violation', arrears);
  expect(subject).toEqual({ taxArrears: null });
  expect(codes).toEqual(['FORBIDDEN']);
});

test('a department that was seeded is not seeded again', async () => {
  const before = await ask(taxOfficer, 'major-tax-violation', arrears);
  expect(
    await seedDepartment(department, tax.databaseUrl, { subjects: 1_200, fieldKeys: tax.fieldKeys }),
  ).toBe(false);
  expect(await ask(taxOfficer, 'major-tax-violation', arrears)).toEqual(before);
});

test('a thousand subjects cost one statement, whatever is asked of them', async () => {
  const codes = Array.from({ length: 1_000 }, (_, index) => subjectAt(index).unifiedSocialCreditCode);
  tax.statements.length = 0;
  const { data, errors } = await tax.ask(
    clerk,
    entitiesQuery(
      `${rating} ${arrears} ${violations} taxPenalties { id } taxLicences { id } taxRedListings { id }`,
    ),
    representationsOf(codes),
  );
  expect(errors).toBeUndefined();
  expect(data?._entities).toHaveLength(1_000);
  expect(tax.statements).toHaveLength(1);
});

test.each<Partial<Viewer>>([{ role: 'HALL' }, { role: 'REGULATOR', department: department.name }])(
  '%j reads of each field the same, whatever is asked for beside it',
  async (viewer) => {
    const codes = Array.from({ length: 30 }, (_, index) => subjectAt(index).unifiedSocialCreditCode);
    const { alone, together } = await readAloneAndTogether(tax, viewer, codes);
    expect(alone).toEqual(together);
  },
);
