import { departmentSchema, unguardedSections } from '@credit-hub/kit';
import { findCanaries, type ScenarioName, scenarioSubjects, subjectAt } from '@credit-hub/kit/demonstration';
import {
  entitiesQuery,
  openTestDepartment,
  readAloneAndTogether,
  representationsOf,
  type TestDepartment,
} from '@credit-hub/kit/testing';
import { hubViewer, type Viewer } from '@credit-hub/schema';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { department } from './index.ts';

const subjects = scenarioSubjects();
const codeOf = (scenario: ScenarioName) => subjects[scenario].unifiedSocialCreditCode;

const publicViewer: Partial<Viewer> = { role: 'PUBLIC' };
const clerk: Partial<Viewer> = { role: 'HALL' };
const marketOfficer: Partial<Viewer> = { role: 'REGULATOR', department: 'market-regulation' };
const taxOfficer: Partial<Viewer> = { role: 'REGULATOR', department: 'tax' };
const repairedItself: Partial<Viewer> = { role: 'SUBJECT', organization: codeOf('repaired') };

let market: TestDepartment;
beforeAll(async () => {
  market = await openTestDepartment(department, {
    postgresUrl: inject('postgresUrl'),
    subjects: 1_200,
    clock: () => new Date('2026-11-20T04:00:00Z'),
  });
});
afterAll(() => market?.close());

