/**
 * The demonstration callers: who they are to the hub, and what they may say they ask for.
 * In production these are accounts of an issuer of one's own; here they are data.
 */
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
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
  // What weighs on a person takes two.
  'second-clerk': clerk,
  'market-officer': officerOf('market-regulation', 'MR000001'),
  'tax-officer': officerOf('tax', 'TX000001'),
  'housing-officer': officerOf('housing', 'HC000001'),
  'courts-officer': officerOf('courts', 'CT000001'),
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
  subject: {
    role: 'SUBJECT',
    organization: scenarioSubjects()['clean-and-red-listed'].unifiedSocialCreditCode,
    purposes: ['SELF', 'INQUIRY'],
  },
  auditor: { role: 'AUDITOR', organization: organ('AU000001'), purposes: ['AUDIT', 'INQUIRY'] },
  'credit-office': officerOfTheOffice,
  'second-officer': officerOfTheOffice,
};

/** Each department has an officer; those that joined later are called after their department. */
export const furtherOfficers: readonly (readonly [name: string, Caller])[] = loadDepartments()
  .filter(({ name }) => !Object.values(named).some(({ department }) => department === name))
  .map(
    ({ name }, at) => [`${name}-officer`, officerOf(name, `JD${String(at + 1).padStart(6, '0')}`)] as const,
  );

export const callers: Readonly<Record<string, Caller>> = { ...named, ...Object.fromEntries(furtherOfficers) };
