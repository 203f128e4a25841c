import { expect, test } from 'vitest';
import { type ToldPenalty, unpublishedPenalties, whyUnpublished } from './unpublishedPenalties.ts';

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

test('each row names its source, and says whether it was read', () => {
  for (const { source, from, verified } of unpublishedPenalties) {
    expect(source).not.toBe('');
    expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(typeof verified).toBe('boolean');
  }
});
