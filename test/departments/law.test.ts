/** What law makes of a fact when it is recorded and corrected, through a department's subgraph and on PostgreSQL. */
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { publicationRules } from '@credit-hub/kit/law';
import {
  entitiesQuery,
  openTestDepartment,
  representationsOf,
  type TestDepartment,
} from '@credit-hub/kit/testing';
import type { Viewer } from '@credit-hub/schema';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { departmentOf } from '../constellation/departments.ts';

const subject = scenarioSubjects().unknown.unifiedSocialCreditCode;
const officer = { role: 'REGULATOR', department: 'housing', person: 'officer' } satisfies Partial<Viewer>;

let housing: TestDepartment;
beforeAll(async () => {
  housing = await openTestDepartment(departmentOf('housing'), {
    postgresUrl: inject('postgresUrl'),
    subjects: 40,
    clock: () => new Date('2026-05-10T04:00:00Z'),
  });
});
afterAll(() => housing?.close());

type Result = { fact: string; revision: number; problems: object[] };
let keys = 0;

async function act(mutation: string, list: string, type: string, item: object): Promise<Result> {
  const { data, errors } = await housing.ask(
    officer,
    `mutation ($item: ${type}!) {
      ${mutation}(${list}: [$item], idempotencyKey: "key-${++keys}") { results { fact revision problems { field code } } }
    }`,
    { item },
  );
  expect(errors).toBeUndefined();
  const answer = data?.[mutation] as { results: [Result] } | undefined;
  expect(answer?.results[0].problems).toEqual([]);
  return answer?.results[0] as Result;
}

async function read(section: string, fact: string): Promise<unknown> {
  const { data, errors } = await housing.ask(
    officer,
    entitiesQuery(`${section} { id severity publishedFrom publishedUntil publicationReason }`),
    representationsOf([subject]),
  );
  expect(errors).toBeUndefined();
  const [found] = (data?._entities ?? []) as Record<string, { id: string }[]>[];
  return found?.[section]?.find(({ id }) => id === fact);
}

const penalty = (number: number, told: object) => ({
  unifiedSocialCreditCode: subject,
  decidedOn: '2026-04-15',
  documentNumber: `云建罚字〔2026〕${number}号`,
  authority: '云州市住房和城乡建设局',
  basis: '建设工程质量管理条例第五十六条',
  violationKind: '违反工程质量规定',
  facts: '使用不合格的建筑材料',
  content: '见决定书',
  party: { kind: '法人及非法人组织', name: '云州某建筑有限公司' },
  ...told,
});
const recordPenalty = (number: number, told: object) =>
  act('recordConstructionPenalties', 'facts', 'AdministrativePenaltyInput', penalty(number, told));

// NDRC Order 36: counted from the decision, of 2026-04-15.
test.for<[string, number, object, object]>([
  [
    'a fine of two million yuan is serious, and published for three years',
    1,
    { penaltyKind: '罚款', fineAmount: '2000000.00' },
    { severity: 'SERIOUS', publishedFrom: '2026-05-10', publishedUntil: '2029-04-15' },
  ],
  [
    'a smaller one is ordinary, and published for a year',
    2,
    { penaltyKind: '罚款', fineAmount: '1999999.99' },
    { severity: 'ORDINARY', publishedFrom: '2026-05-10', publishedUntil: '2027-04-15' },
  ],
  [
    'one that its department calls minor is not published, and used for three months',
    3,
    { penaltyKind: '罚款', fineAmount: '500.00', severity: 'MINOR' },
    { severity: 'MINOR', publishedFrom: null, publishedUntil: '2026-07-15' },
  ],
  [
    'a warning is not published, either',
    4,
    { penaltyKind: '警告' },
    {
      ...{ severity: 'MINOR', publishedFrom: null, publishedUntil: '2026-07-15' },
      publicationReason: '不予公示：信用修复管理办法（国家发展改革委令第36号），轻微失信信息',
    },
  ],
  [
    'a revocation is serious',
    5,
    { penaltyKind: '吊销许可证件', revokedCertificate: '建筑业企业资质证书' },
    { severity: 'SERIOUS', publishedFrom: '2026-05-10', publishedUntil: '2029-04-15' },
  ],
])('of penalties %s', async ([, number, told, expected]) => {
  const { fact } = await recordPenalty(number, told);
  expect(await read('constructionPenalties', fact)).toMatchObject(expected);
});

test('a correction of the fine and the day changes what follows from them', async () => {
  const { fact, revision } = await recordPenalty(6, { penaltyKind: '罚款', fineAmount: '20000.00' });
  const naming = { unifiedSocialCreditCode: subject, fact, revision, reason: '金额录入错误' };
  await act('correctConstructionPenalties', 'corrections', 'AdministrativePenaltyCorrection', {
    ...naming,
    documentNumber: '云建更字〔2026〕1号',
    values: { fineAmount: '2000000.00', decidedOn: '2026-04-20' },
  });
  expect(await read('constructionPenalties', fact)).toMatchObject({
    ...{ severity: 'SERIOUS', publishedFrom: '2026-05-10', publishedUntil: '2029-04-20' },
  });
});

// MOHRSS Order 45: three years.
test('a listing for wage arrears is serious, and lasts three years', async () => {
  const { fact } = await act('recordWageArrearsListings', 'facts', 'WageArrearsListingInput', {
    unifiedSocialCreditCode: subject,
    ...{
      decidedOn: '2026-04-10',
      listing: 'BLACK',
      listedOn: '2026-04-15',
      reason: '拖欠工资经责令仍未支付',
    },
    ...{ documentNumber: '云人社监列〔2026〕1号', authority: '云州市人力资源和社会保障局' },
  });
  expect(await read('wageArrearsListings', fact)).toMatchObject({
    ...{ severity: 'SERIOUS', publishedFrom: '2026-05-10', publishedUntil: '2029-04-15' },
  });
});

test('the office has repairs wait for as long as facts are published at least, and by the same most', async () => {
  const office = await openTestDepartment(departmentOf('credit-office'), {
    ...{ postgresUrl: inject('postgresUrl'), subjects: 20 },
    clock: () => new Date('2026-05-10T04:00:00Z'),
  });
  const rows = await office
    .query(
      `select name, case unit when 'YEARS' then 12 * length when 'MONTHS' then length when 'DAYS' then length / 30 end as months
       from procedure_periods where name like 'repair.%-publication.%' order by name`,
    )
    .finally(() => office.close());
  const periods = publicationRules.periods.filter(
    ({ severity, department, procedure, kind }) =>
      severity !== null && department === null && procedure === null && kind === null,
  );
  const expected = (['least', 'most'] as const).flatMap((which) =>
    periods.map(({ severity, [`${which}Months` as const]: months }) => ({
      name: `repair.${which}-publication.${severity}`,
      months,
    })),
  );
  expect(expected).toHaveLength(6);
  expect(rows).toEqual(expected.toSorted((one, other) => (one.name < other.name ? -1 : 1)));
});
