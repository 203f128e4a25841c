import { expect, test } from 'vitest';
import { policyRoles, policyRolesOf } from './policyRole.ts';

test.each([
  ['PUBLIC', ['PUBLIC']],
  ['SUBJECT', ['SUBJECT']],
  ['HALL', ['HALL']],
  ['REGULATOR', ['REGULATOR_OWN_DEPARTMENT', 'REGULATOR_OTHER_DEPARTMENT']],
  ['BANK', ['BANK']],
  ['DEPARTMENT_SYSTEM', ['DEPARTMENT_SYSTEM']],
] as const)('a %s stands in the table as %j', (role, expected) => {
  expect(policyRolesOf(role)).toEqual(expected);
});

test('the table knows eleven roles: nine, and a regulator at home and elsewhere', () => {
  expect([...policyRoles].sort()).toEqual([
    'ASSOCIATION',
    'AUDITOR',
    'BANK',
    'CREDIT_AGENCY',
    'CREDIT_OFFICE',
    'DEPARTMENT_SYSTEM',
    'HALL',
    'PUBLIC',
    'REGULATOR_OTHER_DEPARTMENT',
    'REGULATOR_OWN_DEPARTMENT',
    'SUBJECT',
  ]);
});
