import { expect, test } from 'vitest';
import { classifications } from './classification.ts';
import { loadPolicy } from './loadPolicy.ts';
import { basesOf, basisLines, matrixLines, matrixOf } from './matrix.ts';
import { policyOf } from './policy.ts';
import { parsePolicyTable } from './policyTable.ts';

const classes = {
  deciding: new Map([
    ['Rating.grade', 'EVALUATION'],
    ['Person.number', 'RESIDENT_ID'],
  ] as const),
  givenInMutations: new Set<string>(),
};
const policy = loadPolicy();

test.each([
  [
    { coordinate: 'Rating', role: 'BANK' },
    ['Rating.grade  EVALUATION', '  BANK: CLEAR with CONSENT under CREDIT_GRANTING'],
  ],
  [{ coordinate: 'Person', role: 'BANK' }, ['Person.number  RESIDENT_ID', '  BANK: never']],
  [
    { coordinate: 'Person', role: 'REGULATOR' },
    [
      'Person.number  RESIDENT_ID',
      '  REGULATOR_OWN_DEPARTMENT: MASKED by residentId under HANDLING; CLEAR under SUPERVISION',
      '  REGULATOR_OTHER_DEPARTMENT: MASKED by residentId under HANDLING, SUPERVISION',
    ],
  ],
  [
    { coordinate: '.number', role: 'REGULATOR_OTHER', purpose: 'HANDLING' },
    ['Person.number  RESIDENT_ID', '  REGULATOR_OTHER_DEPARTMENT: MASKED by residentId under HANDLING'],
  ],
  [{ coordinate: 'Person', role: 'HALL', purpose: 'ING' }, []],
  [{ coordinate: 'person', role: 'HALL' }, []],
  [{ coordinate: 'Person', role: 'OTHER_DEPARTMENT' }, []],
  [
    { coordinate: 'a', role: 'BANK', purpose: 'CREDIT' },
    ['Rating.grade  EVALUATION', '  BANK: CLEAR with CONSENT under CREDIT_GRANTING'],
  ],
])('the matrix of %j', (filter, lines) => {
  expect(matrixLines(matrixOf(classes, policy, filter))).toEqual(lines);
});

test('of what is given in a mutation the matrix tells who writes it, too', () => {
  const table = parsePolicyTable(`
legalBases: { L-1: { document: Law, provision: null, effective: 2020-01-01, verified: true, says: Something. } }
classes: { ${classifications.map((name) => `${name}: { chineseName: 类, says: It. }`).join(', ')} }
rules:
  - { id: masked, says: So., classes: [PHONE], form: MASKED by phone, readers: { BANK: [INQUIRY, REPORT] }, basis: [L-1] }
  - { id: written, says: So., classes: [PHONE], relation: CONSENT, writers: { BANK: [INQUIRY], HALL: [HANDLING] }, basis: [L-1] }`);
  const given = {
    deciding: new Map([['Mutation.call(phone:)', 'PHONE'] as const, ['Person.phone', 'PHONE'] as const]),
    givenInMutations: new Set(['Mutation.call(phone:)']),
  };
  const shown = (role: string) => matrixLines(matrixOf(given, policyOf(table), { role }));
  expect(shown('BANK')).toEqual([
    'Mutation.call(phone:)  PHONE',
    '  BANK: MASKED by phone under REPORT, INQUIRY; WRITTEN with CONSENT under INQUIRY',
    'Person.phone  PHONE',
    '  BANK: MASKED by phone under REPORT, INQUIRY',
  ]);
  expect(shown('HALL')).toEqual([
    'Mutation.call(phone:)  PHONE',
    '  HALL: WRITTEN with CONSENT under HANDLING',
    'Person.phone  PHONE',
    '  HALL: never',
  ]);
  const laws = basesOf(matrixOf(given, policyOf(table), { role: 'HALL' }), policyOf(table));
  expect(laws.map(({ name, carries }) => [name, carries])).toEqual([['L-1', ['written']]]);
});

test('the whole matrix has every coordinate for every role under every purpose', () => {
  const cells = new Set(matrixOf(classes, policy).map((e) => `${e.coordinate} ${e.role} ${e.purpose}`));
  expect(cells.size).toBe(2 * 13 * 9);
});

test('the matrix tells the law behind what it shows: document, provision, days, whether it was verified, and what hangs on it', () => {
  const shown = matrixOf(classes, policy, { coordinate: 'Rating', role: 'BANK' });
  const lines = basisLines(basesOf(shown, policy));
  expect(lines).toContain('GBF35-6  国办发〔2019〕35号 第(六)项, from 2019-07-09, verified');
  expect(lines).toContain('HENAN-22  河南省社会信用条例 第二十二条, from 2020-05-01, verified');
  expect(lines.filter((line) => line.startsWith('  '))).toEqual(
    Array.from({ length: lines.length / 2 }, () => '  carries evaluation-for-banks-with-consent'),
  );
});

test('law that ends is shown with its last day, and law from memory as unverified', () => {
  const law = {
    document: '法',
    provision: null,
    effective: '2020-01-01',
    expires: '2025-12-31',
    verified: false,
    says: 'It ended.',
  };
  expect(basisLines([{ name: 'OLD', ...law, carries: ['rule'] }])).toEqual([
    'OLD  法, 2020-01-01 to 2025-12-31, unverified',
    '  carries rule',
  ]);
});
