import { expect, test } from 'vitest';
import { roles } from '../viewer.ts';
import {
  isOwnDepartment,
  policyRoleElsewhere,
  policyRoles,
  policyRolesNamed,
  policyRolesOf,
  policyRoleTowards,
} from './policyRole.ts';

test.each([
  ['PUBLIC', ['PUBLIC']],
  ['SUBJECT', ['SUBJECT']],
  ['HALL', ['HALL']],
  ['REGULATOR', ['REGULATOR_OWN_DEPARTMENT', 'REGULATOR_OTHER_DEPARTMENT']],
  ['BANK', ['BANK']],
  ['CREDIT_OFFICE', ['CREDIT_OFFICE_OWN_DEPARTMENT', 'CREDIT_OFFICE_OTHER_DEPARTMENT']],
  ['DEPARTMENT_SYSTEM', ['DEPARTMENT_SYSTEM_OWN_DEPARTMENT', 'DEPARTMENT_SYSTEM_OTHER_DEPARTMENT']],
] as const)('a %s stands in the table as %j', (role, expected) => {
  expect(policyRolesOf(role)).toEqual(expected);
  expect(policyRolesNamed(role)).toEqual(expected);
});

test('the table knows thirteen roles: seven, and a regulator, a system and the office at home and elsewhere', () => {
  expect([...policyRoles].sort()).toEqual([
    'ASSOCIATION',
    'AUDITOR',
    'BANK',
    'CREDIT_AGENCY',
    'CREDIT_OFFICE_OTHER_DEPARTMENT',
    'CREDIT_OFFICE_OWN_DEPARTMENT',
    'DEPARTMENT_SYSTEM_OTHER_DEPARTMENT',
    'DEPARTMENT_SYSTEM_OWN_DEPARTMENT',
    'HALL',
    'PUBLIC',
    'REGULATOR_OTHER_DEPARTMENT',
    'REGULATOR_OWN_DEPARTMENT',
    'SUBJECT',
  ]);
});

test('a name of the table is one of its roles, or a viewer’s, or nobody’s', () => {
  expect(policyRolesNamed('REGULATOR_OWN_DEPARTMENT')).toEqual(['REGULATOR_OWN_DEPARTMENT']);
  expect(['', 'REGULATOR_OWN', 'BANKER', 'EVERYONE'].flatMap(policyRolesNamed)).toEqual([]);
});

test.each(['REGULATOR', 'DEPARTMENT_SYSTEM', 'CREDIT_OFFICE'] as const)(
  'a %s is at home in its own department’s section, and nowhere else; one of no department nowhere',
  (role) => {
    const inSections = (department: string | null) =>
      ['tax', 'courts', null].map((section) => policyRoleTowards(section, { role, department }));
    const [own, other] = policyRolesOf(role);
    expect(inSections('tax')).toEqual([own, other, other]);
    expect(inSections(null)).toEqual([other, other, other]);
  },
);

test('who is of no department stands to every section alike', () => {
  for (const role of roles.filter((each) => policyRolesOf(each).length === 1))
    for (const section of ['tax', null])
      expect(policyRoleTowards(section, { role, department: 'tax' })).toBe(role);
});

test('elsewhere nobody is at home, and else the same', () => {
  expect(policyRoles.filter(isOwnDepartment)).toEqual([
    'REGULATOR_OWN_DEPARTMENT',
    'CREDIT_OFFICE_OWN_DEPARTMENT',
    'DEPARTMENT_SYSTEM_OWN_DEPARTMENT',
  ]);
  for (const role of policyRoles)
    expect(policyRoleElsewhere(role)).toBe(role.replace('_OWN_DEPARTMENT', '_OTHER_DEPARTMENT'));
});
