import { expect, test } from 'vitest';
import { roles, type Viewer } from '../viewer.ts';
import { recipientOf } from './recipient.ts';

const viewer = { organization: 'its code', department: 'tax', person: 'zhang' };
const subject = { kind: 'SUBJECT', name: 'its code' } as const;
const organization = { kind: 'ORGANIZATION', name: 'its code' } as const;
const department = { kind: 'DEPARTMENT', name: 'tax' } as const;

const expected = {
  SUBJECT: subject,
  HALL: organization,
  BANK: organization,
  ASSOCIATION: organization,
  CREDIT_AGENCY: organization,
  REGULATOR: department,
  DEPARTMENT_SYSTEM: department,
  CREDIT_OFFICE: department,
  AUDITOR: null,
  PUBLIC: null,
} as const satisfies Record<Viewer['role'], ReturnType<typeof recipientOf>>;

test.each(roles)('%s reads the notices of the body that it speaks for, and no others', (role) => {
  expect(recipientOf({ ...viewer, role } as Viewer)).toEqual(expected[role]);
});

test.each(roles)('%s of no body reads none', (role) => {
  expect(recipientOf({ role, organization: null, department: null, person: 'zhang' } as Viewer)).toBeNull();
});
