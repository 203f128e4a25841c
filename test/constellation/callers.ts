/**
 * The demonstration callers: who they are to the hub, and what they may say they ask for.
 * In production these are accounts of an issuer of one's own; here they are data.
 */
import { type ScenarioName, scenarioSubjects } from '@credit-hub/kit/demonstration';
import {
  loadDepartments,
  makeUnifiedSocialCreditCode,
  type PurposeKind,
  type Role,
} from '@credit-hub/schema';

export type Caller = {
  readonly role: Role;
  /** Name of the department the person serves; absent outside the departments. */
  readonly department?: string;
  /** Unified social credit code of the organization the person acts for; absent for the public. */
  readonly organization?: string;
  /** The purposes the caller may state. A token can name fewer, never more. */
  readonly purposes: readonly PurposeKind[];
};

/** The audience of access tokens: the hub's interface, wherever it runs. */
export const hubAudience = 'https://credit-hub.example/api';

// Division 000000 is nobody's: no real organization has such a code.
const organ = (organization: string) => makeUnifiedSocialCreditCode('11000000', organization);
const enterprise = (organization: string) => makeUnifiedSocialCreditCode('91000000', organization);
const socialGroup = (organization: string) => makeUnifiedSocialCreditCode('51000000', organization);

const officerOf = (department: string, organization: string): Caller => ({
  role: 'REGULATOR',
  department,
  organization: organ(organization),
  purposes: ['SUPERVISION', 'HANDLING', 'INQUIRY'],
});

/** The department's own computer: it records what the department holds, and tells other departments of it. */
const systemOf = (department: string, organization: string): Caller => ({
  ...officerOf(department, organization),
  role: 'DEPARTMENT_SYSTEM',
});

/** Two officers, for what weighs on a person takes two, and the machine of a department. */
const callersOf = (short: string, department: string, organization: string) =>
  [
    [`${short}-officer`, officerOf(department, organization)],
    [`second-${short}-officer`, officerOf(department, organization)],
    [`${short}-system`, systemOf(department, organization)],
  ] as const;

const subjectOf = (scenario: ScenarioName): Caller => ({
  role: 'SUBJECT',
  organization: scenarioSubjects()[scenario].unifiedSocialCreditCode,
  purposes: ['SELF', 'INQUIRY'],
});

const clerk: Caller = {
  role: 'HALL',
  organization: organ('HA000001'),
  purposes: ['HANDLING', 'INQUIRY'],
};

const officerOfTheOffice: Caller = {
  role: 'CREDIT_OFFICE',
  department: 'credit-office',
  organization: organ('CQ000001'),
  purposes: ['SUPERVISION', 'HANDLING', 'REPORT', 'INQUIRY'],
};

const named: Readonly<Record<string, Caller>> = {
  public: { role: 'PUBLIC', purposes: ['INQUIRY'] },
  'hall-clerk': clerk,
  'second-clerk': clerk,
  ...Object.fromEntries([
    ...callersOf('market', 'market-regulation', 'MR000001'),
    ...callersOf('tax', 'tax', 'TX000001'),
    ...callersOf('housing', 'housing', 'HC000001'),
    ...callersOf('courts', 'courts', 'CT000001'),
  ]),
  bank: { role: 'BANK', organization: enterprise('BK000001'), purposes: ['CREDIT_GRANTING', 'INQUIRY'] },
  association: {
    role: 'ASSOCIATION',
    organization: socialGroup('AC000001'),
    purposes: ['MEMBERSHIP', 'INQUIRY'],
  },
  'credit-agency': {
    role: 'CREDIT_AGENCY',
    organization: enterprise('CA000001'),
    purposes: ['REPORT', 'INQUIRY'],
  },
  subject: subjectOf('clean-and-red-listed'),
  'wronged-subject': subjectOf('under-objection'),
  'repairing-subject': subjectOf('wage-arrears'),
  auditor: { role: 'AUDITOR', organization: organ('AU000001'), purposes: ['AUDIT', 'INQUIRY'] },
  'credit-office': officerOfTheOffice,
  'second-officer': officerOfTheOffice,
  'office-system': systemOf('credit-office', 'CQ000001'),
};

/** Each department has its callers; those of departments that joined later are called after their department. */
export const furtherCallers: readonly (readonly [name: string, Caller])[] = loadDepartments()
  .filter(({ name }) => !Object.values(named).some(({ department }) => department === name))
  .flatMap(({ name }, at) => callersOf(name, name, `JD${String(at + 1).padStart(6, '0')}`));

export const callers: Readonly<Record<string, Caller>> = { ...named, ...Object.fromEntries(furtherCallers) };

/** The longest name, for lists of callers. */
export const longestCaller = Math.max(...Object.keys(callers).map(({ length }) => length));
