import { type FactRow, factResolvers } from '@credit-hub/kit';
import type { Resolvers } from '../generated.ts';
import { causeOf } from './causeOf.ts';
import { MarketSubject } from './MarketSubject.ts';
import { Mutation } from './Mutation.ts';
import { Query } from './Query.ts';
import { consentState } from './relations/consentTerms.ts';

// Entries of the office's registers are kept like facts, though they say nothing about credit.
const { cursor, revisions } = factResolvers('');
const decidedOn = (entry: FactRow) => entry.decidedOn;

export const resolvers: Resolvers = {
  Query,
  Mutation,
  MarketSubject,
  PublicCreditEvaluation: factResolvers('PublicCreditEvaluation'),
  CreditCommitment: factResolvers('CreditCommitment'),
  VoluntaryDeclaration: factResolvers('VoluntaryDeclaration'),
  CreditMeasure: {
    ...factResolvers('CreditMeasure'),
    cause: causeOf,
    item: async ({ measureCode }, _, { loaders }) =>
      (await loaders.law()).catalogue.find(({ code }) => code === measureCode),
  },
  CreditTalk: { ...factResolvers('CreditTalk'), cause: causeOf },
  CreditRectification: { ...factResolvers('CreditRectification'), cause: causeOf },
  IndustryBan: { ...factResolvers('IndustryBan'), cause: causeOf },
  CreditRepair: factResolvers('CreditRepair'),
  CreditObjection: factResolvers('CreditObjection'),
  FocusListing: { ...factResolvers('FocusListing'), cause: causeOf },
  HonestyListing: factResolvers('HonestyListing'),
  HandlingFeedback: { cursor, handledOn: decidedOn },
  DataUseConsent: {
    ...{ cursor, revisions, givenOn: decidedOn },
    state: (consent, _, { today }) => consentState(consent, today),
  },
  AssociationMembership: { cursor, revisions, joinedOn: decidedOn },
  CreditAgencyAgreement: { cursor, revisions },
  CaseInHand: { cursor, openedOn: decidedOn },
  SubjectKey: { cursor, registeredOn: decidedOn },
  HeldRelation: { unifiedSocialCreditCode: ({ subjectCode }) => subjectCode },
  IssuedCreditReport: { cursor, issuedOn: decidedOn },
  CreditTraining: { cursor, heldOn: decidedOn },
  CreditAlert: { cursor, raisedOn: decidedOn },
};
