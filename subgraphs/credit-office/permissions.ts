import {
  everyone,
  governmentAndSubjectItself,
  onlyRoles,
  type Permissions,
  sectionRule,
  theHub,
} from '@credit-hub/kit';

/**
 * Evaluations also go to banks and associations (GBF [2019] 35, item 6), and to credit service bodies with which the
 * subject agreed (item 18 has them cooperate; it gives no right to read).
 */
const receiversOfEvaluations = sectionRule(
  'receivers of evaluations',
  ({ role, organization }, subject) => role !== 'PUBLIC' && (role !== 'SUBJECT' || organization === subject),
);

/** The hub's own field: it gives it to us with a subject and never asks us for it. */
const nobody = onlyRoles();

const theSubjectItself = sectionRule(
  'the subject itself',
  ({ role, organization }, subject) => role === 'SUBJECT' && subject !== null && organization === subject,
);
const theSubjectItselfOrAHall = sectionRule(
  'the subject itself or a hall',
  ({ role, organization }, subject) =>
    role === 'HALL' || (role === 'SUBJECT' && subject !== null && organization === subject),
);

const theOffice = onlyRoles('CREDIT_OFFICE');
const aHall = onlyRoles('HALL');
const handlersOfCases = onlyRoles('HALL', 'REGULATOR', 'DEPARTMENT_SYSTEM', 'CREDIT_OFFICE', 'AUDITOR');

/** Who opens which section; what is not named stays shut. */
export const permissions: Permissions = {
  Query: {
    measureCatalogue: everyone,
    handlingMatters: everyone,
    handlingRules: everyone,
    handlingPersonRules: everyone,
    creditStatistics: everyone,
    relationsHeld: theHub,
  },
  Mutation: {
    useConsents: theHub,
    giveDataUseConsent: theSubjectItself,
    recordDataUseConsent: aHall,
    changeDataUseConsent: theSubjectItselfOrAHall,
    reviewDataUseConsent: aHall,
    registerSubjectKey: theOffice,
    reviewSubjectKey: theOffice,
    revokeSubjectKey: theOffice,
    registerAssociationMembership: theOffice,
    reviewAssociationMembership: theOffice,
    endAssociationMembership: theOffice,
    registerCreditAgencyAgreement: theOffice,
    reviewCreditAgencyAgreement: theOffice,
    endCreditAgencyAgreement: theOffice,
    openCase: handlersOfCases,
    closeCase: handlersOfCases,
  },
  MarketSubject: {
    wholeRecord: nobody,
    handlingAdvice: governmentAndSubjectItself,
    publicCreditEvaluation: receiversOfEvaluations,
    publicCreditEvaluations: receiversOfEvaluations,
    creditCommitments: everyone,
    voluntaryDeclarations: everyone,
    creditMeasures: everyone,
    creditTalks: governmentAndSubjectItself,
    creditRectifications: governmentAndSubjectItself,
    industryBans: everyone,
    creditRepairs: governmentAndSubjectItself,
    creditObjections: governmentAndSubjectItself,
    focusListings: governmentAndSubjectItself,
    honestyListings: everyone,
    handlingFeedback: governmentAndSubjectItself,
    dataUseConsents: governmentAndSubjectItself,
    associationMemberships: governmentAndSubjectItself,
    creditAgencyAgreements: governmentAndSubjectItself,
    casesInHand: governmentAndSubjectItself,
    subjectKeys: governmentAndSubjectItself,
    issuedCreditReports: governmentAndSubjectItself,
    creditTrainings: governmentAndSubjectItself,
    creditAlerts: governmentAndSubjectItself,
  },
};
