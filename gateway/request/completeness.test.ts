import { type CallerMistake, callerMistakes, isCallerMistake } from '@credit-hub/schema';
import { describe, expect, test } from 'vitest';
import type { FaultCode, Place } from '../execution/fetchContext.ts';
import { assessCompleteness, type FieldsOfOperation, type MetFault } from './completeness.ts';
import type { AskedField } from './requestedFields.ts';

const publicNames = new Map([
  ['tax', { name: 'tax', chineseName: '税务' }],
  ['courts', { name: 'courts', chineseName: '人民法院' }],
]);
const field = (coordinate: string, ...path: string[]): AskedField => ({
  ...{ coordinate, path, isGivenArguments: false },
});
const arrears = field('MarketSubject.taxArrears', 'subject', 'arrears');
const penalties = field('MarketSubject.taxPenalties', 'subject', 'taxPenalties');
const record = field('MarketSubject.creditRecord', 'subject', 'record');
const fieldsOf = (given: Partial<FieldsOfOperation>): FieldsOfOperation => ({
  ...{ of: () => [], derived: () => [], undecided: () => [], roots: () => ['subject', 'me'] },
  ...given,
});
const taxFields = fieldsOf({ of: (department) => (department === 'tax' ? [arrears, penalties] : []) });

const met = (
  department: string,
  code: FaultCode,
  askedFor: MetFault['askedFor'] = 'FIELDS',
  ...places: Place[]
): MetFault => ({ department, code, askedFor, places });
const assess = (...faults: MetFault[]) => assessCompleteness(faults, publicNames, taxFields, null);

describe('the place of a fault', () => {
  type Data = Record<string, unknown> | null;
  const down = (askedFor?: MetFault['askedFor'], ...places: Place[]) =>
    met('tax', 'DEPARTMENT_UNAVAILABLE', askedFor, ...places);
  const both = { of: () => [arrears, penalties] };
  const [owed, fined, whole] = ['taxArrears', 'taxPenalties', 'creditRecord'].map(
    (name) => `MarketSubject.${name}`,
  );
  const rows: [string, Data, Partial<FieldsOfOperation>, MetFault, Place, (string | undefined)[]][] = [
    [
      'is the first that is missing',
      { subject: { arrears: null, taxPenalties: null } },
      both,
      down(),
      ['subject', 'arrears'],
      [owed, fined],
    ],
    [
      'is not what was answered',
      { subject: { arrears: [], taxPenalties: null } },
      both,
      down(),
      ['subject', 'taxPenalties'],
      [fined],
    ],
    [
      'is the first where all was answered',
      { subject: { arrears: [], taxPenalties: [] } },
      both,
      down(),
      ['subject', 'arrears'],
      [owed, fined],
    ],
    ['ends where nothing is', { subject: null }, both, down(), ['subject'], [owed, fined]],
    ['is a key of the operation where no data is', null, both, down(), ['subject'], [owed, fined]],
    [
      'has the index within a list',
      { subject: [{ arrears: [] }, null, { arrears: null }] },
      { of: () => [arrears] },
      down(),
      ['subject', 2, 'arrears'],
      [owed],
    ],
    [
      'is not within a list that was answered',
      { subjects: [{ arrears: [] }], subject: { taxPenalties: null } },
      { of: () => [field('A.a', 'subjects', 'arrears'), penalties] },
      down(),
      ['subject', 'taxPenalties'],
      [fined],
    ],
    [
      'is where it was met',
      { subject: [{ arrears: null }, { arrears: null }] },
      { of: () => [arrears] },
      down('FIELDS', ['subject', 1, 'arrears']),
      ['subject', 1, 'arrears'],
      [owed],
    ],
    [
      'is not where it was met and answered after all',
      { subject: [{ arrears: null }, { arrears: [] }] },
      { of: () => [arrears] },
      down('FIELDS', ['subject', 1, 'arrears']),
      ['subject', 0, 'arrears'],
      [owed],
    ],
    [
      'is no field that the answer does not have',
      { subject: { taxPenalties: null } },
      both,
      down(),
      ['subject', 'taxPenalties'],
      [fined],
    ],
    [
      'is what is derived where the record lacks it',
      { subject: { arrears: null, record: null } },
      { ...both, derived: () => [record] },
      down('RECORD'),
      ['subject', 'record'],
      [whole],
    ],
    [
      'is what is derived though it says so itself',
      { subject: { record: { outcome: 'UNDETERMINED' } } },
      { derived: () => [record] },
      down('RECORD'),
      ['subject', 'record'],
      [whole],
    ],
    [
      'is what nobody could decide on',
      { subject: { arrears: null, record: null } },
      { of: () => [record], undecided: () => [arrears] },
      down('RELATIONS'),
      ['subject', 'arrears'],
      [owed],
    ],
    [
      'is a root that is missing where no field is known',
      { me: {}, subject: null },
      {},
      down(),
      ['subject'],
      [],
    ],
  ];
  test.each(rows)('%s', (_, data, given, fault, path, fields) => {
    const { reports } = assessCompleteness([fault], publicNames, fieldsOf(given), data);
    expect(reports.map((report) => [report.path, report.extensions.fields])).toEqual([[path, fields]]);
  });
});

