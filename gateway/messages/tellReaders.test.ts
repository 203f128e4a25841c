import { readersFound, type ToldToReaders, tellReaders } from '@credit-hub/schema';
import { describe, expect, test } from 'vitest';
import { AccessLogError } from '../audit/errors.ts';
import { createTellReaders, tellsOfFact, toBeTold } from './tellReaders.ts';

const subjectCode = '91350211M00000019N';
const told: ToldToReaders = {
  ...{ textKey: 'fact.withdrawn', procedure: 'objection', itemId: 'item', raisedOn: '2026-11-20' },
  ...{ targetDepartment: 'tax', targetKind: 'MajorTaxViolation' },
};
const message = {
  ...{ id: '5c0e3a52-28b6-4a4c-9d0a-2c8a9a0f3c11', to: 'hub', unifiedSocialCreditCode: subjectCode },
  ...{ kind: tellReaders.kind, body: JSON.stringify(told) },
};
const bank = { role: 'BANK', organization: 'its code', department: null } as const;

describe('a value tells of a tax violation', () => {
  test.each([
    ['MajorTaxViolation.documentNumber', true],
    ['MajorTaxViolationInput.documentNumber', false],
    ['CreditRecordEntry.decidedOn', true],
    ['HandlingHit.department', true],
    ['HandlingAdvice.outcome', true],
    ['HandlingExplanation.law', true],
    ['TaxArrears.amount', false],
    ['Registration.name', false],
    ['PublicCreditEvaluation.grade', false],
  ])('%s: %s', (coordinate, tells) => {
    expect(tellsOfFact('MajorTaxViolation')(coordinate)).toBe(tells);
  });
});

test.each([
  ['a bank', bank, ['ORGANIZATION its code']],
  ['a hall', { ...bank, role: 'HALL' }, ['ORGANIZATION its code']],
  ['another department', { ...bank, role: 'REGULATOR', department: 'courts' }, ['DEPARTMENT courts']],
  ['its machine', { ...bank, role: 'DEPARTMENT_SYSTEM', department: 'courts' }, ['DEPARTMENT courts']],
  ['another subject', { ...bank, role: 'SUBJECT' }, ['SUBJECT its code']],
  ['the subject', { ...bank, role: 'SUBJECT', organization: subjectCode }, []],
  ['the subject as a bank', { ...bank, organization: subjectCode }, []],
  ['the department that holds it', { ...bank, role: 'REGULATOR', department: 'tax' }, []],
  ['the office', { ...bank, role: 'CREDIT_OFFICE', department: 'credit-office' }, []],
  ['an auditor', { ...bank, role: 'AUDITOR' }, []],
  ['the public', { role: 'PUBLIC', organization: null, department: null }, []],
  ['a reader whose role is not known', { ...bank, role: null }, []],
] as const)('%s that read it is told as it is to be told', (_, reader, recipients) => {
  expect(
    toBeTold([reader], { subjectCode, owner: 'tax' }).map(({ kind, name }) => `${kind} ${name}`),
  ).toEqual(recipients);
});

test('several officers of one department are told once, as one', () => {
  const officer = { role: 'REGULATOR', organization: 'one', department: 'courts' } as const;
  const machine = { role: 'DEPARTMENT_SYSTEM', organization: 'other', department: 'courts' } as const;
  expect(toBeTold([officer, machine], { subjectCode, owner: 'tax' })).toEqual([
    { kind: 'DEPARTMENT', name: 'courts' },
  ]);
});

test('the office is told who read it, by a message that is the same however often it asks', async () => {
  const asked: string[] = [];
  const take = createTellReaders({
    readersAbout: async (code) => {
      asked.push(code);
      return [bank];
    },
  });
  const first = await take('credit-office', message);
  expect(first).toMatchObject({
    message: { to: 'credit-office', unifiedSocialCreditCode: subjectCode, kind: readersFound.kind },
  });
  const { body } = (first as { message: { body: string } }).message;
  expect(readersFound.form.parse(JSON.parse(body))).toEqual({
    ...told,
    readers: [{ kind: 'ORGANIZATION', name: 'its code' }],
  });
  expect(await take('credit-office', message)).toEqual(first);
  expect(asked).toEqual([subjectCode, subjectCode]);
});

test.each([
  ['AUDIT_SEGMENT_MISSING', new AccessLogError('AUDIT_SEGMENT_MISSING', 'no folder')],
  ['AUDIT_UNAVAILABLE', new Error('the database is away')],
])(
  'from a log that cannot be read nobody is told that nobody read it: %s, and it is tried again',
  async (code, error) => {
    const take = createTellReaders({ readersAbout: () => Promise.reject(error) });
    expect(await take('credit-office', message)).toEqual({ outcome: 'UNDELIVERED', code, reason: null });
  },
);

test.each([
  ['another department', 'tax', message, 'MESSAGE_KIND_UNKNOWN'],
  ['the office in another kind', 'credit-office', { ...message, kind: 'NOTE' }, 'MESSAGE_KIND_UNKNOWN'],
  ['the office without a body', 'credit-office', { ...message, body: '' }, 'MESSAGE_BODY_INVALID'],
  ['the office in another form', 'credit-office', { ...message, body: '{}' }, 'MESSAGE_BODY_INVALID'],
])('of %s the log is asked nothing', async (_, from, given, code) => {
  const take = createTellReaders({
    readersAbout: () => {
      throw new Error('asked');
    },
  });
  expect(await take(from, given)).toMatchObject({ outcome: 'REFUSED', code });
});
