/** Who may do what in a procedure: predicates over who acts and what it is about, named as a norm names them. */
import type { Role, Viewer } from '@credit-hub/schema';

/** Who acts. The account is told by a keyed index: acts tell officers apart and name nobody. */
export type Actor = Pick<Viewer, 'organization' | 'department'> & {
  role: Role | 'CALENDAR';
  account: string | null;
};

/** What of an item decides who may act on it. */
export type Concerned = { subjectCode: string; targetDepartment?: string | null };

export type Who = {
  name: string;
  chineseName: string;
  /** Roles of which it is at all; of which viewer, and of which item, `is` says. */
  roles: readonly Actor['role'][];
  is(actor: Actor, item: Concerned): boolean;
};

/** A day that has passed acts for nobody and at nobody's request. */
export const calendarActor: Actor = {
  role: 'CALENDAR',
  organization: null,
  department: null,
  account: null,
};

const ofRole = (name: string, chineseName: string, role: Actor['role']): Who => ({
  name,
  chineseName,
  roles: [role],
  is: (actor) => actor.role === role,
});

/** The market subject about itself. */
export const theSubjectItself: Who = {
  name: 'the subject itself',
  chineseName: '信用主体',
  roles: ['SUBJECT'],
  is: ({ role, organization }, { subjectCode }) => role === 'SUBJECT' && organization === subjectCode,
};

/** A hall for a subject at its counter; fields that are needed `ON_PAPER` say which paper. */
export const hallWithPaper: Who = ofRole('a hall with a paper', '政务服务大厅(凭纸质材料)', 'HALL');

export const theOffice: Who = ofRole('the credit office', '信用牵头部门', 'CREDIT_OFFICE');

const rolesOfDepartments: readonly Actor['role'][] = ['REGULATOR', 'DEPARTMENT_SYSTEM', 'CREDIT_OFFICE'];

/** Whoever determined the fact that the item is about: its officers and machines, the credit office for its own facts. */
export const owningDepartment: Who = {
  name: 'the department that determined the fact',
  chineseName: '认定单位',
  roles: rolesOfDepartments,
  is: ({ role, department }, { targetDepartment }) =>
    rolesOfDepartments.includes(role) && department !== null && department === targetDepartment,
};

/** A day that has passed; no caller is it. */
export const theCalendar: Who = ofRole('the calendar', '期限届满', 'CALENDAR');

/** The body of an officer, within which a second officer is found. */
export const bodyOf = ({ role, organization, department }: Actor): string =>
  JSON.stringify([role, organization, department]);