test('mistakes of one list are told each, by the index, and no department is missing', () => {
  const code = 'INVALID_UNIFIED_SOCIAL_CREDIT_CODE';
  const data = { subject: [{ arrears: [] }, null, null] };
  const { reports, missingDepartments } = assessCompleteness(
    [met('hub', code, 'FIELDS', ['subject', 1]), met('hub', code, 'FIELDS', ['subject', 2], ['subject', 1])],
    publicNames,
    taxFields,
    data,
  );
  expect(reports.map(({ path, extensions }) => [path, extensions.index, extensions.code])).toEqual([
    [['subject', 1], 1, code],
    [['subject', 2], 2, code],
  ]);
  expect(missingDepartments).toEqual([]);
});

test('an answer without a fault is complete', () => {
  expect(assess()).toEqual({ completeness: 'COMPLETE', missingDepartments: [], reports: [] });
});

test('a department that does not answer is named in public words, with the fields it owes', () => {
  expect(assess(met('tax', 'DEPARTMENT_UNAVAILABLE'))).toEqual({
    completeness: 'PARTIAL',
    missingDepartments: [{ name: 'tax', chineseName: '税务' }],
    reports: [
      {
        message: '税务 (tax) does not answer at present; its part of the answer is missing, not empty.',
        path: ['subject'],
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
  const { completeness, reports } = assess(met('courts', code));
  expect({ completeness, code: reports[0]?.extensions.code }).toEqual({ completeness: 'PARTIAL', code });
  // Who asked wrongly is not told that it is a department's.
  const isNobodyElses = isCallerMistake(code) && code !== 'BAD_USER_INPUT';
  expect(reports[0]?.message.includes('人民法院 (courts)')).toBe(!isNobodyElses);
  expect(reports[0]?.extensions.department).toBe(isNobodyElses ? undefined : 'courts');
});

describe('faults are told once for each department and code', () => {
  const unavailable = met('tax', 'DEPARTMENT_UNAVAILABLE');
  test.each([
    ['the same twice', [unavailable, { ...unavailable }], ['tax DEPARTMENT_UNAVAILABLE'], ['tax']],
    [
      'two codes of one department',
      [unavailable, met('tax', 'INVALID_CURSOR')],
      ['tax DEPARTMENT_UNAVAILABLE', 'undefined INVALID_CURSOR'],
      ['tax'],
    ],
    [
      'two departments',
      [unavailable, met('courts', 'DEPARTMENT_UNAVAILABLE')],
      ['tax DEPARTMENT_UNAVAILABLE', 'courts DEPARTMENT_UNAVAILABLE'],
      ['tax', 'courts'],
    ],
  ] as const)('%s', (_, faults, told, missing) => {
    const { reports, missingDepartments } = assess(...faults);
    expect(reports.map(({ extensions }) => `${extensions.department} ${extensions.code}`)).toEqual(told);
    expect(missingDepartments.map(({ name }) => name)).toEqual(missing);
  });
});
