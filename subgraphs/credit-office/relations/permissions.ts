import {
  governmentAndSubjectItself,
  onlyRoles,
  type Permissions,
  sectionRule,
  theHub,
} from '@credit-hub/kit';

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
    dataUseConsents: governmentAndSubjectItself,
    associationMemberships: governmentAndSubjectItself,
    creditAgencyAgreements: governmentAndSubjectItself,
    casesInHand: governmentAndSubjectItself,
    subjectKeys: governmentAndSubjectItself,
  },
};