async function ask(viewer: Partial<Viewer>, scenario: ScenarioName, selection: string) {
  const { data, errors } = await market.ask(
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

const penalties = 'administrativePenalties { documentNumber state fineAmount }';
const number = (year: number, scenario: ScenarioName) =>
  `云市监罚字〔${year}〕${subjects[scenario].index + 1}号`;
const objected = {
  documentNumber: number(2026, 'under-objection'),
  state: 'UNDER_OBJECTION',
  fineAmount: '12500.00',
};
const repaired = { documentNumber: number(2026, 'repaired'), state: 'REPAIRED', fineAmount: '12500.00' };
const expired = {
  documentNumber: number(2025, 'publication-expired'),
  state: 'EXPIRED',
  fineAmount: '12500.00',
};
const listings = 'abnormalOperationListings { kind listing listedOn reason }';
const listed = {
  kind: 'AbnormalOperationListing',
  listing: 'FOCUS',
  listedOn: '2026-09-21',
  reason: '通过登记的住所或者经营场所无法联系',
};

test.each([
  [
    'the public sees a penalty that is objected to',
    publicViewer,
    'under-objection',
    penalties,
    { administrativePenalties: [objected] },
  ],
  [
    'the public sees no repaired penalty',
    publicViewer,
    'repaired',
    penalties,
    { administrativePenalties: [] },
  ],
  ['a clerk does not use a repaired penalty', clerk, 'repaired', penalties, { administrativePenalties: [] }],
  [
    'another department does not use a repaired penalty',
    taxOfficer,
    'repaired',
    penalties,
    { administrativePenalties: [] },
  ],
  [
    'the department keeps a repaired penalty',
    marketOfficer,
    'repaired',
    penalties,
    { administrativePenalties: [repaired] },
  ],
  [
    'the subject sees its own repaired penalty',
    repairedItself,
    'repaired',
    penalties,
    { administrativePenalties: [repaired] },
  ],
  [
    'a subject sees of another what the public sees',
    repairedItself,
    'publication-expired',
    penalties,
    { administrativePenalties: [] },
  ],
  [
    'nobody outside uses an expired penalty',
    clerk,
    'publication-expired',
    penalties,
    { administrativePenalties: [] },
  ],
  [
    'the department keeps an expired penalty',
    marketOfficer,
    'publication-expired',
    penalties,
    { administrativePenalties: [expired] },
  ],
  [
    'a listing is published while it stands',
    publicViewer,
    'abnormal-operation',
    listings,
    { abnormalOperationListings: [listed] },
  ],
  [
    'that a subject is registered is a fact of its record',
    clerk,
    'repaired',
    'registrationActs { kind actKind state publishedUntil }',
    {
      registrationActs: [
        { kind: 'RegistrationAct', actKind: 'ESTABLISHMENT', state: 'ACTIVE', publishedUntil: null },
      ],
    },
  ],
  [
    'a social organization has no act of registration here',
    marketOfficer,
    'social-organization',
    'registrationActs { id }',
    { registrationActs: [] },
  ],
  [
    'a social organization is not registered here',
    marketOfficer,
    'social-organization',
    'registration { name }',
    { registration: null },
  ],
  [
    'a code that nobody knows has nothing',
    marketOfficer,
    'unknown',
    `registration { name } ${listings}`,
    { registration: null, abnormalOperationListings: [] },
  ],
] as const)('%s', async (_, viewer, scenario, selection, expected) => {
  expect(await ask(viewer, scenario, selection)).toEqual({ subject: expected, codes: undefined });
});

test('the act of registration expires with the registration', async () => {
  const codes = Array.from({ length: 1_000 }, (_, index) => subjectAt(index).unifiedSocialCreditCode);
  const { data } = await market.ask(
    clerk,
    entitiesQuery('registration { state } registrationActs { id }'),
    representationsOf(codes),
  );
  const entities = data?._entities as {
    registration: { state: string } | null;
    registrationActs: unknown[];
  }[];
  // Who lost its business licence is there until it is wound up.
  const registered = entities.map(({ registration }) =>
    ['IN_BUSINESS', 'REVOKED'].includes(registration?.state ?? ''),
  );
  expect(entities.map(({ registrationActs }) => registrationActs.length === 1)).toEqual(registered);
  expect(
    entities.filter(({ registration }) => registration?.state === 'DEREGISTERED').length,
  ).toBeGreaterThan(0);
});

test('a repaired penalty tells its life, newest first', async () => {
  const selection = 'administrativePenalties { revisions { revisedOn state documentNumber } }';
  const { subject } = await ask(marketOfficer, 'repaired', selection);
  expect(subject).toEqual({
    administrativePenalties: [
      {
        revisions: [
          {
            revisedOn: '2026-08-22',
            state: 'REPAIRED',
            documentNumber: `云市监信修〔2026〕${subjects.repaired.index + 1}号`,
          },
          { revisedOn: '2026-05-04', state: 'ACTIVE', documentNumber: null },
        ],
      },
    ],
  });
});

test('complaints stay shut to the public', async () => {
  expect(await ask(publicViewer, 'repaired', 'complaints { category }')).toEqual({
    subject: { complaints: null },
    codes: ['FORBIDDEN'],
  });
});

test("a sole trader's old taxpayer number holds the owner's identity number", async () => {
  const scenario = 'sole-trader-with-old-tax-number';
  const { subject } = await ask(marketOfficer, scenario, 'registration { previousTaxpayerNumber }');
  const expected = `${subjects[scenario].legalRepresentative.residentIdNumber}01`;
  expect(subject).toEqual({ registration: { previousTaxpayerNumber: expected } });
});

test.each([
  ['name-with-rare-character', '𠮷野曦'],
  ['name-with-middle-dot', '阿依努尔·买买提昶'],
] as const)('%s keeps its characters as they were registered', async (scenario, name) => {
  const { subject } = await ask(marketOfficer, scenario, 'registration { legalRepresentative { name } }');
  expect(subject).toEqual({ registration: { legalRepresentative: { name } } });
});

const everyoneOnIt = `registration {
  legalRepresentative { name residentIdNumber phone } actualController { name residentIdNumber phone }
  shareholders { name residentIdNumber } registeredAddress }`;

test('every piece of personal data in the demonstration is a canary', async () => {
  const { subject } = await ask(marketOfficer, 'repaired', everyoneOnIt);
  // Three people: the representative holds shares, too. Two phones and one address.
  expect(findCanaries(JSON.stringify(subject))).toHaveLength(4 + 4 + 2 + 1);
});

test('a thousand subjects cost one statement, and one each for shareholders, revisions and whom the register names', async () => {
  const codes = Array.from({ length: 1_000 }, (_, index) => subjectAt(index).unifiedSocialCreditCode);
  market.statements.length = 0;
  const { data, errors } = await market.ask(
    clerk,
    entitiesQuery(
      `registration { name shareholders { name } } ${penalties} ${listings} spotChecks { id revisions { reason } }`,
    ),
    representationsOf(codes),
  );
  expect(errors).toBeUndefined();
  expect(data?._entities).toHaveLength(1_000);
  expect(market.statements).toHaveLength(4);
});

type Found = { unifiedSocialCreditCode: string; registration: { name: string } };

async function search(variables: Record<string, unknown>) {
  const query = `query ($name: String!, $first: Int, $after: String) {
    searchMarketSubjects(name: $name, first: $first, after: $after) {
      marketSubjects { unifiedSocialCreditCode registration { name } } cursor } }`;
  const { data, errors } = await market.ask(publicViewer, query, variables);
  const page = data?.searchMarketSubjects as { marketSubjects: Found[]; cursor: string | null } | null;
  return {
    found: page?.marketSubjects,
    cursor: page?.cursor ?? null,
    codes: errors?.map(({ extensions }) => extensions?.code),
  };
}

test('a search finds each subject whose name holds the text, and no other', async () => {
  const registered = Array.from({ length: 1_200 }, (_, index) => subjectAt(index))
    .filter(({ kind, scenario }) => kind !== 'SOCIAL_ORGANIZATION' && scenario !== 'unknown')
    .filter(({ name }) => name.includes('软件有限'));
  const { found } = await search({ name: '软件 有限', first: 500 });
  expect(found?.map(({ registration }) => registration.name).sort()).toEqual(
    registered.map(({ name }) => name).sort(),
  );
  expect(found?.length).toBeGreaterThan(5);
});

test('a search is read page by page without a gap and without a repetition', async () => {
  const whole = (await search({ name: '云州', first: 500 })).found ?? [];
  const paged: Found[] = [];
  let after: string | null = null;
  do {
    const page = await search({ name: '云州', first: 100, after });
    paged.push(...(page.found ?? []));
    after = page.cursor;
  } while (after !== null);
  expect(paged.slice(0, whole.length)).toEqual(whole);
  expect(new Set(paged.map(({ unifiedSocialCreditCode }) => unifiedSocialCreditCode)).size).toBe(
    paged.length,
  );
});

test.each([
  ['a single character', { name: '云' }, 'INVALID_NAME'],
  ['a single character of two halves', { name: '𠮷' }, 'INVALID_NAME'],
  ['a null character', { name: '云\u0000州' }, 'INVALID_NAME'],
  ['a page beyond 500', { name: '云州', first: 501 }, 'INVALID_PAGE'],
  ['a cursor that is a code', { name: '云州', after: '91000000MX0000019T' }, 'INVALID_CURSOR'],
])('a search refuses %s', async (_, variables, code) => {
  expect((await search(variables)).codes).toEqual([code]);
});

test('a wildcard in a search is a character like any other', async () => {
  expect((await search({ name: '云%公' })).found).toEqual([]);
});

test.each<Partial<Viewer>>([{ role: 'HALL' }, { role: 'REGULATOR', department: department.name }])(
  '%j reads of each field the same, whatever is asked for beside it',
  async (viewer) => {
    const codes = Array.from({ length: 30 }, (_, index) => subjectAt(index).unifiedSocialCreditCode);
    const { alone, together } = await readAloneAndTogether(market, viewer, codes);
    expect(alone).toEqual(together);
  },
);

test('what nobody asks for stays in the database', async () => {
  market.statements.length = 0;
  await ask(clerk, 'repaired', 'registration { state } administrativePenalties { fineAmount }');
  const read = [...(market.statements[0] ?? '').matchAll(/"(\w+)"::text/g)].map(([, column]) => column);
  expect(read).toEqual(['subject_code', 'state', 'subject_code', 'id', 'fine_amount']);
});

test('who leads a subject is told with all that the same person leads', async () => {
  const debtor = codeOf('dishonest-debtor');
  const newFirm = codeOf('new-firm-of-dishonest-debtor');
  const { data, errors } = await market.ask(
    hubViewer,
    `query ($codes: [UnifiedSocialCreditCode!]!) {
      leadingPersons(unifiedSocialCreditCodes: $codes) { unifiedSocialCreditCode person role } }`,
    { codes: [newFirm] },
  );
  expect(errors).toBeUndefined();
  const led = data?.leadingPersons as { unifiedSocialCreditCode: string; person: string; role: string }[];
  const representative = led.find(
    ({ unifiedSocialCreditCode: code, role }) => code === newFirm && role === 'LEGAL_REPRESENTATIVE',
  );
  expect(
    led.filter(({ person }) => person === representative?.person).map((one) => one.unifiedSocialCreditCode),
  ).toEqual(expect.arrayContaining([newFirm, debtor]));
});
