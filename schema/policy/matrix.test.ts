import { expect, test } from 'vitest';
import { loadPolicy } from './loadPolicy.ts';
import { matrixLines, matrixOf } from './matrix.ts';

const classes = new Map([
  ['Rating.grade', 'EVALUATION'],
  ['Person.number', 'RESIDENT_ID'],
] as const);
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
])('the matrix of %j', (filter, lines) => {
  expect(matrixLines(matrixOf(classes, policy, filter))).toEqual(lines);
});

test('the whole matrix has every coordinate for every role under every purpose', () => {
  const cells = new Set(matrixOf(classes, policy).map((e) => `${e.coordinate} ${e.role} ${e.purpose}`));
  expect(cells.size).toBe(2 * 11 * 9);
});
