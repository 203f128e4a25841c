import { expect, test } from 'vitest';
import { termOf } from './termOf.ts';

const place = { department: 'courts', locality: null };
const listing = { listedOn: '2026-05-06', decidedOn: '2026-05-01', circumstance: null };

test.for<[string, Partial<Parameters<typeof termOf>[0]> & { kind: string }, string | null]>([
  // 法释〔2017〕7号 第二条: two years in the cases (二) to (六) of 第一条, and none in case (一).
  [
    'a debtor who reports no property',
    { kind: 'DishonestDebtorListing', circumstance: '违反财产报告制度' },
    '2028-05-06',
  ],
  [
    'a debtor who can perform and does not',
    { kind: 'DishonestDebtorListing', circumstance: '有履行能力而拒不履行生效法律文书确定义务' },
    null,
  ],
  [
    'a debtor of whom both is true',
    { kind: 'DishonestDebtorListing', circumstance: '有履行能力而拒不履行；违反财产报告制度' },
    null,
  ],
  ['a debtor of whom no circumstance is told', { kind: 'DishonestDebtorListing' }, null],
  // MOHRSS Order 45: three years.
  ['wage arrears', { kind: 'WageArrearsListing' }, '2029-05-06'],
  [
    'wage arrears, listed on a leap day',
    { kind: 'WageArrearsListing', listedOn: '2028-02-29' },
    '2031-02-28',
  ],
  ['a major tax violation', { kind: 'MajorTaxViolation' }, '2029-05-06'],
  ['abnormal operation', { kind: 'AbnormalOperationListing' }, null],
])('how long a listing lasts: %s', ([, told, until]) => {
  expect(termOf({ ...listing, ...told }, '2026-05-10', place)?.until ?? null).toBe(until);
});

test('what was listed before the norm has no term by it', () => {
  expect(termOf({ ...listing, kind: 'WageArrearsListing' }, '2021-12-31', place)).toBeNull();
});
