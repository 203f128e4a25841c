/** What a person who leads a subject brings with it: by the rules as they stand in the database. */
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { entitiesQuery, openTestDepartment, type TestDepartment } from '@credit-hub/kit/testing';
import { hubViewer } from '@credit-hub/schema';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { department } from '../index.ts';

let office: TestDepartment;
beforeAll(async () => {
  office = await openTestDepartment(department, {
    ...{ postgresUrl: inject('postgresUrl'), subjects: 20 },
    clock: () => new Date('2026-11-20T04:00:00Z'),
  });
});
afterAll(() => office?.close());

const entry = {
  ...{ department: 'market-regulation', kind: 'RegistrationAct', factId: 'r', listing: null, endedOn: null },
  ...{
    state: 'ACTIVE',
    severity: null,
    grade: null,
    penaltyKind: null,
    fineAmount: null,
    decidedOn: '2026-01-01',
  },
  ...{ documentNumber: null, basis: null, publishedUntil: null },
};
const redListing = { ...entry, department: 'tax', kind: 'TaxRedListing', factId: 'g', listing: 'RED' };
const met = {
  ...{ role: 'LEGAL_REPRESENTATIVE', ofPerson: true, department: 'courts', kind: 'FalseLitigationFinding' },
  ...{ listing: null, severity: 'SERIOUS', state: 'ACTIVE', decidedOn: '2026-06-01' },
  ...{ documentNumber: '（2026）示01司惩9号', basis: '民事诉讼法', penaltyKind: null, matters: null },
};

async function adviceOn(matter: string, wholeRecord: object, code = 'new-firm-of-dishonest-debtor' as const) {
  const { unifiedSocialCreditCode } = scenarioSubjects()[code];
  const { data, errors } = await office.ask(
    { role: 'HALL' },
    entitiesQuery(
      `handlingAdvice(matter: "${matter}") { outcome reasons missingDepartments notifiedCommitmentOpen
         explanations { about fact { chinese } law lawVerified }
         hits { through department kind listing severity documentNumber suspended effect } }`,
    ),
    { representations: [{ __typename: 'MarketSubject', unifiedSocialCreditCode, wholeRecord }] },
  );
  expect(errors).toBeUndefined();
  const [subject] = (data?._entities ?? []) as { handlingAdvice: Record<string, unknown> }[];
  return subject?.handlingAdvice as Record<string, unknown>;
}
const record = (throughPersons: unknown, ...entries: object[]) => ({
  ...{ entries: [entry, ...entries], gaps: [], kinds: [], throughPersons },
});
const outcome = async (matter: string, ...facts: object[]) =>
  (await adviceOn(matter, record(facts, redListing))).outcome;

test('without any the red-listed firm is preferred; with one it is not, and is told of it', async () => {
  expect(await outcome('food-licence')).toBe('GREEN_CHANNEL');
  const advice = await adviceOn('food-licence', record([met], redListing));
  expect(advice).toMatchObject({
    ...{
      outcome: 'NORMAL',
      reasons: expect.arrayContaining(['ADVERSE_RECORD']),
      notifiedCommitmentOpen: true,
    },
    hits: expect.arrayContaining([
      {
        ...{ through: 'LEGAL_REPRESENTATIVE', department: 'courts', kind: 'FalseLitigationFinding' },
        ...{ listing: null, severity: 'SERIOUS', documentNumber: '（2026）示01司惩9号' },
        ...{ suspended: false, effect: 'NORMAL' },
      },
    ]),
  });
  expect(advice.reasons).not.toContain('NOTHING_ADVERSE');
});

test.each<[string, string, object, string]>([
  [
    'a ban of all matters',
    'food-licence',
    { kind: 'IndustryBan', matters: [], ofPerson: false },
    'RESTRICTED',
  ],
  ['a ban of this matter', 'food-licence', { kind: 'IndustryBan', matters: ['food-licence'] }, 'RESTRICTED'],
  ['a ban of another', 'food-licence', { kind: 'IndustryBan', matters: ['bidding'] }, 'NORMAL'],
  ['an order not to consume', 'food-licence', { kind: 'ConsumptionRestriction' }, 'NORMAL'],
  [
    'wage arrears that name the person',
    'bidding',
    { kind: 'WageArrearsListing', listing: 'BLACK' },
    'RESTRICTED',
  ],
  [
    'wage arrears that do not',
    'bidding',
    { kind: 'WageArrearsListing', listing: 'BLACK', ofPerson: false },
    'NORMAL',
  ],
  [
    'wage arrears, for another matter',
    'food-licence',
    { kind: 'WageArrearsListing', listing: 'BLACK' },
    'NORMAL',
  ],
  [
    'the person’s debt',
    'registration-change',
    { kind: 'DishonestDebtorListing', listing: 'BLACK' },
    'RESTRICTED',
  ],
  [
    'another firm’s debt',
    'registration-change',
    { kind: 'DishonestDebtorListing', listing: 'BLACK', ofPerson: false },
    'NORMAL',
  ],
])('%s', async (_, matter, fact, expected) => {
  expect(await outcome(matter, { ...met, ...fact })).toBe(expected);
});

