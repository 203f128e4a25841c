import {
  everyone,
  governmentAndSubjectItself,
  onlyRoles,
  type Permissions,
  sectionRule,
} from '@credit-hub/kit';

/** Evaluations also go to banks, associations and credit service bodies. GBF [2019] 35, art. 6. */
const receiversOfEvaluations = sectionRule(
  'receivers of evaluations',
  ({ role, organization }, subject) => role !== 'PUBLIC' && (role !== 'SUBJECT' || organization === subject),
);

/** The hub's own fields: it gives them to us with a subject and never asks us for them. */
const nobody = onlyRoles();

/** Who opens which section; what is not named stays shut. */
export const permissions: Permissions = {
  Query: {
    measureCatalogue: everyone,
    handlingMatters: everyone,
    handlingRules: everyone,
    creditStatistics: everyone,
  },
  MarketSubject: {
    creditRecord: nobody,
    creditRecordGaps: nobody,
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
    issuedCreditReports: governmentAndSubjectItself,
    creditTrainings: governmentAndSubjectItself,
    creditAlerts: governmentAndSubjectItself,
  },
};
