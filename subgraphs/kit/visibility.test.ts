import { type Role, roles, type Viewer } from '@credit-hub/schema';
import { expect, test } from 'vitest';
import { readsAsOwner, visibilityOf } from './visibility.ts';

const code = '91000000MX0000000X';
const viewer = (role: Role, told: Partial<Viewer> = {}): Viewer => ({
  person: null,
  role,
  organization: null,
  department: null,
  ...told,
});

test.each([
  ['the public', viewer('PUBLIC'), 'PUBLISHED'],
  ['a bank', viewer('BANK', { organization: code }), 'PUBLISHED'],
  ['an association', viewer('ASSOCIATION'), 'PUBLISHED'],
  ['a credit agency', viewer('CREDIT_AGENCY'), 'PUBLISHED'],
  ['the subject itself', viewer('SUBJECT', { organization: code }), 'WHOLE'],
  ['another subject', viewer('SUBJECT', { organization: '91000000MX0000001R' }), 'PUBLISHED'],
  ['a subject without a code', viewer('SUBJECT'), 'PUBLISHED'],
  ['a service hall', viewer('HALL'), 'IN_USE'],
  ["a department's system", viewer('DEPARTMENT_SYSTEM', { department: 'tax' }), 'IN_USE'],
  ["the department's own regulator", viewer('REGULATOR', { department: 'tax' }), 'WHOLE'],
  ["another department's regulator", viewer('REGULATOR', { department: 'courts' }), 'IN_USE'],
  ['a regulator of no department', viewer('REGULATOR'), 'IN_USE'],
  ['the credit office', viewer('CREDIT_OFFICE'), 'WHOLE'],
  ['an auditor', viewer('AUDITOR'), 'WHOLE'],
] as const)('%s', (_, asking, expected) => {
  expect(visibilityOf(asking, 'tax', code)).toBe(expected);
});

test('only a regulator reads on, as the owner of its department’s facts', () => {
  const owners = roles.filter((role) => readsAsOwner(viewer(role, { department: 'tax' })) !== null);
  expect(owners).toEqual(['REGULATOR']);
  expect(readsAsOwner(viewer('REGULATOR', { department: 'tax' }))).toBe('tax');
  expect(readsAsOwner(viewer('REGULATOR'))).toBeNull();
});
