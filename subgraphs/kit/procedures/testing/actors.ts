import type { Actor } from '../who.ts';
import { calendarActor } from '../who.ts';

/** The subject, and the department that determined the fact, of items in tests of procedures. */
export const concerned = { subjectCode: '91000000MX0000019T', targetDepartment: 'market-regulation' };

const actor = (role: Actor['role'], of: Partial<Actor> = {}): Actor => ({
  ...{ role, organization: `${role} organization`, department: null },
  account: `${role} account`,
  ...of,
});

/** One of each role, and of the roles that depend on whose the item is one whose it is and one whose it is not. */
export const actors = {
  'the subject': actor('SUBJECT', { organization: concerned.subjectCode }),
  'another subject': actor('SUBJECT', { organization: '91000000MX0000027N' }),
  'a hall': actor('HALL'),
  'the owner': actor('REGULATOR', { department: concerned.targetDepartment }),
  "the owner's machine": actor('DEPARTMENT_SYSTEM', { department: concerned.targetDepartment }),
  'another department': actor('REGULATOR', { department: 'tax' }),
  "another department's machine": actor('DEPARTMENT_SYSTEM', { department: 'tax' }),
  'the office': actor('CREDIT_OFFICE', { department: 'credit-office' }),
  "the office's machine": actor('DEPARTMENT_SYSTEM', { department: 'credit-office' }),
  'a bank': actor('BANK'),
  'an association': actor('ASSOCIATION'),
  'a credit agency': actor('CREDIT_AGENCY'),
  'an auditor': actor('AUDITOR'),
  'the public': actor('PUBLIC', { organization: null, account: null }),
  'the calendar': calendarActor,
} satisfies Record<string, Actor>;
export type ActorName = keyof typeof actors;

/** An item at a stage, as tests begin with it. */
export const itemAt = <Own extends object>(stage: string, own: Own) => ({
  ...concerned,
  ...{ id: 'item', stage, enteredOn: null, dueOn: null, duePeriod: null, deadlineUnknown: null },
  ...{ awaitingAct: null, proposingBody: null, proposedBy: null },
  ...own,
});
