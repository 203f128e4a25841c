import { expect, test } from 'vitest';
import { type GradedFact, gradeSeverity, isFineFrom, isPenaltyOf } from './gradeSeverity.ts';
import type { SeverityRule } from './rules.ts';

const row = (told: Pick<SeverityRule, 'severity'> & Partial<SeverityRule>): SeverityRule => ({
  ...{ id: 'row', kind: 'AdministrativePenalty', grade: null, penaltyKind: null, fineFrom: null },
  ...{ says: '', saysInEnglish: '', source: '出处', provision: null, verified: false },
  ...{ effectiveOn: '2020-01-01', expiresOn: null, department: null, locality: null },
  ...told,
});
const rules = [
  row({ penaltyKind: '警告', severity: 'MINOR' }),
  row({ penaltyKind: '吊销', severity: 'SERIOUS' }),
  row({ fineFrom: 1_000, severity: 'SERIOUS' }),
  row({ penaltyKind: '拘留', severity: 'SERIOUS', expiresOn: '2026-06-29' }),
  row({ kind: 'Accident', grade: 'MAJOR', severity: 'SERIOUS' }),
  row({ kind: 'Accident', severity: 'MINOR' }),
];
const plainFact: GradedFact = {
  ...{ department: 'courts', kind: 'SpotCheck', listing: null, severity: null, grade: null },
  ...{ penaltyKind: null, fineAmount: null },
};
const penalty = { ...plainFact, kind: 'AdministrativePenalty' };

test.each<[string, Partial<GradedFact>, string | null]>([
  [
    'as its department says, whatever rules say',
    { ...penalty, severity: 'MINOR', penaltyKind: '吊销' },
    'MINOR',
  ],
  ['a penalty of which nothing is told', penalty, 'ORDINARY'],
  ['a penalty that no rule grades', { ...penalty, penaltyKind: '罚款', fineAmount: '999.99' }, 'ORDINARY'],
  ['a warning', { ...penalty, penaltyKind: '警告' }, 'MINOR'],
  ['a warning and something else', { ...penalty, penaltyKind: '警告、罚款' }, 'ORDINARY'],
  ['a warning and a fine beside it', { ...penalty, penaltyKind: '警告', fineAmount: '500.00' }, 'ORDINARY'],
  ['a warning and no fine', { ...penalty, penaltyKind: '警告', fineAmount: '0.00' }, 'MINOR'],
  ['a warning and a revocation', { ...penalty, penaltyKind: '警告；吊销许可证件' }, 'SERIOUS'],
  ['a large fine, its first yuan', { ...penalty, penaltyKind: '罚款', fineAmount: '1000.00' }, 'SERIOUS'],
  ['by a rule that is past', { ...penalty, penaltyKind: '行政拘留' }, 'ORDINARY'],
  ['a grade of its kind', { kind: 'Accident', grade: 'MAJOR' }, 'SERIOUS'],
  ['by its kind, where no grade fits', { kind: 'Accident', grade: 'SMALL' }, 'MINOR'],
  ['a black listing that nobody grades', { kind: 'NewListing', listing: 'BLACK' }, 'ORDINARY'],
  ['a focus listing that nobody grades', { kind: 'NewListing', listing: 'FOCUS' }, 'ORDINARY'],
  ['a penalty of a kind that joined', { kind: 'FirePenalty', penaltyKind: '罚款' }, 'ORDINARY'],
  ['a fine of a kind that joined', { kind: 'FireFine', fineAmount: '5.00' }, 'ORDINARY'],
  ['a red listing', { kind: 'TaxRedListing', listing: 'RED' }, null],
  ['a licence', { kind: 'AdministrativeLicence' }, null],
])('%s', (_, told, severity) => {
  expect(gradeSeverity(rules, { ...plainFact, ...told }, '2026-06-30', null)).toBe(severity);
});

test.each([
  '罚款；吊销许可证件',
  '罚款、吊销许可证件',
  '罚款，吊销许可证件',
  '罚款;吊销许可证件',
  '罚款 吊销许可证件',
])('the kinds of a penalty are told apart in %s', (penaltyKind) => {
  expect([isPenaltyOf({ penaltyKind }, '吊销'), isPenaltyOf({ penaltyKind }, '没收')]).toEqual([true, false]);
});

test('no amount is no fine', () => {
  expect([isFineFrom({ fineAmount: null }, 0), isFineFrom({ fineAmount: '0.00' }, 0.01)]).toEqual([
    false,
    false,
  ]);
});

test('a rule of a department or a place grades its facts alone', () => {
  const own = [
    row({ severity: 'MINOR', department: 'tax' }),
    row({ severity: 'SERIOUS', locality: '350526' }),
  ];
  const graded = (department: string, locality: string | null) =>
    gradeSeverity(own, { ...penalty, department }, '2026-06-30', locality);
  expect([
    graded('tax', null),
    graded('courts', null),
    graded('tax', '350526'),
    graded('tax', '361100'),
  ]).toEqual(['MINOR', 'ORDINARY', 'SERIOUS', 'MINOR']);
});
