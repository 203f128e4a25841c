import { marketSubjectReference } from '@credit-hub/kit';
import type { MarketSubjectResolvers } from '../generated.ts';

export const MarketSubject: MarketSubjectResolvers = {
  __resolveReference: marketSubjectReference,
  registration: (subject, _, { loaders }) => loaders.registration(subject.unifiedSocialCreditCode),
  registrationActs: (subject, page, { loaders }) => loaders.registrationActs(subject, page),
  administrativeLicences: (subject, page, { loaders }) => loaders.administrativeLicences(subject, page),
  administrativePenalties: (subject, page, { loaders }) => loaders.administrativePenalties(subject, page),
  abnormalOperationListings: (subject, page, { loaders }) => loaders.abnormalOperationListings(subject, page),
  seriousViolationListings: (subject, page, { loaders }) => loaders.seriousViolationListings(subject, page),
  spotChecks: (subject, page, { loaders }) => loaders.spotChecks(subject, page),
  complaints: (subject, page, { loaders }) => loaders.complaints(subject, page),
  otherAdministrativeActs: (subject, page, { loaders }) => loaders.otherAdministrativeActs(subject, page),
};
