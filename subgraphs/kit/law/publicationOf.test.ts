import { expect, test } from 'vitest';
import { publicationOf, type ToldPenalty, whyUnpublished } from './publicationOf.ts';

const fine: ToldPenalty = {
  documentNumber: '云市监罚字〔2026〕1号',
  penaltyKind: '罚款',
  content: '罚款人民币12500元',
  facts: '当事人销售的商品经检验不合格',
  fineAmount: '12500.00',
  confiscatedAmount: null,
  revokedCertificate: null,
};
const warning: ToldPenalty = { ...fine, penaltyKind: '警告', content: '警告', fineAmount: null };

test.for<[string, ToldPenalty, department: string, today: string, number: string | null]>([
  ['a fine', fine, 'market-regulation', '2026-05-01', null],
  ['a warning', warning, 'market-regulation', '2026-05-01', '第45号'],
  ['a warning on the first day of the norm', warning, 'market-regulation', '2021-09-01', '第45号'],
  ['a warning on the day before', warning, 'market-regulation', '2021-08-31', null],
  ["another department's warning", warning, 'tax', '2026-04-01', '第36号'],
  ["another department's warning on the day before", warning, 'tax', '2026-03-31', null],
  ['a warning and a fine', { ...warning, penaltyKind: '警告、罚款' }, 'tax', '2026-05-01', null],
  ['a warning with a fine in its column', { ...warning, fineAmount: '500.00' }, 'tax', '2026-05-01', null],
  ['a warning with a fine of nothing', { ...warning, fineAmount: '0.00' }, 'tax', '2026-05-01', '第36号'],
  [
    'a warning and what was confiscated',
    { ...warning, confiscatedAmount: '1.00' },
    'tax',
    '2026-05-01',
    null,
  ],
  ['a warning and a revocation', { ...warning, revokedCertificate: '许可证' }, 'tax', '2026-05-01', null],
  ['public criticism', { ...warning, penaltyKind: '通报批评' }, 'tax', '2026-05-01', '第36号'],
  [
    'public criticism before',
    { ...warning, penaltyKind: '通报批评' },
    'market-regulation',
    '2026-03-01',
    null,
  ],
  ['both', { ...warning, penaltyKind: '警告、通报批评' }, 'housing', '2026-05-01', '第36号'],
  ['a kind that none knows', { ...warning, penaltyKind: '其他' }, 'tax', '2026-05-01', null],
  [
    'by number',
    { ...fine, documentNumber: '云市监当罚〔2026〕1号' },
    'market-regulation',
    '2026-03-01',
    '第45号',
  ],
  ['by what it says', { ...fine, content: '依照简易程序，罚款50元' }, 'tax', '2026-05-01', '第36号'],
  ['on the spot', { ...fine, facts: '当场作出行政处罚' }, 'tax', '2026-05-01', '第36号'],
  ['found on the spot', { ...fine, facts: '执法人员当场查获不合格商品' }, 'tax', '2026-05-01', null],
  ['not by it', { ...fine, facts: '本案不适用简易程序' }, 'tax', '2026-05-01', null],
])('whether a penalty is published: %s', ([, penalty, department, today, number]) => {
  const why = whyUnpublished(penalty, department, today);
  if (number === null) expect(why).toBeNull();
  else expect(why?.source).toContain(number);
});

const graded = {
  ...fine,
  ...{
    department: 'tax',
    kind: 'AdministrativePenalty',
    listing: null,
    grade: null,
    decidedOn: '2026-04-15',
  },
};

// Order 36: minor ones as a rule unpublished, 3 months at most; ordinary ones 3 months to 1 year; serious ones 1 to 3 years.
test.for<[string, Partial<Parameters<typeof publicationOf>[0]>, string | null, string | null, boolean]>([
  ['a serious one', { severity: 'SERIOUS' }, '2029-04-15', '2027-04-15', true],
  ['an ordinary one', { severity: 'ORDINARY' }, '2027-04-15', '2026-07-15', true],
  ['a minor one', { severity: 'MINOR' }, '2026-07-15', '2026-04-15', false],
  // SAMR Order 107: warnings unpublished, other minor ones published, until they end by themselves.
  [
    'a minor one of market regulation',
    { severity: 'MINOR', department: 'market-regulation' },
    '2026-07-15',
    '2026-04-15',
    true,
  ],
  ['a warning', { ...warning, severity: 'MINOR' }, '2026-07-15', '2026-04-15', false],
  [
    'a small fine on the spot',
    { severity: 'ORDINARY', documentNumber: '简罚〔2026〕1号' },
    '2026-07-15',
    '2026-04-15',
    false,
  ],
  [
    'decided on a day that its last month has not',
    { severity: 'MINOR', decidedOn: '2026-11-30' },
    '2027-02-28',
    '2026-11-30',
    false,
  ],
  [
    'a penalty of a kind that joined',
    { severity: 'ORDINARY', kind: 'FirePenalty' },
    '2027-04-15',
    '2026-07-15',
    true,
  ],
  [
    'what is no penalty',
    { severity: 'SERIOUS', kind: 'ConsumptionRestriction', penaltyKind: null, fineAmount: null },
    null,
    null,
    true,
  ],
  // 建市〔2017〕241号: bad conduct 6 months to 3 years.
  [
    'bad conduct',
    {
      severity: 'ORDINARY',
      kind: 'ConstructionConductRecord',
      grade: 'BAD',
      penaltyKind: null,
      fineAmount: null,
    },
    '2029-04-15',
    '2026-10-15',
    true,
  ],
])('until when, and from when it can be repaired: %s', ([, told, until, repairableFrom, isPublished]) => {
  const found = publicationOf({ ...graded, severity: null, ...told }, '2026-05-01');
  expect([found.until, found.repairableFrom, found.unpublished === null]).toEqual([
    until,
    repairableFrom,
    isPublished,
  ]);
});

test('before the first day of the norm no day is the last', () => {
  expect(publicationOf({ ...graded, severity: 'SERIOUS' }, '2026-03-31').until).toBeNull();
});
