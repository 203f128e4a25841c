/** Facts as they stood on a day, whatever became of them since. */
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { openTestDepartment, type TestDepartment } from '@credit-hub/kit/testing';
import { hubViewer, type Viewer } from '@credit-hub/schema';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { departmentOf } from '../constellation/departments.ts';

const subject = scenarioSubjects().unknown.unifiedSocialCreditCode;
const officer: Partial<Viewer> = { role: 'REGULATOR', department: 'tax', person: 'officer' };

let now = new Date('2026-11-01T04:00:00Z');
let tax: TestDepartment;
beforeAll(async () => {
  tax = await openTestDepartment(departmentOf('tax'), {
    postgresUrl: inject('postgresUrl'),
    subjects: 30,
    clock: () => now,
  });
});
afterAll(() => tax?.close());

async function act(mutation: string, list: string, type: string, item: object) {
  const { data, errors } = await tax.ask(
    officer,
    `mutation ($items: [${type}!]!) {
      ${mutation}(${list}: $items, idempotencyKey: "${mutation}-${now.toISOString()}") {
        results { outcome fact revision problems { code } }
      }
    }`,
    { items: [item] },
  );
  expect(errors).toBeUndefined();
  const { results } = (data as Record<string, unknown>)[mutation] as {
    results: { outcome: string; fact: string; revision: number }[];
  };
  return results[0] as { outcome: string; fact: string; revision: number };
}

async function asOf(day: string): Promise<Record<string, unknown>[]> {
  const { data } = await tax.ask(
    hubViewer,
    `query ($codes: [UnifiedSocialCreditCode!]!, $day: Date!) {
      factsAsOf(unifiedSocialCreditCodes: $codes, day: $day) { kind state documentNumber removedOn publishedFrom }
    }`,
    { codes: [subject], day },
  );
  return data?.factsAsOf as Record<string, unknown>[];
}

test('each day tells the fact as it was at its end', async () => {
  const recorded = await act('recordMajorTaxViolations', 'facts', 'MajorTaxViolationInput', {
    ...{ unifiedSocialCreditCode: subject, decidedOn: '2026-10-20', documentNumber: '云税稽罚〔2026〕1号' },
    ...{ authority: '云州市税务局稽查局', listing: 'BLACK', listedOn: '2026-10-25', violationKind: '偷税' },
  });
  const named = { unifiedSocialCreditCode: subject, fact: recorded.fact, reason: '更正' };

  // Half past eleven at night in Greenwich is the next day in Beijing.
  now = new Date('2026-11-03T23:30:00Z');
  const corrected = await act('correctMajorTaxViolations', 'corrections', 'MajorTaxViolationCorrection', {
    ...{ ...named, revision: 1, documentNumber: '更1号', values: { documentNumber: '云税稽罚〔2026〕2号' } },
  });
  now = new Date('2026-11-06T04:00:00Z');
  await act('endMajorTaxViolations', 'endings', 'FactEnding', {
    ...{ ...named, revision: corrected.revision, endedOn: '2026-11-05', documentNumber: '移1号' },
  });
  now = new Date('2026-11-08T04:00:00Z');
  await act('withdrawMajorTaxViolations', 'withdrawals', 'FactWithdrawal', {
    ...{ ...named, revision: corrected.revision + 1, documentNumber: '撤1号' },
  });

  const fact = { kind: 'MajorTaxViolation', removedOn: null, publishedFrom: '2026-11-01' };
  const first = { ...fact, state: 'ACTIVE', documentNumber: '云税稽罚〔2026〕1号' };
  const second = { ...fact, state: 'CORRECTED', documentNumber: '云税稽罚〔2026〕2号' };
  expect(await asOf('2026-10-31')).toEqual([]);
  expect(await asOf('2026-11-01')).toEqual([first]);
  expect(await asOf('2026-11-03')).toEqual([first]);
  expect(await asOf('2026-11-04')).toEqual([second]);
  expect(await asOf('2026-11-06')).toEqual([{ ...second, removedOn: '2026-11-05' }]);
  expect(await asOf('2026-11-08')).toEqual([{ ...second, state: 'WITHDRAWN', removedOn: '2026-11-05' }]);
});

test('the texts of a fact as it stood tell nobody’s name and number', async () => {
  const store = new pg.Client({ connectionString: tax.databaseUrl });
  await store.connect();
  const { rowCount } = await store.query(
    `update major_tax_violations set document_number = $2, authority = $3, basis = $4 where subject_code = $1`,
    [subject, '当事人990000198001011234', '云州市税务局，电话13900000000', '法定代表人张三丰'],
  );
  await store.end();
  expect(rowCount).toBe(1);

  const { data } = await tax.ask(
    hubViewer,
    `query ($codes: [UnifiedSocialCreditCode!]!) {
      factsAsOf(unifiedSocialCreditCodes: $codes, day: "2026-11-08") { documentNumber authority basis }
    }`,
    { codes: [subject] },
  );
  expect(data?.factsAsOf).toEqual([
    {
      documentNumber: '当事人[证件号码]',
      authority: '云州市税务局，电话[电话号码]',
      basis: '法定代表人[姓名]',
    },
  ]);
});

test('nobody but the hub asks how facts stood', async () => {
  for (const viewer of [
    officer,
    { role: 'AUDITOR' },
    { role: 'DEPARTMENT_SYSTEM', department: 'tax' },
  ] as const) {
    const { errors } = await tax.ask(
      viewer,
      'query ($codes: [UnifiedSocialCreditCode!]!) { factsAsOf(unifiedSocialCreditCodes: $codes, day: "2026-11-01") { kind } }',
      { codes: [subject] },
    );
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
  }
});
