import { type CallerMistake, callerMistakes, isCallerMistake } from '@credit-hub/schema';
import { describe, expect, test } from 'vitest';
import type { FaultCode } from '../execution/fetchContext.ts';
import { assessCompleteness } from './completeness.ts';

const publicNames = new Map([
  ['tax', { name: 'tax', chineseName: '税务' }],
  ['courts', { name: 'courts', chineseName: '人民法院' }],
]);
const asked = (department: string) =>
  department === 'tax'
    ? [
        { coordinate: 'MarketSubject.taxArrears', path: ['subject', 'arrears'] },
        { coordinate: 'MarketSubject.taxPenalties', path: ['subject', 'taxPenalties'] },
      ]
    : [];
const assess = (...faults: { department: string; code: FaultCode }[]) =>
  assessCompleteness(faults, publicNames, asked, null);

test.each<[string, Record<string, unknown>, string[] | undefined]>([
  ['the first that is missing', { subject: { arrears: null, taxPenalties: null } }, ['subject', 'arrears']],
  ['not what was answered', { subject: { arrears: [], taxPenalties: null } }, ['subject', 'taxPenalties']],
  [
    'the first where all was answered',
    { subject: { arrears: [], taxPenalties: [] } },
    ['subject', 'arrears'],
  ],
  ['what is missing with all around it', { subject: null }, ['subject', 'arrears']],
  ['the first within a list', { subject: [{ arrears: null }] }, ['subject', 'arrears']],
])('the place of a fault is %s', (_, data, path) => {
  const fault = { department: 'tax', code: 'INVALID_CURSOR' } as const;
  const { reports } = assessCompleteness([fault], publicNames, asked, data);
  expect(reports.map((report) => report.path)).toEqual([path]);
});

test('the place of a fault is not within a list that was answered, where another field is missing', () => {
  const owed = () => [
    { coordinate: 'MarketSubject.taxArrears', path: ['subjects', 'arrears'] },
    { coordinate: 'MarketSubject.taxPenalties', path: ['subject', 'taxPenalties'] },
  ];
  const data = { subjects: [{ arrears: [] }], subject: { taxPenalties: null } };
  const { reports } = assessCompleteness(
    [{ department: 'tax', code: 'DEPARTMENT_FAILED' }],
    publicNames,
    owed,
    data,
  );
  expect(reports.map(({ path }) => path)).toEqual([['subject', 'taxPenalties']]);
});

test('an answer without a fault is complete', () => {
  expect(assess()).toEqual({ completeness: 'COMPLETE', missingDepartments: [], reports: [] });
});

test('a department that does not answer is named in public words, with the fields it owes', () => {
  expect(assess({ department: 'tax', code: 'DEPARTMENT_UNAVAILABLE' })).toEqual({
    completeness: 'PARTIAL',
    missingDepartments: [{ name: 'tax', chineseName: '税务' }],
    reports: [
      {
        message: '税务 (tax) does not answer at present; its part of the answer is missing, not empty.',
        path: ['subject', 'arrears'],
        extensions: {
          code: 'DEPARTMENT_UNAVAILABLE',
          department: 'tax',
          fields: ['MarketSubject.taxArrears', 'MarketSubject.taxPenalties'],
        },
      },
    ],
  });
});

const everyCode: FaultCode[] = [
  'DEPARTMENT_UNAVAILABLE',
  'DEPARTMENT_FAILED',
  'DEPARTMENT_REFUSED',
  ...(Object.keys(callerMistakes) as CallerMistake[]),
];
test.each(everyCode)('an answer with %s is partial', (code) => {
  const { completeness, reports } = assess({ department: 'courts', code });
  expect({ completeness, code: reports[0]?.extensions.code }).toEqual({ completeness: 'PARTIAL', code });
  // Who asked wrongly is not told that it is a department's.
  const isNobodyElses = isCallerMistake(code) && code !== 'BAD_USER_INPUT';
  expect(reports[0]?.message.includes('人民法院 (courts)')).toBe(!isNobodyElses);
  expect(reports[0]?.extensions.department).toBe(isNobodyElses ? undefined : 'courts');
});

describe('faults are told once for each department and code', () => {
  const unavailable = { department: 'tax', code: 'DEPARTMENT_UNAVAILABLE' } as const;
  test.each([
    ['the same twice', [unavailable, { ...unavailable }], ['tax DEPARTMENT_UNAVAILABLE'], ['tax']],
    [
      'two codes of one department',
      [unavailable, { department: 'tax', code: 'INVALID_CURSOR' }],
      ['tax DEPARTMENT_UNAVAILABLE', 'undefined INVALID_CURSOR'],
      ['tax'],
    ],
    [
      'two departments',
      [unavailable, { department: 'courts', code: 'DEPARTMENT_UNAVAILABLE' }],
      ['tax DEPARTMENT_UNAVAILABLE', 'courts DEPARTMENT_UNAVAILABLE'],
      ['tax', 'courts'],
    ],
  ] as const)('%s', (_, faults, told, missing) => {
    const { reports, missingDepartments } = assess(...faults);
    expect(reports.map(({ extensions }) => `${extensions.department} ${extensions.code}`)).toEqual(told);
    expect(missingDepartments.map(({ name }) => name)).toEqual(missing);
  });
});

test('a fault of a department without fields in the operation has no place in the answer', () => {
  const { reports } = assess({ department: 'courts', code: 'DEPARTMENT_FAILED' });
  expect(reports[0]).not.toHaveProperty('path');
  expect(reports[0]?.extensions.fields).toEqual([]);
});
