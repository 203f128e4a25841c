import type { MarketSubjectResolvers } from '../generated.ts';
import { advise, subjectAsGiven } from './handlingAdvice/advise.ts';
import { refuseAnotherMatter } from './handlingAdvice/matterOfPurpose.ts';

export const MarketSubject: MarketSubjectResolvers = {
  __resolveReference: subjectAsGiven,
  handlingAdvice: (subject, { matter }, context) => {
    refuseAnotherMatter(matter, context.purpose);
    return advise(subject, matter, context);
  },
  publicCreditEvaluation: async (subject, _, { loaders }) =>
    (await loaders.publicCreditEvaluations(subject, { first: 1 }))[0],
  publicCreditEvaluations: (subject, page, { loaders }) => loaders.publicCreditEvaluations(subject, page),
  creditCommitments: (subject, page, { loaders }) => loaders.creditCommitments(subject, page),
  voluntaryDeclarations: (subject, page, { loaders }) => loaders.voluntaryDeclarations(subject, page),
  creditMeasures: (subject, page, { loaders }) => loaders.creditMeasures(subject, page),
  creditTalks: (subject, page, { loaders }) => loaders.creditTalks(subject, page),
  creditRectifications: (subject, page, { loaders }) => loaders.creditRectifications(subject, page),
  industryBans: (subject, page, { loaders }) => loaders.industryBans(subject, page),
  creditRepairs: (subject, page, { loaders }) => loaders.creditRepairs(subject, page),
  creditObjections: (subject, page, { loaders }) => loaders.creditObjections(subject, page),
  focusListings: (subject, page, { loaders }) => loaders.focusListings(subject, page),
  honestyListings: (subject, page, { loaders }) => loaders.honestyListings(subject, page),
  handlingFeedback: (subject, page, { loaders }) => loaders.handlingFeedback(subject, page),
  dataUseConsents: (subject, page, { loaders }) => loaders.dataUseConsents(subject, page),
  associationMemberships: (subject, page, { loaders }) => loaders.associationMemberships(subject, page),
  creditAgencyAgreements: (subject, page, { loaders }) => loaders.creditAgencyAgreements(subject, page),
  casesInHand: (subject, page, { loaders }) => loaders.casesInHand(subject, page),
  subjectKeys: (subject, page, { loaders }) => loaders.subjectKeys(subject, page),
  issuedCreditReports: (subject, page, { loaders }) => loaders.issuedCreditReports(subject, page),
  creditTrainings: (subject, page, { loaders }) => loaders.creditTrainings(subject, page),
  creditAlerts: (subject, page, { loaders }) => loaders.creditAlerts(subject, page),
};
