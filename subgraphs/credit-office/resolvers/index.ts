import { column, reading } from '@credit-hub/kit';
import type { Resolvers } from '../generated.ts';
import { MarketSubject } from './MarketSubject.ts';
import { Mutation } from './Mutation.ts';
import { Query } from './Query.ts';
import { consentState } from './relations/consentTerms.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  MarketSubject,
  CreditMeasure: {
    item: reading(['measureCode'], async ({ measureCode }, _, { loaders }) =>
      (await loaders.law()).catalogue.find(({ code }) => code === measureCode),
    ),
  },
  HandlingFeedback: { handledOn: column('decidedOn') },
  DataUseConsent: {
    givenOn: column('decidedOn'),
    state: reading(['state', 'awaiting', 'standing', 'validUntil', 'usedOn'], (consent, _, { today }) =>
      consentState(consent, today),
    ),
  },
  AssociationMembership: { joinedOn: column('decidedOn') },
  CaseInHand: { openedOn: column('decidedOn') },
  SubjectKey: { registeredOn: column('decidedOn') },
  HeldRelation: { unifiedSocialCreditCode: ({ subjectCode }) => subjectCode },
  IssuedCreditReport: { issuedOn: column('decidedOn') },
  CreditTraining: { heldOn: column('decidedOn') },
  CreditAlert: { raisedOn: column('decidedOn') },
};