const revoked = {
  ...{ ...met, department: 'market-regulation', kind: 'AdministrativePenalty', severity: null },
  ...{ penaltyKind: '吊销许可证件', basis: '《中华人民共和国食品安全法》第一百二十四条' },
};
test.each<[string, object, string]>([
  ['within five years', { decidedOn: '2021-11-20' }, 'BARRED'],
  ['after them', { decidedOn: '2021-11-19' }, 'NORMAL'],
  ['on a day that nobody knows', { decidedOn: null }, 'BARRED'],
  ['by another law', { basis: '《中华人民共和国广告法》' }, 'NORMAL'],
  ['of a lesser kind', { penaltyKind: '罚款' }, 'GREEN_CHANNEL'],
  ['graded serious, of a lesser kind', { penaltyKind: '罚款', severity: 'SERIOUS' }, 'NORMAL'],
  ['under objection', { state: 'UNDER_OBJECTION' }, 'NORMAL'],
])('a licence for food that was revoked %s', async (_, fact, expected) => {
  expect(await outcome('food-licence', { ...revoked, ...fact })).toBe(expected);
});

test.each<[string, unknown]>([
  ['null', null],
  ['not given', undefined],
  ['not what was agreed', [{ ...met, role: 'COUSIN' }]],
])('what the persons answer for being %s, nothing can be said', async (_, throughPersons) => {
  expect(await adviceOn('food-licence', record(throughPersons, redListing))).toMatchObject({
    ...{ outcome: 'UNDETERMINED', hits: null },
  });
});

test('it is explained by the part that the person has, and by the law of the row where one speaks', async () => {
  const facts = [
    met,
    { ...met, kind: 'IndustryBan', department: 'credit-office', ofPerson: false, matters: [] },
  ];
  const { explanations } = await adviceOn('food-licence', record(facts, redListing));
  expect(explanations).toEqual([
    {
      about: 'RESTRICTED_BY_RULE',
      fact: {
        chinese: '法定代表人的其他市场主体：信用办：市场和行业禁入（（2026）示01司惩9号，2026-06-01认定）',
      },
      law: '国办发〔2019〕35号 第(十一)项',
      lawVerified: true,
    },
    {
      about: 'ADVERSE_RECORD',
      fact: { chinese: '法定代表人本人：人民法院：虚假诉讼认定（（2026）示01司惩9号，2026-06-01认定）' },
      ...{ law: null, lawVerified: null },
    },
  ]);
});

test('the office answers for its own bans, which name subjects and no persons', async () => {
  const code = scenarioSubjects()['wage-arrears'].unifiedSocialCreditCode;
  const { data, errors } = await office.ask(
    hubViewer,
    `query ($codes: [UnifiedSocialCreditCode!]!) {
      factsThroughPersons(persons: [], unifiedSocialCreditCodes: $codes) { kind matters persons }
    }`,
    { codes: [code] },
  );
  expect(errors).toBeUndefined();
  expect(data?.factsThroughPersons).toEqual([
    { kind: 'IndustryBan', matters: ['qualification-approval'], persons: [] },
  ]);
});

test('each rule names its law, and more than NORMAL is said of matters that the office has', async () => {
  const { data } = await office.ask(
    { role: 'PUBLIC' },
    '{ handlingPersonRules { id matter effect source verified } handlingMatters { id } }',
  );
  const rules = (data?.handlingPersonRules ?? []) as {
    id: string;
    matter: string | null;
    effect: string;
    source: string;
  }[];
  const matters = new Set(((data?.handlingMatters ?? []) as { id: string }[]).map(({ id }) => id));
  expect(rules.length).toBeGreaterThan(5);
  expect(rules.filter(({ source }) => !source)).toEqual([]);
  expect(rules.filter(({ matter }) => matter !== null && !matters.has(matter))).toEqual([]);
  expect(rules.filter(({ effect }) => effect === 'GREEN_CHANNEL')).toEqual([]);
});
