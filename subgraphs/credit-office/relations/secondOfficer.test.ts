import { departmentSchema } from '@credit-hub/kit';
import { mutationOf } from '@credit-hub/kit/procedures';
import type { Viewer } from '@credit-hub/schema';
import { expect, test } from 'vitest';
import { department } from '../index.ts';
import { decidedBy, type Officer, type Proposal, proposalOf } from './secondOfficer.ts';

const first: Officer = { person: 'first', role: 'HALL', organization: 'hall', department: null };
const accountOf = (person: string) => `account of ${person}`;
const proposal = proposalOf('REGISTRATION', first, accountOf);

const decides = (second: Partial<Viewer>, of: Proposal = proposal): string => {
  try {
    return String(decidedBy(of, { ...first, ...second }, accountOf).awaiting);
  } catch (error) {
    return String((error as { extensions: { code: string } }).extensions.code);
  }
};

test.each<[string, Partial<Viewer>, string]>([
  ['another account of the body', { person: 'second' }, 'null'],
  ['the first', {}, 'SECOND_OFFICER_REQUIRED'],
  ['the first in another role', { role: 'CREDIT_OFFICE' }, 'SECOND_OFFICER_REQUIRED'],
  ['another in another role', { person: 'second', role: 'CREDIT_OFFICE' }, 'SECOND_OFFICER_REQUIRED'],
  ['one of another hall', { person: 'second', organization: 'other' }, 'SECOND_OFFICER_REQUIRED'],
  ['one of no hall', { person: 'second', organization: null }, 'SECOND_OFFICER_REQUIRED'],
  ['one of a department', { person: 'second', department: 'tax' }, 'SECOND_OFFICER_REQUIRED'],
  ['an account without a name', { person: null }, 'SECOND_OFFICER_REQUIRED'],
])('of what the first proposed decides, or not: %s', (_, second, expected) => {
  expect(decides(second)).toBe(expected);
});

test('what nobody known proposed is decided by nobody', () => {
  expect(decides({ person: 'second' }, { ...proposal, proposedBy: null })).toBe('SECOND_OFFICER_REQUIRED');
  expect(() => proposalOf('REGISTRATION', { ...first, person: null }, accountOf)).toThrow();
});

/** How many officers it takes, and why not two. */
const takes: Record<string, string> = {
  useConsents: 'none: the hub, for an answer',
  receiveMessages: 'none: the hub, which hands over what a department has done',
  giveDataUseConsent: 'none: the subject itself, by its signature',
  recordDataUseConsent: 'two: reviewDataUseConsent',
  changeDataUseConsent: 'two where a hall resumes: reviewDataUseConsent; one where it narrows',
  registerSubjectKey: 'two: reviewSubjectKey',
  revokeSubjectKey: 'one: it narrows',
  registerAssociationMembership: 'two: reviewAssociationMembership',
  endAssociationMembership: 'one: it narrows',
  registerCreditAgencyAgreement: 'two: reviewCreditAgencyAgreement',
  endCreditAgencyAgreement: 'one: it narrows',
  markNoticesRead: 'one: it says that the body has read what it was told',
  openCase: 'one: it is how a handling begins, changes nothing of the subject, and is told to it at once',
  closeCase: 'one: it narrows',
};

test('of every mutation that the office writes itself it is said how many officers it takes', () => {
  const mutations = Object.values(departmentSchema(department).getMutationType()?.getFields() ?? {});
  const fields = mutations.map(({ name }) => name);
  // Acts of procedures say it in their tables, acts on facts in the kit.
  const ofProcedures = department.procedures.flatMap((procedure) =>
    Object.keys(procedure.acts).map((act) => mutationOf(procedure, act)),
  );
  const onFacts = mutations.filter(({ type }) => String(type) === 'FactActs').map(({ name }) => name);
  const elsewhere = new Set([...ofProcedures, ...onFacts]);
  const reviews = new Set(Object.values(takes).flatMap((how) => how.match(/review\w+/g) ?? []));
  expect(fields.filter((field) => !reviews.has(field) && !elsewhere.has(field)).sort()).toEqual(
    Object.keys(takes).sort(),
  );
  expect([...reviews].filter((review) => !fields.includes(review))).toEqual([]);
});
